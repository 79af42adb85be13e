using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Names, members and elements.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindName(NameExpressionSyntax syntax, LanguageType? expected)
    {
        var name = syntax.Name.Text;
        if (syntax.Name.IsMissing)
        {
            return BoundExpression.Error(syntax);
        }

        if (Scope.Find(name) is { } local)
        {
            VolatileRead = local.IsVolatile ? local : VolatileRead;
            return new BoundExpression(syntax, local.Type, new VariableValue(local.Slot, ModelTypeOf(local.Type)));
        }

        if (_context.Table?.FindColumn(name) is >= 0 and var column)
        {
            var isNumeric = _context.Table.Columns[column].IsNumeric;
            return new BoundExpression(
                syntax, isNumeric ? RealType.Pure : TextType.Instance, new ColumnValue(column, isNumeric ? ModelType.Real : ModelType.Text));
        }

        if (BindExpectedValue(syntax, name, expected) is { } value)
        {
            return value;
        }

        return _symbols.Find(name) is { } symbol ? BindGlobal(syntax, symbol) : BindBuiltIn(syntax, name);
    }

    private BoundExpression? BindExpectedValue(NameExpressionSyntax syntax, string name, LanguageType? expected)
    {
        if (expected is CategoryType { Category: var category } && category.Values.IndexOf(name) is >= 0 and var index)
        {
            return new BoundExpression(syntax, expected, new CategoryConstant(category.Index, index));
        }

        return expected is StageType && _symbols.Find(name) is StageSymbol stage
            ? new BoundExpression(syntax, StageType.Instance, new StageConstant(stage.Index))
            : null;
    }

    private BoundExpression BindGlobal(NameExpressionSyntax syntax, Symbol symbol)
    {
        switch (symbol)
        {
            case ParameterSymbol parameter:
                _symbols.EnsureBound(parameter, LocationOf(syntax));
                return parameter.Type is ErrorType
                    ? BoundExpression.Error(syntax)
                    : new BoundExpression(syntax, parameter.Type, new ParameterValue(parameter.Index, ModelTypeOf(parameter.Type)));
            case MeasureSymbol measure when _context.Place is ExpressionPlace.Constant or ExpressionPlace.Initialiser:
                return Fail(syntax, DiagnosticDescriptors.NotConstant, $"what stands here cannot read the measure `{measure.Name}`: it");
            case MeasureSymbol measure:
                _symbols.EnsureBound(measure, LocationOf(syntax));
                return measure.Type is ErrorType
                    ? BoundExpression.Error(syntax)
                    : new BoundExpression(syntax, measure.Type, new MeasureValue(measure.Index, ModelTypeOf(measure.Type)));
            case PopulationSymbol { IsSingle: true, Kind: { } kind } single when _context.Place != ExpressionPlace.Constant:
                return new BoundExpression(syntax, new ActorType([kind]), new SingleActor(single.Index));
            case StageSymbol stage:
                return new BoundExpression(syntax, StageType.Instance, new StageConstant(stage.Index));
            case PopulationSymbol { Kind: null }:
                return BoundExpression.Error(syntax);
            case PopulationSymbol or KindSymbol or TieKindSymbol:
                _symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, LocationOf(syntax), symbol.Name, symbol.Sort, "a value") with
                {
                    Help = $"say what of it is meant, for example `count({symbol.Name})`",
                });
                return BoundExpression.Error(syntax);
            default:
                _symbols.ReportSort(LocationOf(syntax), symbol, "value");
                return BoundExpression.Error(syntax);
        }
    }

    private BoundExpression BindBuiltIn(NameExpressionSyntax syntax, string name)
    {
        var hasState = _context.Place != ExpressionPlace.Constant;
        switch (name)
        {
            case "now" when hasState:
                return new BoundExpression(syntax, new RealType(Dimension.Time), new NowValue());
            case "dt" when hasState:
                return new BoundExpression(syntax, new RealType(Dimension.Time), new StepLength());
            case "step" when hasState:
                return new BoundExpression(syntax, IntType.Instance, new StepNumber());
            case "stage" when hasState:
                return new BoundExpression(syntax, StageType.Instance, new CurrentStage());
            case "index" when _context.HasIndex:
                return new BoundExpression(syntax, IntType.Instance, new IndexValue());
        }

        var category = _symbols.OfSort<CategorySymbol>().FirstOrDefault(c => c.Values.Contains(name));
        if (category is not null)
        {
            return new BoundExpression(syntax, new CategoryType(category), new CategoryConstant(category.Index, category.Values.IndexOf(name)));
        }

        var candidates = Scope.Locals.Select(l => l.Name)
            .Concat(_context.Table?.Columns.Select(c => c.Name) ?? [])
            .Concat(_symbols.All.Where(s => s is ParameterSymbol or MeasureSymbol or PopulationSymbol).Select(s => s.Name))
            .Concat(["now", "dt", "step", "stage"]);
        if (_context.Table is { } table && SimilarNames.Closest(name, candidates) is not { } close)
        {
            Report(
                syntax, $"its columns are {string.Join(", ", table.Columns.Select(c => $"`{c.Name}`"))}",
                DiagnosticDescriptors.UnknownColumn, table.Source.Path, name);
            return BoundExpression.Error(syntax);
        }

        _symbols.ReportUnknown(LocationOf(syntax), _context.Table is null ? "name" : "column, parameter or variable", name, candidates);
        return BoundExpression.Error(syntax);
    }

    private BoundExpression BindMember(MemberExpressionSyntax syntax)
    {
        if (syntax.Owner is NameExpressionSyntax name && Scope.Find(name.Name.Text) is null)
        {
            switch (_symbols.Find(name.Name.Text))
            {
                case CategorySymbol category:
                    return BindCategoryValue(syntax, category);
                case Symbol many and (KindSymbol or TieKindSymbol or PopulationSymbol { IsSingle: false }):
                    Report(
                        syntax, $"say what of them is meant, for example `mean({syntax})`", DiagnosticDescriptors.WrongType,
                        "one value", $"the `{syntax.Name.Text}` of all of `{many.Name}`");
                    return BoundExpression.Error(syntax);
            }
        }

        return BindAttribute(Bind(syntax.Owner), syntax.Name, syntax);
    }

    /// <summary>An attribute of an actor or a tie, or an end of a tie.</summary>
    private BoundExpression BindAttribute(BoundExpression owner, SyntaxToken name, SyntaxElement syntax)
    {
        if (owner.IsError || name.IsMissing)
        {
            return BoundExpression.Error(syntax);
        }

        switch (owner.Type)
        {
            case ActorType actor:
                return FindAttribute(actor, name) is { } attribute
                    ? new BoundExpression(syntax, attribute.Type, new ActorAttribute(owner.Value, attribute.Index, null, ModelTypeOf(attribute.Type)))
                    : BoundExpression.Error(syntax);
            case TieType { TieKind: var tie } when name.Text is "source" or "target":
                var kinds = name.Text == "source" || !tie.IsDirected ? tie.Sources : tie.Targets;
                return new BoundExpression(syntax, new ActorType(tie.IsDirected ? kinds : Union(tie.Sources, tie.Targets)), new TieEnd(owner.Value, name.Text == "source"));
            case TieType { TieKind: var tie }:
                if (tie.FindAttribute(name.Text) is { } ofTie)
                {
                    return new BoundExpression(syntax, ofTie.Type, new TieAttribute(owner.Value, ofTie.Index, null, ModelTypeOf(ofTie.Type)));
                }

                ReportNoAttribute(name, $"`{tie.Name}`", tie.Attributes.Select(a => a.Name).Concat(["source", "target"]));
                return BoundExpression.Error(syntax);
            default:
                return FailType(owner.Syntax, "an actor or a tie", owner.Type);
        }
    }

    /// <summary>An attribute that all kinds of a union share; otherwise what is wrong is reported.</summary>
    private AttributeSymbol? FindAttribute(ActorType actor, SyntaxToken name)
    {
        if (actor.Kinds.IsEmpty)
        {
            Report(name, null, DiagnosticDescriptors.WrongType, "an actor", "`none`");
            return null;
        }

        AttributeSymbol? shared = null;
        foreach (var kind in actor.Kinds)
        {
            var found = kind.FindAttribute(name.Text);
            if (found is null)
            {
                ReportNoAttribute(name, $"`{kind.Name}`", kind.Attributes.Select(a => a.Name));
                return null;
            }

            if (shared is not null && !ReferenceEquals(shared, found))
            {
                Report(
                    name, "narrow it with `where x is KIND`", DiagnosticDescriptors.UnknownAttribute,
                    $"the union of {string.Join(", ", actor.Kinds.Select(k => $"`{k.Name}`"))}", name.Text);
                return null;
            }

            shared = found;
        }

        return shared;
    }

    private void ReportNoAttribute(SyntaxToken name, string owner, IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        var meant = SimilarNames.Closest(name.Text, all);
        var help = meant is not null ? $"did you mean `{meant}`?"
            : all.Count == 0 ? null
            : $"it has {string.Join(", ", all.Take(12).Select(a => $"`{a}`"))}";
        Report(name, help, DiagnosticDescriptors.UnknownAttribute, owner, name.Text);
    }

    private BoundExpression BindCategoryValue(MemberExpressionSyntax syntax, CategorySymbol category)
    {
        var index = category.Values.IndexOf(syntax.Name.Text);
        if (index >= 0)
        {
            return new BoundExpression(syntax, new CategoryType(category), new CategoryConstant(category.Index, index));
        }

        _symbols.ReportUnknown(LocationOf(syntax.Name), $"value of `{category.Name}`", syntax.Name.Text, category.Values);
        return BoundExpression.Error(syntax);
    }

    private BoundExpression BindElement(ElementExpressionSyntax syntax)
    {
        var vector = Bind(syntax.Vector);
        var index = Require(Bind(syntax.Index), IntType.Instance);
        if (vector.IsError || index.IsError)
        {
            return BoundExpression.Error(syntax);
        }

        if (vector.Type is not VectorType type)
        {
            return FailType(syntax.Vector, "a vector", vector.Type);
        }

        ModelExpression? value = vector.Value switch
        {
            ActorAttribute attribute => attribute with { Index = index.Value },
            TieAttribute attribute => attribute with { Index = index.Value },
            _ => null,
        };
        return value is null ? Fail(syntax, DiagnosticDescriptors.NotSupported, "an element of this") : new BoundExpression(syntax, type.Element, value);
    }
}
