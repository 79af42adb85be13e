using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>What policies and shocks have besides a rule body: when they are active, what they set; and policies their money.</summary>
internal sealed class InterventionBinder
{
    private readonly SymbolTable _symbols;
    private readonly SourceUnit _unit;
    private readonly OverlayBinder _overlayBinder;
    private readonly bool _isPolicy;
    private readonly InstrumentReach? _reach;
    private readonly ImmutableArray<OverlayModel>.Builder _overlays = ImmutableArray.CreateBuilder<OverlayModel>();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Dimension? _budgetDimension;
    private bool _doesSomethingElse;

    public InterventionBinder(SymbolTable symbols, SourceUnit unit, OverlayBinder overlays, bool isPolicy, InstrumentSymbol? instrument)
    {
        _symbols = symbols;
        _unit = unit;
        _overlayBinder = overlays;
        _isPolicy = isPolicy;
        _reach = instrument is null ? null : new InstrumentReach(symbols, instrument);
        Body = new RuleBinder(symbols, unit, isSequential: false, interval: 1, instrument);
    }

    /// <summary>The rule body.</summary>
    public RuleBinder Body { get; }

    /// <summary>When it is active.</summary>
    public ActivityModel Activity { get; private set; } = ActivityModel.Always;

    /// <summary>What it may spend, or null.</summary>
    public BudgetModel? Budget { get; private set; }

    /// <summary>Cost of one firing, or null.</summary>
    public BoundExpression? Cost { get; private set; }

    /// <summary>Who comes first, or null.</summary>
    public BoundExpression? OrderBy { get; private set; }

    /// <summary>What it sets.</summary>
    public ImmutableArray<OverlayModel> Overlays => _overlays.ToImmutable();

    /// <summary>Whether it does nothing, as far as it is understood.</summary>
    public bool IsIdle => !Body.HasEffects && !_doesSomethingElse;

    /// <summary>The unit in which cost and spending are shown.</summary>
    public DisplayUnit CostUnit => Budget?.Unit ?? _symbols.DisplayUnitOf(Cost?.Type.Dimension ?? Dimension.None);

    /// <summary>Binds all clauses.</summary>
    public void Bind(BlockSyntax block)
    {
        foreach (var item in block.Items)
        {
            switch (item)
            {
                case ActiveClauseSyntax active:
                    BindActive(active);
                    break;
                case AtClauseSyntax at when !_isPolicy:
                    IsFirst(at.Keyword, "at");
                    Activity = Activity with { At = BindTime(at.Time) };
                    break;
                case SetClauseSyntax set:
                    _doesSomethingElse = true;
                    _overlays.AddRange(_overlayBinder.Bind(_unit, set, _reach));
                    break;
                case BudgetClauseSyntax budget when _isPolicy:
                    IsFirst(budget.Keyword, "budget");
                    (Budget, _budgetDimension) = new BudgetBinder(_symbols, _unit).Bind(budget);
                    break;
                case CostClauseSyntax or OrderClauseSyntax when _isPolicy:
                    break;
                default:
                    if (!Body.TryBind(item))
                    {
                        _doesSomethingElse |= item is not AllowDeclarationSyntax;
                        ClauseCheck.Report(_symbols, _unit, item, _isPolicy ? "in a policy" : "in a shock");
                    }

                    break;
            }
        }

        if (_isPolicy)
        {
            BindMoney(block);
        }
    }

    /// <summary>A cost without a budget, or the other way round, would be silent.</summary>
    public void CheckMoney(SyntaxToken name)
    {
        var (hasBudget, hasCost) = (_seen.Contains("budget"), _seen.Contains("cost"));
        if (hasBudget == hasCost || name.IsMissing)
        {
            return;
        }

        _symbols.Diagnostics.Add(Diagnostic.Create(
            DiagnosticDescriptors.WrongSetting, _unit.LocationOf(name), hasCost ? $"`{name.Text}` has a cost but no budget" : $"`{name.Text}` has a budget but no cost") with
        {
            Help = hasCost ? $"add `budget 1 {_symbols.Units.ExampleOf(CostDimension) ?? "MEUR"} per year`, or take the `cost` out"
                : "add `cost …`, what one firing costs, or take the `budget` out",
        });
    }

    private Dimension CostDimension => Cost?.Type.Dimension ?? Dimension.None;

    /// <summary>Cost and order read the variables of the pattern, wherever they stand.</summary>
    private void BindMoney(BlockSyntax block)
    {
        foreach (var item in block.Items)
        {
            Body.Expressions.VolatileRead = null;
            switch (item)
            {
                case CostClauseSyntax cost:
                    IsFirst(cost.Keyword, "cost");
                    Cost = BindCost(cost);
                    break;
                case OrderClauseSyntax order:
                    IsFirst(order.Keyword, "order");
                    OrderBy = BindOrder(order);
                    break;
            }
        }
    }

    private BoundExpression? BindCost(CostClauseSyntax syntax)
    {
        var cost = Body.Expressions.Bind(syntax.Value);
        if (!cost.IsError && !cost.Type.IsNumeric)
        {
            cost = Body.Expressions.FailType(syntax.Value, "an amount", cost.Type);
        }

        cost = _budgetDimension is null ? cost : Body.Expressions.RequireNumber(cost, _budgetDimension);
        BoundsCheck.Check(Body.Expressions, cost, 0, null, _symbols.DisplayUnitOf(cost.Type.Dimension), "a cost");
        return cost.IsError ? null : cost;
    }

    private BoundExpression? BindOrder(OrderClauseSyntax syntax)
    {
        var order = Body.Expressions.Bind(syntax.Value);
        if (!order.IsError && !order.Type.IsNumeric)
        {
            order = Body.Expressions.FailType(syntax.Value, "a number", order.Type);
        }

        if (!order.IsError && Body.Expressions.VolatileRead is { } read)
        {
            Body.Expressions.Report(
                syntax.Value, "order by something that is known before the choice", DiagnosticDescriptors.ClauseNotAllowed, read.Name,
                "in `order by`: it is chosen or drawn anew at each firing");
            return null;
        }

        return order.IsError ? null : order;
    }

    private void BindActive(ActiveClauseSyntax syntax)
    {
        foreach (var part in syntax.Parts)
        {
            switch (part)
            {
                case StagesPartSyntax stages:
                    IsFirst(stages.InKeyword, "in");
                    var named = stages.Stages.Select(s => _symbols.Resolve<StageSymbol>(_unit, s.Name, "stage")).OfType<StageSymbol>().Select(s => s.Index);
                    Activity = Activity with { Stages = [.. named.Distinct().Order()] };
                    break;
                case TimePartSyntax { Keyword.ContextualKind: SyntaxKind.FromKeyword } from:
                    IsFirst(from.Keyword, "from");
                    Activity = Activity with { From = BindTime(from.Time) };
                    break;
                case TimePartSyntax until:
                    IsFirst(until.Keyword, "until");
                    Activity = Activity with { Until = BindTime(until.Time) };
                    break;
                case WhenPartSyntax guard:
                    IsFirst(guard.Keyword, "when");
                    BindWhen(guard);
                    break;
            }
        }
    }

    private void BindWhen(WhenPartSyntax syntax)
    {
        var frame = new FrameBuilder();
        var condition = new ExpressionBinder(_symbols, _unit, new ExpressionContext(ExpressionPlace.Condition), frame, new Scope(null)).BindCondition(syntax.Condition);
        if (!condition.IsError)
        {
            Activity = Activity with { When = condition.Value, WhenFrame = frame.ToFrame() };
        }
    }

    /// <summary>A time that is known before the run; it may read parameters.</summary>
    private ModelExpression? BindTime(ExpressionSyntax syntax)
    {
        var expressions = new ExpressionBinder(_symbols, _unit, new ExpressionContext(ExpressionPlace.Constant), new FrameBuilder(), new Scope(null));
        var time = expressions.BindNumber(syntax, Dimension.Time);
        return time.IsError ? null : time.Value;
    }

    private void IsFirst(SyntaxToken keyword, string part)
    {
        // A shock happens at a time, or is active for a time.
        var clashes = part == "at" ? _seen.Overlaps(["in", "from", "until", "when"]) : part is "in" or "from" or "until" or "when" && _seen.Contains("at");
        if (!_seen.Add(part) || clashes)
        {
            _symbols.Diagnostics.Add(Diagnostic.Create(
                DiagnosticDescriptors.ClauseTwice, _unit.LocationOf(keyword), clashes ? "a shock is either `active` or `at` a time" : $"there are two `{part}`") with
            {
                Help = "keep one of the two",
            });
        }
    }
}
