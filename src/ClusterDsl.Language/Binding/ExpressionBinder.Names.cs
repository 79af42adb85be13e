using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Parsing;
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
            NoteRead(local, syntax.Name);
            return new BoundExpression(syntax, local.Type, new VariableValue(local.Slot, ModelTypeOf(local.Type)));
        }

        if (name == _context.PlaceName)
        {
            return new BoundExpression(syntax, IntType.Instance, new IndexValue());
        }

        if (_context.Table?.FindColumn(name) is >= 0 and var column)
        {
            if (MeaningBesidesColumn(name, expected) is { } meaning)
            {
                return Fail(
                    syntax, $"rename the column or the other: `{name}` could mean either here", DiagnosticDescriptors.Shadows, name,
                    $"{meaning}, and {_context.Table.Source.Path} has a column of that name");
            }

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

    /// <summary>Notes that a variable is read here.</summary>
    public void NoteRead(LocalSymbol local, SyntaxToken name)
    {
        VolatileRead = local.IsVolatile ? local : VolatileRead;
        _symbols.Record.Add(local.Original, LocationOf(name));
    }

    /// <summary>What the name of a column means besides, or null: then nobody could tell which of the two is meant.</summary>
    private string? MeaningBesidesColumn(string name, LanguageType? expected) => _symbols.Find(name) switch
    {
        ParameterSymbol or PopulationSymbol { IsSingle: true } or StageSymbol => _symbols.Find(name)!.Sort,
        _ when expected is CategoryType { Category: var category } && category.Values.Contains(name) => $"a value of `{category.Name}`",
        _ when ReservedNames.Values.Contains(name, StringComparer.Ordinal) => "a value of the language",
        _ => null,
    };

    private BoundExpression? BindExpectedValue(NameExpressionSyntax syntax, string name, LanguageType? expected)
    {
        if (expected is CategoryType { Category: var category } && category.Values.IndexOf(name) is >= 0 and var index)
        {
            _symbols.Record.Add(category, LocationOf(syntax.Name));
            return new BoundExpression(syntax, expected, new CategoryConstant(category.Index, index));
        }

        return null;
    }

    private BoundExpression BindGlobal(NameExpressionSyntax syntax, Symbol symbol)
    {
        _symbols.Record.Add(symbol, LocationOf(syntax.Name));
        switch (symbol)
        {
            case ParameterSymbol parameter:
                _symbols.EnsureBound(parameter, LocationOf(syntax));
                return parameter.Type is ErrorType || parameter.State != BindingState.Bound
                    ? BoundExpression.Error(syntax)
                    : new BoundExpression(syntax, parameter.Type, new ParameterValue(parameter.Index, ModelTypeOf(parameter.Type)));
            case MeasureSymbol measure:
                return BindMeasure(syntax, measure);
            case PopulationSymbol { Kind: null }:
                return BoundExpression.Error(syntax);
            case PopulationSymbol or KindSymbol or TieKindSymbol or EventSymbol when _context.Place == ExpressionPlace.Report:
                return FailOnState(syntax);
            case PopulationSymbol { IsSingle: true } or StageSymbol when _context.Place == ExpressionPlace.Constant:
                return Fail(syntax, "give a figure, or read a parameter", DiagnosticDescriptors.NotConstant, "what stands here");
            case PopulationSymbol { IsSingle: true, Kind: { } kind } single:
                return new BoundExpression(syntax, new ActorType([kind]), new SingleActor(single.Index));
            case StageSymbol stage:
                return new BoundExpression(syntax, StageType.Instance, new StageConstant(stage.Index));
            case PopulationSymbol or KindSymbol or TieKindSymbol or EventSymbol:
                _symbols.ReportSort(LocationOf(syntax), symbol, "value", $"say what of it is meant, for example `count({symbol.Name})`");
                return BoundExpression.Error(syntax);
            case RuleSymbol rule:
                _symbols.ReportSort(LocationOf(syntax), symbol, "value", $"what `{rule.Name}` does is counted by an event: declare `event NAME`, let the rule `emit NAME`, and write `count(NAME)`");
                return BoundExpression.Error(syntax);
            default:
                _symbols.ReportSort(LocationOf(syntax), symbol, "value");
                return BoundExpression.Error(syntax);
        }
    }

    private BoundExpression BindMeasure(NameExpressionSyntax syntax, MeasureSymbol measure)
    {
        if (!MayReadMeasures(syntax))
        {
            return BoundExpression.Error(syntax);
        }

        if (LacksTime)
        {
            return FailOnTime(syntax);
        }

        _symbols.EnsureBound(measure, LocationOf(syntax));
        return measure.Type is ErrorType
            ? BoundExpression.Error(syntax)
            : new BoundExpression(syntax, measure.Type, new MeasureValue(measure.Index, ModelTypeOf(measure.Type)));
    }

    /// <summary>Measures are there once a step has been recorded; and an attribute that measures read cannot read them.</summary>
    private bool MayReadMeasures(SyntaxElement syntax)
    {
        if (_context.Place is ExpressionPlace.Rule or ExpressionPlace.Measure or ExpressionPlace.Condition or ExpressionPlace.Report)
        {
            return true;
        }

        if (_context.Place == ExpressionPlace.Derived)
        {
            Report(syntax, "read attributes here, and measure them elsewhere", DiagnosticDescriptors.ClauseNotAllowed, TextOf(syntax), "in a derived attribute: it is a measure");
        }
        else
        {
            Report(syntax, "a measure changes during the run; give a figure, or read a parameter", DiagnosticDescriptors.NotConstant, "what stands here");
        }

        return false;
    }

    private BoundExpression BindBuiltIn(NameExpressionSyntax syntax, string name)
    {
        var hasState = _context.Place != ExpressionPlace.Constant;
        switch (name)
        {
            case "now" or "step" or "stage" when LacksTime:
                return FailOnTime(syntax);
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
            case "index" or "self":
                return Fail(
                    syntax, name == "index" ? "`index` is an actor's number where actors are made" : "`self` is the actor or tie in its own attributes; here it has the name that `for` gives it",
                    DiagnosticDescriptors.ClauseNotAllowed, name, "here");
        }

        if (_symbols.MayBeDeclared(name) || Scope.IsIncomplete)
        {
            return BoundExpression.Error(syntax);
        }

        if (!hasState && name is "now" or "dt" or "step" or "stage")
        {
            return Fail(syntax, "give a figure, or read a parameter", DiagnosticDescriptors.NotConstant, "what stands here");
        }

        var category = _symbols.OfSort<CategorySymbol>().FirstOrDefault(c => c.Values.Contains(name));
        if (category is not null && _context.Table is null)
        {
            return Fail(syntax, $"write `{category.Name}.{name}`", DiagnosticDescriptors.UnknownName, "name", name);
        }

        if (_context.Table is { } table)
        {
            var columns = table.Columns.Select(c => c.Name).ToList();
            var meant = SimilarNames.Closest(name, columns.Concat(ReadableNames()));
            var alternative = category is null ? string.Empty : $"; the value of a category is written `{category.Name}.{name}`";
            return Fail(
                syntax, meant is not null ? $"did you mean `{meant}`?" : $"its columns are {string.Join(", ", columns.Select(c => $"`{c}`"))}{alternative}",
                DiagnosticDescriptors.UnknownColumn, table.Source.Path, name);
        }

        if (HelpForLoneName(syntax, name) is { } help)
        {
            // Said once of a name, however often it is read.
            if (!Scope.AddUnknown(name))
            {
                return BoundExpression.Error(syntax);
            }

            return Fail(syntax, help, DiagnosticDescriptors.UnknownName, "name", name);
        }

        _symbols.ReportUnknown(LocationOf(syntax), "name", name, ReadableNames());
        return BoundExpression.Error(syntax);
    }

    /// <summary>About a unit without its number, and an attribute without its owner; null for any other name.</summary>
    private string? HelpForLoneName(NameExpressionSyntax syntax, string name)
    {
        if (syntax.Parent is InfixExpressionSyntax { Operator.Kind: SyntaxKind.Slash } quotient && ReferenceEquals(quotient.Right, syntax) && _symbols.FindUnit(name) is not null)
        {
            return $"write `{TextOf(quotient.Left)} per {name}`";
        }

        if (name is "start" or "beginning" && syntax.Parent is AtExpressionSyntax)
        {
            return "the start is `0 years`";
        }

        return _symbols.FindUnit(name) is not null ? $"a unit stands behind its number: `1 {name}`"
            : EverydayTime.OfAdverb(name) is { } adverb ? (syntax.Parent is SettingSyntax ? adverb.Replace("per", "1", StringComparison.Ordinal) : adverb)
            : OwnedName(name) is { } owned ? $"write `{owned}`"
            : syntax.Parent is MemberExpressionSyntax member && ReferenceEquals(member.Owner, syntax) && !Scope.Locals.Any(l => l.Name.Length > 0) ? HelpForOwner(member, name)
            : null;
    }

    /// <summary>About <c>f.capital</c> where nothing says who <c>f</c> is.</summary>
    private string? HelpForOwner(MemberExpressionSyntax member, string owner)
    {
        var set = _symbols.OfSort<PopulationSymbol>().FirstOrDefault(p => !p.IsSingle && p.Kind?.FindAttribute(member.Name.Text) is not null)?.Name;
        return (_context.Place, set) switch
        {
            (_, null) => null,
            (ExpressionPlace.Rule, _) => $"say who that is: `for {owner} : {set}`",
            (ExpressionPlace.Measure or ExpressionPlace.Condition, _) => $"say who that is: `mean({member} for {owner} in {set})`, or short `mean({set}.{member.Name})`",
            _ => null,
        };
    }

    /// <summary>An attribute as it is written of a variable here, or of a population: <c>f.capital</c>; null if nobody has it.</summary>
    public string? OwnedName(string attribute)
    {
        var local = Scope.Locals.FirstOrDefault(l => l.Name.Length > 0 && l.Type switch
        {
            ActorType actor => actor.Kinds.Any(k => k.FindAttribute(attribute) is not null),
            TieType tie => tie.TieKind.FindAttribute(attribute) is not null,
            _ => false,
        });
        var owner = local?.Name ?? _symbols.OfSort<PopulationSymbol>().OrderBy(p => p.IsSingle).FirstOrDefault(p => p.Kind?.FindAttribute(attribute) is not null)?.Name;
        return owner is null ? null : $"{owner}.{attribute}";
    }

    private IEnumerable<string> ReadableNames() => Scope.Locals.Select(l => l.Name)
        .Concat(_symbols.All.Where(s => s is ParameterSymbol or MeasureSymbol or PopulationSymbol { IsSingle: true }).Select(s => s.Name))
        .Concat(["now", "dt", "step", "stage"]);

    private BoundExpression BindMember(MemberExpressionSyntax syntax)
    {
        if (syntax.Owner is NameExpressionSyntax name && Scope.Find(name.Name.Text) is null)
        {
            if (_context.Place == ExpressionPlace.Report && _symbols.Find(name.Name.Text) is KindSymbol or TieKindSymbol or PopulationSymbol)
            {
                return FailOnState(syntax);
            }

            switch (_symbols.Find(name.Name.Text))
            {
                case CategorySymbol category:
                    _symbols.Record.Add(category, LocationOf(name.Name));
                    return BindCategoryValue(syntax, category);
                case Symbol many and (KindSymbol or TieKindSymbol or PopulationSymbol { IsSingle: false }):
                    Report(
                        syntax, HelpForMany(syntax), DiagnosticDescriptors.WrongType,
                        "one value", $"the `{syntax.Name.Text}` of all of `{many.Name}`");
                    return BoundExpression.Error(syntax);
            }
        }

        var isTarget = ReferenceEquals(syntax, _target);
        var owner = Bind(syntax.Owner);
        return isTarget || IsPresent(owner) is not null ? BindAttribute(owner, syntax.Name, syntax) : BoundExpression.Error(syntax);
    }

    private string HelpForMany(MemberExpressionSyntax syntax) => syntax switch
    {
        _ when ReferenceEquals(syntax, _target) => $"change it of each: `for a : {syntax.Owner}`, then `a.{syntax.Name} …`",
        { Name.Text: var name } when BuiltInFunctions.Aggregates.ContainsKey(name) => $"write `{name}({syntax.Owner})`",
        { Parent: InfixExpressionSyntax { Parent: ArgumentSyntax } comparison } => $"ask it of each: `count(x for x in {syntax.Owner} where x.{syntax.Name} {comparison.Operator} {comparison.Right})`",
        _ => $"say what of them is meant, for example `mean({syntax})`",
    };

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
            case TieType { TieKind: var tie }:
                return BindOfTie(owner, tie, name, syntax);
            default:
                return FailType(owner.Syntax, "an actor or a tie", owner.Type, $"only actors and ties have attributes such as `{name.Text}`");
        }
    }

    private BoundExpression BindOfTie(BoundExpression owner, TieKindSymbol tie, SyntaxToken name, SyntaxElement syntax)
    {
        if (tie.FindAttribute(name.Text) is { } attribute)
        {
            _symbols.Record.Add(attribute, LocationOf(name));
            return new BoundExpression(syntax, attribute.Type, new TieAttribute(owner.Value, attribute.Index, null, ModelTypeOf(attribute.Type)));
        }

        if (name.Text is not ("source" or "target"))
        {
            AttributeNames.ReportUnknown(_symbols, LocationOf(name), $"`{tie.Name}`", name.Text, tie.Attributes.Select(a => a.Name).Concat(["source", "target"]));
            return BoundExpression.Error(syntax);
        }

        // Either end of an undirected tie may be the one that was written first.
        var kinds = tie.Layers.Aggregate(
            ImmutableArray<KindSymbol>.Empty,
            (all, layer) => Union(all, layer.IsDirected ? (name.Text == "source" ? layer.Sources : layer.Targets) : Union(layer.Sources, layer.Targets)));
        return kinds.IsEmpty ? BoundExpression.Error(syntax) : new BoundExpression(syntax, new ActorType(kinds), new TieEnd(owner.Value, name.Text == "source"));
    }

    /// <summary>An attribute that all kinds of a union share; otherwise what is wrong is reported.</summary>
    private AttributeSymbol? FindAttribute(ActorType actor, SyntaxToken name)
    {
        if (actor.Kinds.IsEmpty)
        {
            Report(name, "`none` has no attributes", DiagnosticDescriptors.WrongType, "an actor", "`none`");
            return null;
        }

        AttributeSymbol? shared = null;
        foreach (var kind in actor.Kinds)
        {
            var found = kind.FindAttribute(name.Text);
            if (found is null)
            {
                if (kind.HasUnknownBase)
                {
                    return null;
                }

                AttributeNames.ReportUnknown(_symbols, LocationOf(name), $"`{kind.Name}`", name.Text, kind.Attributes.Select(a => a.Name));
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

        _symbols.Record.Add(shared!, LocationOf(name));
        return shared;
    }

    private BoundExpression BindCategoryValue(MemberExpressionSyntax syntax, CategorySymbol category)
    {
        var index = category.Values.IndexOf(syntax.Name.Text);
        if (index >= 0)
        {
            _symbols.Record.Add(category, LocationOf(syntax.Name));
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
            return FailType(syntax.Vector, "a vector", vector.Type, "only attributes declared as vectors (`profile : real[5]`) have elements");
        }

        if (!IsPlaceIn(type, index))
        {
            return BoundExpression.Error(syntax);
        }

        ModelExpression? value = vector.Value switch
        {
            ActorAttribute attribute => attribute with { Index = index.Value },
            TieAttribute attribute => attribute with { Index = index.Value },
            _ => null,
        };
        return value is null
            ? Fail(syntax, "take the element of an attribute, for example `a.v[0]`", DiagnosticDescriptors.NotSupported, "an element of this")
            : new BoundExpression(syntax, type.Element, value);
    }

    /// <summary>Whether a place that is known before the run lies in the vector; if not, that is reported.</summary>
    public bool IsPlaceIn(VectorType type, BoundExpression place)
    {
        if (place.Value is not NumberConstant { Value: var number } || (number >= 0 && number < type.Length))
        {
            return true;
        }

        Report(place.Syntax, "the first place is 0", DiagnosticDescriptors.OutOfBounds, $"the place {TextOf(place.Syntax)}", $"0 .. {type.Length - 1}");
        return false;
    }
}
