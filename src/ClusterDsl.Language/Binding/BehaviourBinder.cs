using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Rules, stages, policies and shocks.</summary>
internal sealed class BehaviourBinder(SymbolTable symbols, DeclarationCollector collector, ModelBuilder model)
{
    /// <summary>Binds all of them, in declaration order.</summary>
    public void Bind()
    {
        foreach (var symbol in symbols.All.ToList())
        {
            if (!collector.Declarations.TryGetValue(symbol, out var declaration))
            {
                continue;
            }

            switch (declaration.Syntax)
            {
                case RuleDeclarationSyntax rule:
                    BindRule(declaration.Unit, rule);
                    break;
                case StageDeclarationSyntax stage:
                    BindStage(declaration.Unit, stage, (StageSymbol)symbol);
                    break;
                case PolicyDeclarationSyntax policy:
                    BindPolicy(declaration.Unit, policy, symbol);
                    break;
                case ShockDeclarationSyntax shock:
                    BindShock(declaration.Unit, shock, symbol);
                    break;
            }
        }
    }

    private ExpressionBinder Expressions(SourceUnit unit, ExpressionPlace place, FrameBuilder frame) =>
        new(symbols, unit, new ExpressionContext(place), frame, new Scope(null));

    private void BindRule(SourceUnit unit, RuleDeclarationSyntax syntax)
    {
        var body = new RuleBinder(symbols, unit, syntax.Sequential is not null);
        var phase = ScenarioModel.StartPhase;
        if (syntax.Phase.Text != "start")
        {
            phase = symbols.Resolve<PhaseSymbol>(unit, syntax.Phase, "phase")?.Index ?? ScenarioModel.StartPhase;
        }

        var every = syntax.Every is null ? 1 : body.Expressions.BindDuration(syntax.Every.Interval) ?? 1;
        foreach (var item in syntax.Body.Items)
        {
            if (!body.TryBind(item))
            {
                ReportClause(unit, item, "in a rule");
            }
        }

        if (!body.HasEffects && !syntax.DescendantTokens().Any(t => t.IsMissing) && !symbols.Diagnostics.HasErrors)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NoEffect, unit.LocationOf(syntax.Name), syntax.Name.Text));
        }

        model.Rules.Add(new RuleModel(syntax.Name.Text, phase, syntax.Sequential is not null, every, body.ToBody(), new Origin(unit.LocationOf(syntax.Name))));
    }

    private void ReportClause(SourceUnit unit, ItemSyntax item, string where)
    {
        if (item is AllowDeclarationSyntax)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NotCarriedOut, unit.LocationOf(item), "`allow`"));
            return;
        }

        var first = item.DescendantTokens().First();
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ClauseNotAllowed, unit.LocationOf(first), first.Text, where));
    }

    private void BindStage(SourceUnit unit, StageDeclarationSyntax syntax, StageSymbol symbol)
    {
        symbol.Lifecycle = syntax.Lifecycle is { } name
            ? symbols.Resolve<LifecycleSymbol>(unit, name, "lifecycle name")
            : symbols.Find<LifecycleSymbol>(symbol.Name);
        ImmutableArray<int>? phases = null;
        var overlays = ImmutableArray.CreateBuilder<OverlayModel>();
        var transitions = ImmutableArray.CreateBuilder<TransitionModel>();
        foreach (var item in syntax.Body.Items)
        {
            switch (item)
            {
                case RunClauseSyntax run:
                    var listed = run.Phases.Select(p => symbols.Resolve<PhaseSymbol>(unit, p.Name, "phase")).OfType<PhaseSymbol>().Select(p => p.Index);
                    phases = [.. (phases ?? ImmutableArray<int>.Empty).Concat(listed).Distinct().Order()];
                    break;
                case SetClauseSyntax set:
                    AddIfBound(overlays, BindOverlay(unit, set));
                    break;
                case NextClauseSyntax next:
                    AddIfBound(transitions, BindNext(unit, next));
                    break;
                case EndClauseSyntax end:
                    AddIfBound(transitions, BindEnd(unit, end));
                    break;
                default:
                    ReportClause(unit, item, "in a stage");
                    break;
            }
        }

        model.Stages.Add(new StageModel(
            symbol.Name, symbol.Lifecycle?.Name ?? string.Empty, phases, overlays.ToImmutable(), transitions.ToImmutable(), new Origin(unit.LocationOf(syntax.Name))));
    }

    private static void AddIfBound<T>(ImmutableArray<T>.Builder list, T? value)
        where T : class
    {
        if (value is not null)
        {
            list.Add(value);
        }
    }

    private TransitionModel? BindNext(SourceUnit unit, NextClauseSyntax syntax)
    {
        var target = symbols.Resolve<StageSymbol>(unit, syntax.Stage, "stage");
        var frame = new FrameBuilder();
        var expressions = Expressions(unit, ExpressionPlace.Condition, frame);
        var condition = expressions.BindCondition(syntax.Condition);
        var hold = syntax.Duration is null ? 1 : expressions.BindDuration(syntax.Duration) ?? 1;
        return target is null || condition.IsError ? null : new TransitionModel(target.Index, condition.Value, frame.ToFrame(), hold, string.Empty);
    }

    private TransitionModel? BindEnd(SourceUnit unit, EndClauseSyntax syntax)
    {
        var frame = new FrameBuilder();
        var condition = Expressions(unit, ExpressionPlace.Condition, frame).BindCondition(syntax.Condition);
        return condition.IsError ? null : new TransitionModel(-1, condition.Value, frame.ToFrame(), 1, Literals.Unquote(syntax.Message.Text));
    }

    private OverlayModel? BindOverlay(SourceUnit unit, SetClauseSyntax syntax)
    {
        var expressions = Expressions(unit, ExpressionPlace.Condition, new FrameBuilder());
        var target = expressions.Bind(syntax.Target);
        if (target.IsError)
        {
            expressions.Bind(syntax.Value);
            return null;
        }

        BinaryOperator? op = syntax.Operator.Kind switch
        {
            SyntaxKind.PlusEquals => BinaryOperator.Add,
            SyntaxKind.MinusEquals => BinaryOperator.Subtract,
            SyntaxKind.StarEquals => BinaryOperator.Multiply,
            SyntaxKind.SlashEquals => BinaryOperator.Divide,
            _ => null,
        };
        var expected = op is BinaryOperator.Multiply or BinaryOperator.Divide ? RealType.Pure : target.Type;
        var value = expressions.Require(expressions.Bind(syntax.Value, expected), expected);
        if (value.IsError)
        {
            return null;
        }

        var origin = new Origin(unit.LocationOf(syntax));
        switch (target.Value)
        {
            case ParameterValue parameter:
                return new OverlayModel(parameter.Parameter, -1, -1, op, value.Value, origin);
            case ActorAttribute { Actor: SingleActor single } attribute:
                return new OverlayModel(-1, single.Population, attribute.Attribute, op, value.Value, origin);
            default:
                expressions.Report(
                    syntax.Target, "`set` changes a parameter, or an attribute of a single actor (`set town.credit += 0.1`)", DiagnosticDescriptors.NotSettable,
                    $"`{syntax.Target}`", "it is neither");
                return null;
        }
    }

    private void BindPolicy(SourceUnit unit, PolicyDeclarationSyntax syntax, Symbol symbol)
    {
        var instrument = symbols.Resolve<InstrumentSymbol>(unit, syntax.Instrument, "instrument");
        var issuer = symbols.Resolve<PopulationSymbol>(unit, syntax.Issuer, "actor");
        CheckIssuer(unit, syntax, instrument, issuer);
        var parts = new InterventionParts();
        var body = BindIntervention(unit, syntax.Body, parts, isPolicy: true);
        if (parts.Cost is not null && parts.Budget is null)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSetting, unit.LocationOf(syntax.Name), $"`{symbol.Name}` has a cost but no budget") with
            {
                Help = "add `budget 1 MEUR per year`, or take the `cost` out",
            });
        }

        WarnIfIdle(unit, syntax.Name, body, parts);
        var unitOfCost = parts.Budget?.Unit ?? symbols.DisplayUnitOf(parts.Cost?.Type.Dimension ?? Dimension.None);
        model.Policies.Add(new PolicyModel(
            symbol.Name, instrument?.Name ?? string.Empty, issuer?.Name ?? string.Empty, parts.Activity, parts.Budget, parts.Cost?.Value, unitOfCost,
            parts.OrderBy?.Value, parts.Overlays.ToImmutable(), body.HasBody ? body.ToBody() : null, symbol.Documentation, new Origin(unit.LocationOf(syntax.Name))));
    }

    private void WarnIfIdle(SourceUnit unit, SyntaxToken name, RuleBinder body, InterventionParts parts)
    {
        if (!body.HasEffects && parts.Overlays.Count == 0 && !name.IsMissing && !symbols.Diagnostics.HasErrors)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NoEffect, unit.LocationOf(name), name.Text));
        }
    }

    private void CheckIssuer(SourceUnit unit, PolicyDeclarationSyntax syntax, InstrumentSymbol? instrument, PopulationSymbol? issuer)
    {
        if (instrument is null || issuer?.Kind is not { } kind || instrument.Issuers.IsEmpty || instrument.Issuers.Any(kind.Is))
        {
            return;
        }

        symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.InstrumentIssuer, unit.LocationOf(syntax.Issuer), instrument.Name,
            string.Join(" or ", instrument.Issuers.Select(k => $"`{k.Name}`")), issuer.Name, $"a `{kind.Name}`") with
        {
            Related = instrument.Location is null ? [] : [new RelatedLocation(instrument.Location, "declared here")],
        });
    }

    private void BindShock(SourceUnit unit, ShockDeclarationSyntax syntax, Symbol symbol)
    {
        var parts = new InterventionParts();
        var body = BindIntervention(unit, syntax.Body, parts, isPolicy: false);
        WarnIfIdle(unit, syntax.Name, body, parts);
        model.Shocks.Add(new ShockModel(
            symbol.Name, parts.Activity, parts.Overlays.ToImmutable(), body.HasBody ? body.ToBody() : null, symbol.Documentation, new Origin(unit.LocationOf(syntax.Name))));
    }

    private RuleBinder BindIntervention(SourceUnit unit, BlockSyntax block, InterventionParts parts, bool isPolicy)
    {
        var body = new RuleBinder(symbols, unit, isSequential: false);
        var late = new List<ItemSyntax>();
        foreach (var item in block.Items)
        {
            switch (item)
            {
                case ActiveClauseSyntax active:
                    parts.Activity = BindActive(unit, active, parts.Activity);
                    break;
                case AtClauseSyntax at when !isPolicy:
                    var time = Expressions(unit, ExpressionPlace.Condition, new FrameBuilder()).BindNumber(at.Time, Dimension.Time);
                    parts.Activity = parts.Activity with { At = ValueOf(time) };
                    break;
                case SetClauseSyntax set:
                    AddIfBound(parts.Overlays, BindOverlay(unit, set));
                    break;
                case BudgetClauseSyntax budget when isPolicy:
                    (parts.Budget, parts.BudgetDimension) = BindBudget(unit, budget);
                    break;
                case CostClauseSyntax or OrderClauseSyntax when isPolicy:
                    late.Add(item);
                    break;
                default:
                    if (!body.TryBind(item))
                    {
                        ReportClause(unit, item, isPolicy ? "in a policy" : "in a shock");
                    }

                    break;
            }
        }

        // Cost and order read the variables of the pattern, wherever they stand.
        foreach (var item in late)
        {
            BindLate(item, body, parts);
        }

        return body;
    }

    private static void BindLate(ItemSyntax item, RuleBinder body, InterventionParts parts)
    {
        if (item is CostClauseSyntax cost)
        {
            var bound = body.Expressions.Bind(cost.Value);
            if (!bound.IsError && !bound.Type.IsNumeric)
            {
                body.Expressions.Report(cost.Value, null, DiagnosticDescriptors.WrongType, "an amount", bound.Type);
            }

            var unit = parts.BudgetDimension;
            parts.Cost = bound.IsError ? null : unit is null ? bound : body.Expressions.RequireNumber(bound, unit);
        }
        else if (item is OrderClauseSyntax order)
        {
            var bound = body.Expressions.Bind(order.Value);
            if (!bound.IsError && !bound.Type.IsNumeric)
            {
                body.Expressions.Report(order.Value, null, DiagnosticDescriptors.WrongType, "a number", bound.Type);
            }

            parts.OrderBy = bound.IsError ? null : bound;
        }
    }

    private ActivityModel BindActive(SourceUnit unit, ActiveClauseSyntax syntax, ActivityModel activity)
    {
        foreach (var part in syntax.Parts)
        {
            var frame = new FrameBuilder();
            var expressions = Expressions(unit, ExpressionPlace.Condition, frame);
            switch (part)
            {
                case StagesPartSyntax stages:
                    var named = stages.Stages.Select(s => symbols.Resolve<StageSymbol>(unit, s.Name, "stage")).OfType<StageSymbol>().Select(s => s.Index);
                    activity = activity with { Stages = [.. (activity.Stages ?? ImmutableArray<int>.Empty).Concat(named).Distinct().Order()] };
                    break;
                case TimePartSyntax { Keyword.ContextualKind: SyntaxKind.FromKeyword } from:
                    activity = activity with { From = ValueOf(expressions.BindNumber(from.Time, Dimension.Time)) };
                    break;
                case TimePartSyntax until:
                    activity = activity with { Until = ValueOf(expressions.BindNumber(until.Time, Dimension.Time)) };
                    break;
                case WhenPartSyntax guard:
                    var condition = expressions.BindCondition(guard.Condition);
                    if (!condition.IsError)
                    {
                        activity = activity with { When = condition.Value, WhenFrame = frame.ToFrame() };
                    }

                    break;
            }
        }

        return activity;
    }

    private static ModelExpression? ValueOf(BoundExpression bound) => bound.IsError ? null : bound.Value;

    private (BudgetModel? Budget, Dimension? Dimension) BindBudget(SourceUnit unit, BudgetClauseSyntax syntax)
    {
        var expressions = Expressions(unit, ExpressionPlace.Condition, new FrameBuilder());
        if (syntax.FromKeyword is not null)
        {
            var source = expressions.Bind(syntax.Value);
            if (source.IsError)
            {
                return default;
            }

            if (source.Value is ActorAttribute { Actor: var payer, Attribute: var attribute })
            {
                return (new BudgetModel(null, 1, payer, attribute, symbols.DisplayUnitOf(source.Type.Dimension)), source.Type.Dimension);
            }

            expressions.Report(syntax.Value, "for example `budget from town.funds`", DiagnosticDescriptors.WrongType, "an attribute of a single actor", "an expression");
            return default;
        }

        if (syntax.Value is not PerExpressionSyntax per)
        {
            expressions.Bind(syntax.Value);
            expressions.Report(syntax.Value, $"for example `budget {syntax.Value} per year`", DiagnosticDescriptors.WrongSetting, "a budget is so much per period");
            return default;
        }

        var amount = expressions.Bind(per.Left);
        var period = new UnitBinder(symbols, unit).BindUnit(per.Unit);
        if (amount.IsError || period is null)
        {
            return default;
        }

        if (!amount.Type.IsNumeric || period.Dimension != Dimension.Time)
        {
            expressions.Report(per, "for example `budget 1 MEUR per year`", DiagnosticDescriptors.WrongType, "an amount per period", "something else");
            return default;
        }

        var steps = symbols.StepTicks <= 0 ? 1 : Math.Max(1, Math.Ceiling(period.Apply(1) / symbols.StepTicks));
        if (symbols.StepTicks > 0 && steps * symbols.StepTicks != period.Apply(1))
        {
            expressions.Report(per.Unit, null, DiagnosticDescriptors.DurationRounded, $"1 {period.Text}", symbols.StepText, $"{steps} steps");
        }

        return (new BudgetModel(amount.Value, (int)steps, null, -1, symbols.DisplayUnitOf(amount.Type.Dimension)), amount.Type.Dimension);
    }

    /// <summary>What a policy or shock has besides its rule body.</summary>
    private sealed class InterventionParts
    {
        public ActivityModel Activity { get; set; } = ActivityModel.Always;

        public BudgetModel? Budget { get; set; }

        public Dimension? BudgetDimension { get; set; }

        public BoundExpression? Cost { get; set; }

        public BoundExpression? OrderBy { get; set; }

        public ImmutableArray<OverlayModel>.Builder Overlays { get; } = ImmutableArray.CreateBuilder<OverlayModel>();
    }
}
