using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Lowering;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>The values of <c>vary NAME in …</c>.</summary>
internal sealed class FactorBinder(SymbolTable symbols, SourceUnit unit, SettingBinder settings, ModelBuilder model)
{
    /// <summary>Binds them; null, and reported, if there are none.</summary>
    public FactorModel? Bind(Symbol target, VaryValuesSyntax syntax) => syntax switch
    {
        VaryListSyntax list when BindList(target, list) is { IsEmpty: false } levels => new FactorModel(target.Name, (target as ParameterSymbol)?.Index ?? -1, levels),
        VaryRangeSyntax range => target is ParameterSymbol parameter ? BindRange(parameter, range) : FailRange(target, range),
        _ => null,
    };

    private ImmutableArray<double> BindList(Symbol target, VaryListSyntax syntax)
    {
        var levels = ImmutableArray.CreateBuilder<double>();
        foreach (var value in syntax.Values)
        {
            if (settings.BindValue(target, value) is not { } level)
            {
                if (target is not ParameterSymbol)
                {
                    // Who writes `true` writes `false`, too: what is said of the one tells of both.
                    break;
                }

                continue;
            }

            if (levels.Contains(level))
            {
                Add(DiagnosticDescriptors.ClauseTwice, value, "list each value once", $"the value `{unit.Tree.Text.ToString(value.Span)}` stands twice");
                continue;
            }

            levels.Add(level);
        }

        return levels.ToImmutable();
    }

    private FactorModel? FailRange(Symbol target, VaryRangeSyntax syntax)
    {
        Add(DiagnosticDescriptors.WrongType, syntax.Range, $"write `vary {target.Name} in {{ on, off }}`", "`on` and `off`", "a range");
        return null;
    }

    private FactorModel? BindRange(ParameterSymbol parameter, VaryRangeSyntax syntax)
    {
        if (syntax.Range is not RangeExpressionSyntax range)
        {
            Add(DiagnosticDescriptors.WrongType, syntax.Range, $"for example `vary {parameter.Name} in 0 .. 1 by 0.1`", "a range (lo .. hi)", "something else");
            return null;
        }

        if (!parameter.Type.IsNumeric)
        {
            Add(DiagnosticDescriptors.WrongType, syntax.Range, $"list the values: `vary {parameter.Name} in {{ … }}`", parameter.Type, "a range");
            return null;
        }

        var step = syntax.Step is null ? WholeStep(parameter) : BindStep(parameter, syntax.Step);
        if (settings.BindValue(parameter, range.Low) is not { } low || settings.BindValue(parameter, range.High) is not { } high || double.IsNaN(step))
        {
            return null;
        }

        if (high < low || (high - low) / step > ExperimentBinder.MaximumPoints)
        {
            Add(
                DiagnosticDescriptors.OutOfBounds, range, high < low ? "begin with the lesser value" : "take longer steps", $"`{unit.Tree.Text.ToString(range.Span)}`",
                high < low ? "a range that runs upwards" : $"{ExperimentBinder.MaximumPoints:N0} values");
            return null;
        }

        var shown = model.Parameters[parameter.Index].Unit;
        var factor = new FactorModel(parameter.Name, parameter.Index, []);
        return double.IsPositiveInfinity(step)
            ? factor with { Range = new FactorRange(shown.ToShown(low), shown.ToShown(high), shown) }
            : factor with { Levels = Levels(low, high, step, shown, range.Operator.Kind == SyntaxKind.DotDotLess) };
    }

    // Between two whole numbers there are but whole numbers; between others there is no end of them.
    private static double WholeStep(ParameterSymbol parameter) => parameter.Type is IntType ? 1 : double.PositiveInfinity;

    /// <summary>The distance of two values; NaN, and reported, if it is none.</summary>
    private double BindStep(ParameterSymbol parameter, ExpressionSyntax syntax)
    {
        var expressions = settings.Constants();
        var distance = expressions.Require(expressions.Bind(syntax), parameter.Type);
        if (distance.IsError)
        {
            return double.NaN;
        }

        if (distance.Value is NumberConstant { Value: > 0 and var step })
        {
            return step;
        }

        Add(DiagnosticDescriptors.OutOfBounds, syntax, "give the distance of two values, greater than 0", $"`{unit.Tree.Text.ToString(syntax.Span)}`", "what leads on");
        return double.NaN;
    }

    /// <summary>The values of a range as people would write them: computed in the parameter's own unit and rounded to 15 digits, so that 0 .. 1 by 0.1 holds 0.3.</summary>
    private static ImmutableArray<double> Levels(double low, double high, double step, DisplayUnit shown, bool excludesUpper)
    {
        const double Tolerance = 1e-9;
        var steps = (high - low) / step;
        var count = (int)Math.Floor(steps + Tolerance) + 1;
        if (excludesUpper && Math.Abs(steps - (count - 1)) <= Tolerance)
        {
            count--;
        }

        var (first, distance) = (shown.ToShown(low), shown.ToShown(step));
        return [.. Enumerable.Range(0, count).Select(i => shown.ToBase(
            double.Parse((first + (i * distance)).ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)))];
    }

    private void Add(DiagnosticDescriptor descriptor, SyntaxElement at, string help, params object?[] arguments) =>
        symbols.Diagnostics.Add(Diagnostic.Create(descriptor, unit.LocationOf(at), arguments) with { Help = help });
}
