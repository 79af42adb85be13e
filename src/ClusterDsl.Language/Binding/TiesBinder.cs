using System.Collections.Immutable;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Ties that stand at the start: generated, or read from a table.</summary>
internal sealed class TiesBinder(SymbolTable symbols, DataTables tables, ModelBuilder model)
{
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
        var rows = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Initialiser, table), frame, new Scope(null));
        var data = table is null ? null : BindTable(syntax, tie, table, items, rows);
        var generator = syntax.Source is GeneratedTiesSyntax generated ? BindGenerator(generated, tie, rows) : null;
        if (table is null)
        {
            ReportMisplaced(items, expressions);
        }

        if (data is null && generator is null)
        {
            return;
        }

        var name = NameOf(syntax);
        var count = _names[name] = _names.GetValueOrDefault(name) + 1;
        model.InitialTies.Add(new InitialTiesModel(
            count == 1 ? name : $"{name}#{count}", tie.Index, generator, data, attributes, frame.ToFrame(), new Origin(unit.LocationOf(syntax))));
    }

    /// <summary>The kind and who is tied, whatever lies between the words: ties of one kind among others, written before, change nothing.</summary>
    private static string NameOf(TiesDeclarationSyntax syntax)
    {
        var scope = syntax.Source is GeneratedTiesSyntax generated ? generated.Scope.DescendantTokens() : [];
        return string.Join(' ', scope.Select(t => t.Text).Prepend(syntax.TieKind.Text));
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
                    if (ends is not null)
                    {
                        expressions.Report(clause.Keyword, "keep one of the two", DiagnosticDescriptors.ClauseTwice, "the ends are named twice");
                    }

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
                    expressions.Report(clause.Keyword, "`between source and target` names the columns", DiagnosticDescriptors.ClauseNotAllowed, "key", "in `ties`");
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

        CheckConnector(ends, tie, expressions);
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

        expressions.Report(syntax, "name a column", DiagnosticDescriptors.WrongType, "the name of a column", "an expression");
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
        if (syntax.Scope is EndsClauseSyntax clause)
        {
            CheckConnector(clause, tie, expressions);
        }

        // Of ends that are not written out it is not known that two sets were meant.
        var isAmong = syntax.Scope is not EndsClauseSyntax || syntax.Scope.DescendantTokens().Any(t => t.IsMissing);
        var generator = new GeneratorBinder(expressions).Bind(syntax.Generator, isAmong);
        if (first.IsError || second is { IsError: true } || generator is not var (kind, arguments))
        {
            return null;
        }

        if (first.Element is not ActorType from || (second ?? first).Element is not ActorType to)
        {
            expressions.FailType(syntax.Scope, "populations or kinds", first.Element is ActorType ? second!.Element : first.Element, "ties join actors");
            return null;
        }

        if (kind == GeneratorKind.Spatial && !expressions.HasPosition(syntax.Generator, [from, to]))
        {
            return null;
        }

        return TieEndsCheck.Fits(symbols, expressions.LocationOf(syntax.Scope), tie, from, to) ? new GeneratorModel(kind, first.Value, second?.Value, arguments) : null;
    }

    /// <summary><c>from … to</c> is for directed ties, <c>between … and</c> for undirected ones: the other would look as if it meant something.</summary>
    private static void CheckConnector(EndsClauseSyntax ends, TieKindSymbol tie, ExpressionBinder expressions)
    {
        var isFrom = ends.Keyword.ContextualKind == SyntaxKind.FromKeyword;
        if (isFrom == tie.IsDirected || !tie.HasSoundEnds)
        {
            return;
        }

        expressions.Report(
            ends.Keyword, tie.IsDirected ? $"write `from {ends.Left} to {ends.Right}`" : $"write `between {ends.Left} and {ends.Right}`", DiagnosticDescriptors.WrongEdge,
            tie.IsDirected ? $"`{tie.Name}` is directed: say which way" : $"`{tie.Name}` is undirected: it has no direction");
    }

    private static void ReportMisplaced(IEnumerable<ItemSyntax> items, ExpressionBinder expressions)
    {
        foreach (var item in items.Where(i => i is KeyClauseSyntax or SkipClauseSyntax or EndsClauseSyntax or WhereClauseSyntax))
        {
            var keyword = item.DescendantTokens().First();
            expressions.Report(
                keyword, "it belongs to `ties KIND from \"file.csv\" { … }`", DiagnosticDescriptors.ClauseNotAllowed, keyword.Text, "in ties that are not read from a file");
        }
    }
}
