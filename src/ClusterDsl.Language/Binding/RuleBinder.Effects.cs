using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <content>Effects.</content>
internal sealed partial class RuleBinder
{
    private readonly Dictionary<AttributeSymbol, bool> _effectSorts = [];
    private readonly Dictionary<string, int> _enterNames = new(StringComparer.Ordinal);

    private bool TryBindEffect(ItemSyntax item)
    {
        EffectModel? effect;
        switch (item)
        {
            case AssignmentSyntax assignment:
                effect = BindAssignment(assignment);
                break;
            case FormEffectSyntax form:
                effect = BindForm(form);
                break;
            case DissolveEffectSyntax dissolve:
                effect = BindDissolve(dissolve);
                break;
            case EnterEffectSyntax enter:
                effect = BindEnter(enter);
                break;
            case ExitEffectSyntax exit:
                effect = BindExit(exit);
                break;
            case EmitEffectSyntax emit:
                effect = BindEmit(emit);
                break;
            default:
                return false;
        }

        _hasEffect = true;
        if (effect is not null)
        {
            _effects.Add(effect);
        }

        return true;
    }

    private ExitActor? BindExit(ExitEffectSyntax syntax)
    {
        var actor = _expressions.BindActor(syntax.Actor);
        if (actor.IsError)
        {
            return null;
        }

        if (actor.Value is SingleActor { Population: var index })
        {
            var single = _symbols.OfSort<PopulationSymbol>().First(p => p.Index == index);
            _symbols.ReportSort(_expressions.LocationOf(syntax.Actor), single, "member of a population", "only members of `actors` can exit");
            return null;
        }

        _reach?.CheckExit(_expressions.LocationOf(syntax.Actor), (ActorType)actor.Type);
        return new ExitActor(actor.Value, OriginOf(syntax));
    }

    private EffectModel? BindAssignment(AssignmentSyntax syntax)
    {
        if (syntax.Operator.IsMissing)
        {
            return null;
        }

        if (syntax.Target is NameExpressionSyntax name)
        {
            ReportBareTarget(syntax, name);
            _expressions.Bind(syntax.Value);
            return null;
        }

        var target = _expressions.BindTarget(syntax.Target);
        if (target.IsError)
        {
            _expressions.Bind(syntax.Value);
            return null;
        }

        var attribute = target.Value switch
        {
            ActorAttribute ofActor => _symbols.ActorAttributes[ofActor.Attribute],
            TieAttribute ofTie => _symbols.TieAttributes[ofTie.Attribute],
            _ => null,
        };
        if (attribute is null || attribute.IsDerived)
        {
            _expressions.Report(
                syntax.Target, attribute is null ? "change an attribute of an actor or of a tie" : "change what it is computed from", DiagnosticDescriptors.NotSettable,
                $"`{syntax.Target}`", attribute is null ? "it is no attribute" : "it is computed");
            _expressions.Bind(syntax.Value);
            return null;
        }

        _expressions.VolatileRead = null;
        if (BindChange(syntax, attribute, target.Type) is not var (isAddition, value))
        {
            return null;
        }

        CheckSort(syntax, attribute, isAddition);
        _reach?.CheckChange(_expressions.LocationOf(syntax.Target), attribute, (target.Value as ActorAttribute) is null ? null : OwnerOf(syntax.Target));
        new CarrierCheck(_symbols, _expressions, _paths).Check(syntax, attribute);
        _symbols.ChangedAttributes.Add((attribute, OwnerOf(syntax.Target)));
        return target.Value switch
        {
            ActorAttribute a => new ChangeActor(a.Actor, a.Attribute, a.Index, isAddition, value, OriginOf(syntax)),
            TieAttribute t => new ChangeTie(t.Tie, t.Attribute, t.Index, isAddition, value, OriginOf(syntax)),
            _ => null,
        };
    }

    /// <summary>The type of the actor whose attribute a target is; null for a tie's.</summary>
    private ActorType? OwnerOf(ExpressionSyntax target)
    {
        var member = target is ElementExpressionSyntax element ? element.Vector : target;
        return member is MemberExpressionSyntax { Owner: var owner } ? _symbols.Record.TypeOf(owner) as ActorType : null;
    }

    private void ReportBareTarget(AssignmentSyntax syntax, NameExpressionSyntax name)
    {
        if (name.Name.IsMissing)
        {
            return;
        }

        if (_expressions.Scope.Find(name.Name.Text) is { } local)
        {
            _expressions.Report(name, "change an attribute, or give the new value a name of its own with `let`", DiagnosticDescriptors.NotSettable, $"`{local.Name}`", "a variable keeps its value");
        }
        else if (_symbols.Find(name.Name.Text) is ParameterSymbol parameter)
        {
            _expressions.Report(name, $"write `set {syntax}` in a stage, a policy or a shock", DiagnosticDescriptors.NotSettable, $"`{parameter.Name}`", "it is a parameter, and rules change attributes");
        }
        else if (_symbols.Find(name.Name.Text) is { } symbol)
        {
            _expressions.Report(name, "change an attribute of an actor or of a tie", DiagnosticDescriptors.NotSettable, $"`{symbol.Name}`", $"it is {symbol.Sort}");
        }
        else if (_expressions.OwnedName(name.Name.Text) is { } owned)
        {
            _expressions.Report(name, $"write `{owned} {syntax.Operator} …`", DiagnosticDescriptors.UnknownName, "variable", name.Name.Text);
        }
        else if (!_expressions.Scope.IsIncomplete)
        {
            _symbols.ReportUnknown(_expressions.LocationOf(name), "variable", name.Name.Text, _expressions.Scope.Locals.Select(l => l.Name));
        }
    }

    /// <summary>The right side as a value or as a change over one step; null if something about it is reported.</summary>
    private (bool IsAddition, ModelExpression Value)? BindChange(AssignmentSyntax syntax, AttributeSymbol attribute, LanguageType type)
    {
        switch (syntax.Operator.Kind)
        {
            case SyntaxKind.Equals:
                var expected = type is VectorType vector ? vector.Element : type;
                var set = _expressions.Require(_expressions.Bind(syntax.Value, expected), expected);
                if (!attribute.IsClamped)
                {
                    BoundsCheck.Check(_expressions, set, attribute);
                }

                return set.IsError ? null : (false, set.Value);
            case SyntaxKind.PlusEquals or SyntaxKind.MinusEquals:
                return BindAddition(syntax, type);
            case SyntaxKind.Tilde:
                _expressions.Report(syntax.Operator, $"`let x {syntax.Operator.Text} {syntax.Value}`, then `{syntax.Target} = x`", DiagnosticDescriptors.ClauseNotAllowed, "~", "in an effect");
                return null;
            case SyntaxKind.ColonEquals:
                _expressions.Report(syntax.Operator, "write `=`", DiagnosticDescriptors.ClauseNotAllowed, ":=", "in an effect");
                return null;
            default:
                var plain = syntax.Operator.Kind == SyntaxKind.StarEquals ? "*" : "/";
                _expressions.Report(
                    syntax.Operator, $"write `{syntax.Target} = {syntax.Target} {plain} …`", DiagnosticDescriptors.ClauseNotAllowed, syntax.Operator.Text, "in an effect (only in `set`)");
                return null;
        }
    }

    private (bool IsAddition, ModelExpression Value)? BindAddition(AssignmentSyntax syntax, LanguageType type)
    {
        var value = _expressions.Bind(syntax.Value);
        if (value.IsError)
        {
            return null;
        }

        var element = type is VectorType vector ? vector.Element : type;
        if (!element.IsNumeric)
        {
            _expressions.Report(syntax.Operator, "write `=`", DiagnosticDescriptors.WrongType, "a number to add to", element);
            return null;
        }

        var change = value.Value;
        if (element is RealType && value.Type is RealType or IntType && value.Type.Dimension == element.Dimension.Over(Dimension.Time))
        {
            // A flow: what changes in one step is the rate times the length of the step.
            change = OverInterval(ExpressionBinder.Fold(BinaryOperator.Multiply, change, new StepLength(), ModelType.Real));
        }
        else if (element is RealType && value.Type.IsNumeric && value.Type is not ZeroType && value.Type.Dimension != element.Dimension)
        {
            ReportNeitherStockNorFlow(syntax, element.Dimension, value.Type.Dimension);
            return null;
        }
        else if (_expressions.Require(value, element).IsError)
        {
            return null;
        }

        return (true, syntax.Operator.Kind == SyntaxKind.PlusEquals ? change : Negated(change));
    }

    private static ModelExpression Negated(ModelExpression change) =>
        change is NumberConstant constant ? constant with { Value = -constant.Value } : new UnaryExpression(UnaryOperator.Negate, change);

    private void ReportNeitherStockNorFlow(AssignmentSyntax syntax, Dimension stock, Dimension found)
    {
        var flow = stock.Over(Dimension.Time);
        var once = _symbols.Units.ExampleOf(stock);
        var steadily = _symbols.Units.ExampleOf(flow);
        var examples = (once, steadily) is ({ } one, { } other) ? $" (for example {one}, or {other})" : steadily is not null ? $" (for example {steadily})" : string.Empty;
        var help = found == Dimension.None && once is not null && syntax.Value is NumberLiteralSyntax
            ? $"write the unit, for example `{syntax.Value} {once}`"
            : found == Dimension.None && syntax.Value is PercentLiteralSyntax
            ? $"say of what: `{syntax.Value} * {syntax.Target}`"
            : $"add {stock} once, or {flow} steadily: a flow is multiplied by the length of the step";
        _expressions.Report(
            syntax.Value, help, DiagnosticDescriptors.WrongDimension,
            $"{stock} or {flow}{examples}", _expressions.Describe(found));
    }

    private void CheckSort(AssignmentSyntax syntax, AttributeSymbol attribute, bool isAddition)
    {
        if (!_effectSorts.TryAdd(attribute, isAddition) && _effectSorts[attribute] != isAddition && !_isSequential)
        {
            _expressions.Report(syntax.Operator, "make two rules of it, one after the other", DiagnosticDescriptors.MixedEffects, attribute.Name);
        }

        if (isAddition || _isSequential)
        {
            return;
        }

        var named = NamedBy(syntax.Target);
        var missing = _patternLocals.Where(p => p.Name.Length > 0 && !named.Exists(n => n.Slot == p.Slot)).ToList();
        if (missing.Count > 0 && !named.Exists(n => n.Role == LocalRole.Entered))
        {
            _expressions.Report(
                syntax.Target, "write `+=`, so that the contributions add up, or make the rule `sequential`", DiagnosticDescriptors.AmbiguousAssignment,
                syntax.Target.ToString(), string.Join(" and ", missing.Select(p => $"`{p.Name}`")));
        }
    }

    /// <summary>The variables that tell one target from another: <c>a</c> in <c>a.x</c>, <c>m</c> and <c>i</c> in <c>m.v[i]</c>; none in <c>a.partner.x</c>, which two may share.</summary>
    private List<LocalSymbol> NamedBy(ExpressionSyntax target)
    {
        var element = target as ElementExpressionSyntax;
        var owner = (element?.Vector ?? target) is MemberExpressionSyntax member ? member.Owner : null;
        return [.. new[] { owner, element?.Index }.OfType<NameExpressionSyntax>().Select(n => _expressions.Scope.Find(n.Name.Text)).OfType<LocalSymbol>()];
    }

    private EffectModel? BindForm(FormEffectSyntax syntax)
    {
        if (syntax.Path is not PathPatternSyntax { Steps.Count: 1 } path)
        {
            if (!syntax.Path.DescendantTokens().Any(t => t.IsMissing))
            {
                _expressions.Report(syntax.Path, "for example `form a -[supply]-> b`", DiagnosticDescriptors.WrongEdge, "a tie is formed between two actors");
            }

            return null;
        }

        var edge = path.Steps[0].Edge;
        var tie = _symbols.Resolve<TieKindSymbol>(_unit, edge.TieKind, "tie kind");
        var first = BindNode(path.First);
        var second = BindNode(path.Steps[0].Node);
        var attributes = ImmutableArray<InitialiserModel>.Empty;
        if (tie is not null)
        {
            var initialisers = new InitialiserBinder(_expressions, $"`{tie.Name}`", [.. tie.Attributes]);
            attributes = initialisers.Bind(syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty);
            initialisers.CheckComplete(edge.TieKind);
        }

        if (tie is null || first.IsError || second.IsError || !IsFormable(edge, tie) || !AreDifferent(path))
        {
            return null;
        }

        _reach?.CheckForm(_expressions.LocationOf(edge.TieKind), tie);

        var isBackward = ExpressionBinder.DirectionOf(edge) == EdgeDirection.Backward;
        var (from, to) = isBackward ? (second, first) : (first, second);
        return TieEndsCheck.Fits(_symbols, _expressions.LocationOf(edge.TieKind), tie, (ActorType)from.Type, (ActorType)to.Type)
            ? new FormTie(from.Value, tie.Index, to.Value, attributes, OriginOf(syntax))
            : null;
    }

    private bool AreDifferent(PathPatternSyntax path)
    {
        if (path.First.Name.Text != path.Steps[0].Node.Name.Text)
        {
            return true;
        }

        _expressions.Report(path.Steps[0].Node, "name another actor", DiagnosticDescriptors.WrongEdge, "a tie joins two different actors");
        return false;
    }

    private bool IsFormable(EdgeSyntax edge, TieKindSymbol tie)
    {
        var direction = ExpressionBinder.DirectionOf(edge);
        _expressions.CheckUnnamed(edge);
        if (tie.IsAbstract)
        {
            _expressions.Report(
                edge.TieKind, $"form one of {string.Join(", ", tie.Layers.Select(l => $"`{l.Name}`"))}", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` only groups tie kinds");
            return false;
        }

        if (tie.IsDirected && direction == EdgeDirection.Any)
        {
            _expressions.Report(edge, $"write `-[{tie.Name}]->`", DiagnosticDescriptors.WrongEdge, $"`{tie.Name}` is directed: say which way");
            return false;
        }

        return _expressions.CheckDirection(edge, tie);
    }

    private BoundExpression BindNode(PathNodeSyntax node)
    {
        if (node.Members is not null)
        {
            _expressions.Report(node.Members, "choose it first: `choose x : …`", DiagnosticDescriptors.WrongType, "an actor", "a set");
            return BoundExpression.Error(node);
        }

        return _expressions.BindActor(new NameExpressionSyntax(node.Name)) with { Syntax = node };
    }

    private EffectModel? BindDissolve(DissolveEffectSyntax syntax)
    {
        if (syntax.Path is not PathPatternSyntax path || path.Steps.Count > 1)
        {
            _expressions.Report(
                syntax.Path, "write one `dissolve` for each tie", DiagnosticDescriptors.WrongEdge, "one tie is dissolved at a time");
            return null;
        }

        if (path.Steps.Count == 0)
        {
            var tie = _expressions.Bind(new NameExpressionSyntax(path.First.Name));
            if (!tie.IsError && tie.Type is not TieType)
            {
                _expressions.FailType(path, "a tie", tie.Type, "for example `dissolve link`, or `dissolve a -[supply]-> b`");
                return null;
            }

            if (tie.Type is TieType { TieKind: var ofTie })
            {
                _reach?.CheckDissolve(_expressions.LocationOf(path), ofTie);
            }

            return tie.IsError ? null : new DissolveTie(tie.Value, OriginOf(syntax));
        }

        var edge = path.Steps[0].Edge;
        var kind = _symbols.Resolve<TieKindSymbol>(_unit, edge.TieKind, "tie kind");
        var from = BindNode(path.First);
        var to = BindNode(path.Steps[0].Node);
        if (kind is null || from.IsError || to.IsError || !_expressions.CheckDirection(edge, kind)
            || !_expressions.MayTie(edge.TieKind, kind, ExpressionBinder.DirectionOf(edge), (ActorType)from.Type, (ActorType)to.Type))
        {
            return null;
        }

        _expressions.CheckUnnamed(edge);
        _reach?.CheckDissolve(_expressions.LocationOf(edge.TieKind), kind);
        return new DissolvePair(from.Value, ExpressionBinder.LayersOf(kind), to.Value, ExpressionBinder.DirectionOf(edge), OriginOf(syntax));
    }

    private EffectModel? BindEnter(EnterEffectSyntax syntax)
    {
        var population = _symbols.Resolve<PopulationSymbol>(_unit, syntax.Population, "population");
        if (population is { IsSingle: true })
        {
            _symbols.ReportSort(_expressions.LocationOf(syntax.Population), population, "population", "only members of `actors` can enter");
            population = null;
        }

        if (population is not { Kind: { } kind })
        {
            if (syntax.Name is not null)
            {
                _expressions.DeclareLocal(syntax.Name, ErrorType.Instance, LocalRole.Entered, isVolatile: true);
            }

            return null;
        }

        var initialisers = new InitialiserBinder(_expressions, $"`{kind.Name}`", [.. kind.Attributes]);
        var attributes = initialisers.Bind(syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty);
        CheckNamedColumns(syntax, population, initialisers);
        _reach?.CheckEnter(_expressions.LocationOf(syntax.Population), kind);
        var type = new ActorType([kind]);
        var slot = syntax.Name is null
            ? _frame.Add(string.Empty, ModelType.Actor)
            : _expressions.DeclareLocal(syntax.Name, type, LocalRole.Entered, isVolatile: true).Slot;
        var name = syntax.Name?.Text ?? population.Name;
        var count = _enterNames[name] = _enterNames.GetValueOrDefault(name) + 1;
        return new EnterActor(population.Index, slot, attributes, count == 1 ? name : $"{name}#{count}", OriginOf(syntax));
    }

    /// <summary>What the population takes from columns, a newcomer cannot: it must be named here.</summary>
    private void CheckNamedColumns(EnterEffectSyntax syntax, PopulationSymbol population, InitialiserBinder initialisers)
    {
        if (population.Table is not { } table)
        {
            return;
        }

        foreach (var assignment in (population.Syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty).OfType<AssignmentSyntax>())
        {
            var readsColumn = assignment.Value.DescendantNodesAndSelf().OfType<NameExpressionSyntax>().Any(n => table.FindColumn(n.Name.Text) >= 0);
            if (readsColumn && assignment.Target is NameExpressionSyntax { Name.Text: var name } && initialisers.Set.All(a => a.Name != name))
            {
                _expressions.Report(
                    syntax.Population, $"`enter {population.Name} {{ {name} = … }}`", DiagnosticDescriptors.AttributeNotSet,
                    name, $"a newcomer to `{population.Name}` (which takes it from a column)");
            }
        }
    }

    private EffectModel? BindEmit(EmitEffectSyntax syntax)
    {
        if (_symbols.Resolve<EventSymbol>(_unit, syntax.Event, "event") is not { } occurrence)
        {
            return null;
        }

        var initialisers = new InitialiserBinder(_expressions, $"`{occurrence.Name}`", occurrence.Fields);
        var fields = initialisers.Bind(syntax.Body?.Items ?? SyntaxList<ItemSyntax>.Empty);
        initialisers.CheckComplete(syntax.Event);
        return new EmitEvent(occurrence.Index, fields, OriginOf(syntax));
    }
}
