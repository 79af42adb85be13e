using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>Constants that no bounds allow: what would be a fault of every run is an error before it.</summary>
internal static class BoundsCheck
{
    /// <summary>Reports a constant that an attribute cannot take; false if it does.</summary>
    public static bool Check(ExpressionBinder expressions, BoundExpression value, AttributeSymbol attribute) =>
        Check(expressions, value, attribute.Minimum, attribute.Maximum, expressions.DisplayUnitOf(attribute.ElementType.Dimension), $"`{attribute.Name}`");

    /// <summary>Reports a constant that lies outside some bounds; false if it does.</summary>
    public static bool Check(ExpressionBinder expressions, BoundExpression value, double? low, double? high, DisplayUnit unit, string owner)
    {
        if (value.Value is NumberConstant { Value: var number } && (number < low || number > high))
        {
            var percent = (low, high) is (0, 1) && value.Syntax is NumberLiteralSyntax && number is > 1 and <= 100 ? $"; {value.Syntax} percent is written `{value.Syntax}%`" : string.Empty;
            expressions.Report(value.Syntax, $"{owner} lies in {Describe(low, high, unit)}{percent}", DiagnosticDescriptors.OutOfBounds, $"`{expressions.TextOf(value.Syntax)}`", Describe(low, high, unit));
            return false;
        }

        return true;
    }

    private static string Describe(double? low, double? high, DisplayUnit unit)
    {
        string Show(double value) => string.Create(CultureInfo.InvariantCulture, $"{unit.ToShown(value)} {unit.Name}").TrimEnd();
        return (low, high) switch
        {
            ({ } l, { } h) => $"{Show(l)} .. {Show(h)}",
            ({ } l, null) => $"what is at least {Show(l)}",
            (_, { } h) => $"what is at most {Show(h)}",
            _ => "its bounds",
        };
    }
}
