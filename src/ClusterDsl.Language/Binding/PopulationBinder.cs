using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Populations: how many, from where, with which values.</summary>
internal sealed class PopulationBinder(SymbolTable symbols, DeclarationCollector collector, ModelBuilder model)
{
    /// <summary>Binds all populations, in declaration order.</summary>
    public void Bind()
    {
        foreach (var population in symbols.OfSort<PopulationSymbol>())
        {
            if (population.Kind is { } kind && collector.Declarations.TryGetValue(population, out var declaration))
            {
                Bind(population, kind, declaration.Unit);
            }
        }
    }

    private void Bind(PopulationSymbol population, KindSymbol kind, SourceUnit unit)
    {
        var syntax = population.Syntax;
        var frame = new FrameBuilder();
        var scope = new Scope(null);
        var self = new ActorType([kind]);
        scope.Add(new LocalSymbol("self", null, self, frame.Add("self", ModelType.Actor), LocalRole.Self));
        var expressions = new ExpressionBinder(
            symbols, unit, new ExpressionContext(ExpressionPlace.Initialiser, population.Table, HasIndex: true), frame, scope);
        var count = BindCount(population, expressions, new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null)));
        if (syntax.Source is not null && population.Table is null)
        {
            // The file is already reported; what is said of its columns cannot be judged.
            return;
        }

        var items = syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty;
        var rows = new ExpressionBinder(symbols, unit, new ExpressionContext(ExpressionPlace.Initialiser, population.Table), frame, new Scope(null));
        var data = population.Table is null ? null : BindData(population, population.Table, items, rows);
        ReportMisplaced(population, items, expressions);
        var initialisers = new InitialiserBinder(expressions, $"`{kind.Name}`", [.. kind.Attributes]);
        var bound = initialisers.Bind(items);
        initialisers.CheckComplete(syntax.Name);
        model.Populations.Add(new PopulationModel(
            population.Name, kind.Index, population.IsSingle, count, data, frame.ToFrame(), bound, population.Documentation, new Origin(unit.LocationOf(syntax))));
    }

    private static ModelExpression? BindCount(PopulationSymbol population, ExpressionBinder expressions, ExpressionBinder constants)
    {
        var syntax = population.Syntax;
        if (population.IsSingle)
        {
            return new NumberConstant(1, ModelType.Int);
        }

        if (syntax.Keyword.ContextualKind == SyntaxKind.ActorKeyword)
        {
            expressions.Report(
                (SyntaxElement?)syntax.Count ?? syntax.Source!, "write `actors` for a population", DiagnosticDescriptors.ClauseNotAllowed,
                syntax.Count?.ToString() ?? "from", "with `actor`, which is one");
        }

        if (syntax.Count is { } count)
        {
            var bound = constants.Require(constants.Bind(count.Value), IntType.Instance);
            BoundsCheck.Check(constants, bound, 0, int.MaxValue, DisplayUnit.One, "a number of actors");
            return bound.IsError ? new NumberConstant(0, ModelType.Int) : bound.Value;
        }

        if (syntax.Source is null && !syntax.DescendantTokens().Any(t => t.IsMissing))
        {
            expressions.Report(
                syntax.KindName, $"write `{syntax.KindName.Text}[10]`, or `actor` for a single one", DiagnosticDescriptors.WrongSetting,
                $"how many actors `{population.Name}` has is not said");
        }

        return syntax.Source is null ? new NumberConstant(0, ModelType.Int) : null;
    }

    private static PopulationData? BindData(PopulationSymbol population, DataTable table, IEnumerable<ItemSyntax> items, ExpressionBinder expressions)
    {
        ModelExpression? where = null;
        var key = -1;
        var hasKey = false;
        foreach (var item in items)
        {
            switch (item)
            {
                case KeyClauseSyntax clause:
                    if (hasKey)
                    {
                        expressions.Report(clause.Keyword, "keep one of the two", DiagnosticDescriptors.ClauseTwice, "there are two `key`");
                    }

                    hasKey = true;
                    key = FindColumn(expressions, table, clause.Column);
                    break;
                case WhereClauseSyntax clause:
                    var condition = expressions.BindCondition(clause.Condition);
                    where = condition.IsError ? where : where is null ? condition.Value : new BinaryExpression(BinaryOperator.And, where, condition.Value, ModelType.Bool);
                    break;
            }
        }

        if (!hasKey)
        {
            expressions.Report(
                population.Syntax.Name, $"add `key {table.Columns.FirstOrDefault()?.Name ?? "id"}`", DiagnosticDescriptors.DataNeeds,
                $"`{population.Name}` does not say which column names its actors");
        }

        return key < 0 ? null : new PopulationData(table, key, where);
    }

    /// <summary>Index of a column by name; -1, and reported, if there is none.</summary>
    public static int FindColumn(ExpressionBinder expressions, DataTable table, SyntaxToken name)
    {
        var index = name.IsMissing ? -1 : table.FindColumn(name.Text);
        if (index < 0 && !name.IsMissing && !expressions.Symbols.MayBeDeclared(name.Text))
        {
            var meant = SimilarNames.Closest(name.Text, table.Columns.Select(c => c.Name));
            expressions.Report(
                name, meant is not null ? $"did you mean `{meant}`?" : $"its columns are {string.Join(", ", table.Columns.Select(c => $"`{c.Name}`"))}",
                DiagnosticDescriptors.UnknownColumn, table.Source.Path, name.Text);
        }

        return index;
    }

    private static void ReportMisplaced(PopulationSymbol population, IEnumerable<ItemSyntax> items, ExpressionBinder expressions)
    {
        foreach (var item in items)
        {
            var isMisplaced = item is EndsClauseSyntax or SkipClauseSyntax || (item is KeyClauseSyntax or WhereClauseSyntax && population.Table is null);
            if (isMisplaced)
            {
                var keyword = item.DescendantTokens().First();
                expressions.Report(
                    keyword,
                    population.Table is null ? $"it belongs to `actors {population.Name} : {population.Syntax.KindName.Text} from \"file.csv\" {{ … }}`" : "it belongs to `ties … from \"file.csv\"`",
                    DiagnosticDescriptors.ClauseNotAllowed, keyword.Text, population.Table is null ? "in a population that is not read from a file" : "in a population");
            }
        }
    }
}
