using System.Collections.Immutable;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Ties that stand at the start: generated, or read from a table.</summary>
internal sealed class TiesBinder(SymbolTable symbols, DataTables tables, ModelBuilder model)
{
    private static readonly Dictionary<string, (GeneratorKind Kind, string[] Arguments)> Generators = new(StringComparer.Ordinal)
    {
        ["random"] = (GeneratorKind.Random, ["mean_degree", "probability", "out_degree"]),
        ["ring"] = (GeneratorKind.Ring, ["neighbours"]),
        ["small_world"] = (GeneratorKind.SmallWorld, ["neighbours", "rewire"]),
        ["preferential"] = (GeneratorKind.Preferential, ["m"]),
        ["grid"] = (GeneratorKind.Grid, ["columns", "neighbours"]),
        ["complete"] = (GeneratorKind.Complete, []),
        ["star"] = (GeneratorKind.Star, ["centre"]),
        ["spatial"] = (GeneratorKind.Spatial, ["radius"]),
    };

    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    /// <summary>Binds all initial ties, in declaration order.</summary>
    public void Bind(IEnumerable<SourceUnit> units)
    {
        foreach (var unit in units)
        {
            foreach (var syntax in unit.Tree.Root.Declarations.OfType<TiesDeclarationSyntax>())
            {
                Bind(unit, syntax);
            }
        }
    }

    private void Bind(SourceUnit unit, TiesDeclarationSyntax syntax)
    {
        var tie = symbols.Resolve<TieKindSymbol>(unit, syntax.TieKind, "tie kind");
        var table = syntax.Source is TableSourceSyntax source ? tables.Load(unit, source.File) : null;
        if (tie is null || (syntax.Source is TableSourceSyntax && table is null))
        {
            return;
        }

        var frame = new FrameBuilder();
        var scope = new Scope(null);
        scope.Add(new LocalSymbol("self", null, new TieType(tie), frame.Add("self", ModelType.Tie), LocalRole.Self));
        var expressions = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Initialiser, table), frame, scope);
        if (tie.IsAbstract)
        {
            expressions.Report(
                syntax.TieKind, $"make one of {string.Join(", ", tie.Layers.Select(l => $"`{l.Name}`"))}", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` only groups tie kinds");
            return;
        }

        var items = syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty;
        var initialisers = new InitialiserBinder(expressions, $"`{tie.Name}`", [.. tie.Attributes]);
        var attributes = initialisers.Bind(items);
        initialisers.CheckComplete(syntax.TieKind);
        var data = table is null ? null : BindTable(syntax, tie, table, items, expressions);
        var generator = syntax.Source is GeneratedTiesSyntax generated ? BindGenerator(generated, tie, expressions) : null;
        if (data is null && generator is null)
        {
            return;
        }

        var count = _names[tie.Name] = _names.GetValueOrDefault(tie.Name) + 1;
        model.InitialTies.Add(new InitialTiesModel(
            count == 1 ? tie.Name : $"{tie.Name}#{count}", tie.Index, generator, data, attributes, frame.ToFrame(), new Origin(unit.LocationOf(syntax))));
    }

    private static TieData? BindTable(TiesDeclarationSyntax syntax, TieKindSymbol tie, DataTable table, IEnumerable<ItemSyntax> items, ExpressionBinder expressions)
    {
        ModelExpression? where = null;
        EndsClauseSyntax? ends = null;
        var skipsUnknown = false;
        foreach (var item in items)
        {
            switch (item)
            {
                case EndsClauseSyntax clause:
                    ends = clause;
                    break;
                case SkipClauseSyntax:
                    skipsUnknown = true;
                    break;
                case WhereClauseSyntax clause:
                    var condition = expressions.BindCondition(clause.Condition);
                    where = condition.IsError ? where : where is null ? condition.Value : new BinaryExpression(BinaryOperator.And, where, condition.Value, ModelType.Bool);
                    break;
                case KeyClauseSyntax clause:
                    expressions.Report(clause, "`between source and target` names the columns", DiagnosticDescriptors.ClauseNotAllowed, "key", "in `ties`");
                    break;
            }
        }

        if (ends is null)
        {
            expressions.Report(
                syntax.TieKind, tie.IsDirected ? "add `from COLUMN to COLUMN`" : "add `between COLUMN and COLUMN`", DiagnosticDescriptors.DataNeeds,
                $"these ties do not say which columns of {table.Source.Path} name their ends");
            return null;
        }

        var source = ColumnOf(ends.Left, table, expressions);
        var target = ColumnOf(ends.Right, table, expressions);
        return source < 0 || target < 0 ? null : new TieData(table, source, target, where, skipsUnknown);
    }

    private static int ColumnOf(SetSyntax syntax, DataTable table, ExpressionBinder expressions)
    {
        if (syntax.Items is [NameExpressionSyntax name])
        {
            return PopulationBinder.FindColumn(expressions, table, name.Name);
        }

        expressions.Report(syntax, null, DiagnosticDescriptors.WrongType, "the name of a column", "an expression");
        return -1;
    }

    private GeneratorModel? BindGenerator(GeneratedTiesSyntax syntax, TieKindSymbol tie, ExpressionBinder expressions)
    {
        var (first, second) = syntax.Scope switch
        {
            AmongClauseSyntax among => (expressions.BindSet(among.Members), null),
            EndsClauseSyntax ends => (expressions.BindSet(ends.Left), expressions.BindSet(ends.Right)),
            _ => (new BoundSet(ErrorType.Instance, new UnionSet([])), (BoundSet?)null),
        };
        var generator = BindCall(syntax.Generator, expressions);
        if (first.IsError || second is { IsError: true } || generator is not var (kind, arguments))
        {
            return null;
        }

        if (first.Element is not ActorType from || (second ?? first).Element is not ActorType to)
        {
            expressions.Report(syntax.Scope, null, DiagnosticDescriptors.WrongType, "populations or kinds", "something else");
            return null;
        }

        return TieEndsCheck.Fits(symbols, expressions.LocationOf(syntax.Scope), tie, from, to) ? new GeneratorModel(kind, first.Value, second?.Value, arguments) : null;
    }

    private static (GeneratorKind Kind, ImmutableDictionary<string, ModelExpression> Arguments)? BindCall(ExpressionSyntax syntax, ExpressionBinder expressions)
    {
        if (syntax is not CallExpressionSyntax { Function: NameExpressionSyntax { Name: { IsMissing: false } name } } call)
        {
            if (syntax is not NameExpressionSyntax { Name.IsMissing: true })
            {
                expressions.Report(syntax, "for example `random(mean_degree: 4)`", DiagnosticDescriptors.WrongType, "a generator", "an expression");
            }

            return null;
        }

        if (!Generators.TryGetValue(name.Text, out var generator))
        {
            var meant = SimilarNames.Closest(name.Text, Generators.Keys);
            expressions.Report(
                name, meant is not null ? $"did you mean `{meant}`?" : $"there are {string.Join(", ", Generators.Keys.Order(StringComparer.Ordinal).Select(g => $"`{g}`"))}",
                DiagnosticDescriptors.UnknownName, "generator", name.Text);
            return null;
        }

        var arguments = ImmutableDictionary.CreateBuilder<string, ModelExpression>(StringComparer.Ordinal);
        foreach (var argument in call.Arguments)
        {
            var label = argument.Name?.Text ?? generator.Arguments.FirstOrDefault() ?? string.Empty;
            var value = label == "centre" ? expressions.BindActor(argument.Value)
                : expressions.BindNumber(argument.Value, label == "radius" ? Dimension.Length : Dimension.None);
            if (!generator.Arguments.Contains(label, StringComparer.Ordinal))
            {
                expressions.Report(argument, null, DiagnosticDescriptors.WrongArguments, name.Text, generator.Arguments.Length == 0 ? "nothing" : string.Join(" or ", generator.Arguments.Select(a => $"`{a}:`")));
                return null;
            }

            if (value.IsError)
            {
                return null;
            }

            arguments[label] = value.Value;
        }

        if (arguments.Count == 0 && generator.Arguments.Length > 0)
        {
            expressions.Report(call, null, DiagnosticDescriptors.WrongArguments, name.Text, string.Join(" or ", generator.Arguments.Select(a => $"`{a}:`")));
            return null;
        }

        return (generator.Kind, arguments.ToImmutable());
    }
}
