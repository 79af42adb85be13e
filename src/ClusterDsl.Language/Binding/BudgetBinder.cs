using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary><c>budget E per TIME</c>, <c>budget from ACTOR.ATTRIBUTE</c>.</summary>
internal sealed class BudgetBinder(SymbolTable symbols, SourceUnit unit)
{
    private readonly ExpressionBinder _expressions = new(symbols, unit, new ExpressionContext(ExpressionPlace.Condition), new FrameBuilder(), new Scope(null));

    /// <summary>Binds a budget with the dimension of its money; nothing if something about it is reported.</summary>
    public (BudgetModel? Budget, Dimension? Dimension) Bind(BudgetClauseSyntax syntax)
    {
        if (syntax.FromKeyword is not null)
        {
            return BindSource(syntax.Value);
        }

        return syntax.Value is PerExpressionSyntax per ? BindAmount(per) : FailWithoutPeriod(syntax.Value);
    }

    private (BudgetModel? Budget, Dimension? Dimension) BindSource(ExpressionSyntax syntax)
    {
        var source = _expressions.Bind(syntax);
        if (source.IsError)
        {
            return default;
        }

        if (source.Value is not ActorAttribute { Actor: SingleActor payer, Attribute: var attribute, Index: null } || !source.Type.IsNumeric)
        {
            _expressions.Report(syntax, "for example `budget from town.funds`", DiagnosticDescriptors.WrongType, "an attribute of a single actor that is a number", "something else");
            return default;
        }

        if (symbols.ActorAttributes[attribute].IsDerived)
        {
            _expressions.Report(syntax, "pay from an attribute that is stored", DiagnosticDescriptors.NotSettable, $"`{syntax}`", "it is computed");
            return default;
        }

        return (new BudgetModel(null, 1, payer, attribute, symbols.DisplayUnitOf(source.Type.Dimension)), source.Type.Dimension);
    }

    private (BudgetModel? Budget, Dimension? Dimension) FailWithoutPeriod(ExpressionSyntax syntax)
    {
        var bound = _expressions.Bind(syntax);
        if (!bound.IsError)
        {
            var isFlow = bound.Type is RealType { Unit: var dimension } && dimension.Exponents.GetValueOrDefault("time") < 0;
            var help = isFlow && syntax is QuantityLiteralSyntax { Unit: var flow } quantity && flow.ToString().Split('/') is [var money, var time]
                ? $"write `budget {quantity.Number.Text} {money} per {time}`: the period begins anew each {time}"
                : $"for example `budget {syntax} per year`";
            _expressions.Report(syntax, help, DiagnosticDescriptors.WrongSetting, "a budget is so much per period");
        }

        return default;
    }

    private (BudgetModel? Budget, Dimension? Dimension) BindAmount(PerExpressionSyntax per)
    {
        var amount = _expressions.Bind(per.Left);
        var period = new UnitBinder(symbols, unit).BindUnit(per.Unit);
        if (amount.IsError || period is null)
        {
            return default;
        }

        if (!amount.Type.IsNumeric || period.Dimension != Dimension.Time)
        {
            _expressions.Report(per, "for example `budget 1 MEUR per year`", DiagnosticDescriptors.WrongType, "an amount per period", "something else");
            return default;
        }

        BoundsCheck.Check(_expressions, amount, 0, null, symbols.DisplayUnitOf(amount.Type.Dimension), "a budget");
        if (!_expressions.RequireNoVariables(amount, "a budget"))
        {
            return default;
        }

        var steps = StepsIn(period, per);
        return (new BudgetModel(amount.Value, steps, null, -1, symbols.DisplayUnitOf(amount.Type.Dimension)), amount.Type.Dimension);
    }

    private int StepsIn(BoundUnit period, PerExpressionSyntax per)
    {
        if (symbols.StepTicks <= 0)
        {
            return 1;
        }

        var steps = Math.Max(1, Math.Ceiling(period.Apply(1) / symbols.StepTicks));
        if (steps * symbols.StepTicks != period.Apply(1))
        {
            _expressions.Report(
                per.Unit, $"give a period that is a multiple of {symbols.StepText}", DiagnosticDescriptors.DurationRounded, $"1 {period.Text}", symbols.StepText,
                steps == 1 ? "1 step" : $"{steps} steps");
        }

        return (int)Math.Min(steps, int.MaxValue);
    }
}
