using System.Collections.Frozen;
using System.Globalization;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Parsing;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Units and dimensions as written.</summary>
internal sealed class UnitBinder(SymbolTable symbols, SourceUnit unit)
{
    private static readonly FrozenSet<string> NumberWords =
        new[] { "hundred", "thousand", "thousands", "million", "millions", "billion", "billions", "mio", "mn", "bn", "k" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Binds <c>MCNY/quarter</c>; null if a name in it is unknown (which is then reported).</summary>
    public BoundUnit? BindUnit(UnitExpressionSyntax syntax)
    {
        var dimension = Dimension.None;
        var numerator = 1.0;
        var denominator = 1.0;
        var text = string.Empty;
        foreach (var factor in syntax.Factors)
        {
            if (FindUnit(factor.Name) is not { IsSound: true } symbol || Exponent(factor) is not { } exponent)
            {
                return null;
            }

            var power = factor.Operator?.Kind == SyntaxKind.Slash ? -exponent : exponent;
            dimension = dimension.Times(symbol.Dimension, power);
            for (var i = 0; i < Math.Abs(power); i++)
            {
                numerator *= power > 0 ? symbol.Factor : 1;
                denominator *= power > 0 ? 1 : symbol.Factor;
            }

            text += $"{factor.Operator?.Text}{factor.Name.Text}{factor.Caret?.Text}{factor.Exponent?.Text}";
        }

        return new BoundUnit(dimension, numerator, denominator, text);
    }

    /// <summary>Binds <c>money/time</c>; null if a name in it is unknown (which is then reported).</summary>
    public Dimension? BindDimension(UnitExpressionSyntax syntax)
    {
        var dimension = Dimension.None;
        foreach (var factor in syntax.Factors)
        {
            if (factor.Name is { Kind: SyntaxKind.Number, Text: "1" })
            {
                continue;
            }

            if (FindDimension(factor.Name) is not { } symbol || Exponent(factor) is not { } exponent)
            {
                return null;
            }

            dimension = dimension.Times(Dimension.Of(symbol.Name), factor.Operator?.Kind == SyntaxKind.Slash ? -exponent : exponent);
        }

        return dimension;
    }

    private DimensionSymbol? FindDimension(SyntaxToken name)
    {
        var isKnown = name.IsMissing || symbols.Find<DimensionSymbol>(name.Text) is not null || symbols.MayBeDeclared(name.Text);
        var meant = isKnown ? null
            : symbols.FindUnit(name.Text) is { IsSound: true, Dimension: var dimension } ? $"`{name.Text}` is a unit; write the dimension, `{DimensionNotation.TypeOf(dimension)["real ".Length..]}`"
            : OtherTypes.HelpForDimension(name.Text);
        if (meant is null)
        {
            return symbols.Resolve<DimensionSymbol>(unit, name, "dimension");
        }

        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownName, unit.LocationOf(name), "dimension", name.Text) with { Help = meant });
        return null;
    }

    private int? Exponent(UnitFactorSyntax factor)
    {
        if (factor.Exponent is not { } token)
        {
            return 1;
        }

        if (int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 10)
        {
            return value;
        }

        if (!token.IsMissing)
        {
            symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.OutOfBounds, unit.LocationOf(token), $"the power {token.Text}", "1 .. 9") with
            {
                Help = "write a whole number from 1 to 9; `/` takes a power below 0",
            });
        }

        return null;
    }

    private UnitSymbol? FindUnit(SyntaxToken name)
    {
        if (name.IsMissing)
        {
            return null;
        }

        if (symbols.FindUnit(name.Text) is { } found)
        {
            symbols.Record.Add(found, unit.LocationOf(name));
            return found;
        }

        if (symbols.MayBeDeclared(name.Text))
        {
            return null;
        }

        if (SymbolTable.MissingLibraryOf(name.Text) is { } library)
        {
            symbols.ReportMissingLibrary(library, DiagnosticDescriptors.UnknownUnit, unit.LocationOf(name), name.Text);
            return null;
        }

        var other = EverydayTime.OfAdverb(name.Text) ?? OtherTypes.HelpForUnit(name.Text);
        var meant = SimilarNames.Closest(name.Text, symbols.OfSort<UnitSymbol>().Select(u => u.Name));
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownUnit, unit.LocationOf(name), name.Text) with
        {
            Help = other is not null ? other
                : meant is not null ? $"did you mean `{meant}`?"
                : NumberWords.Contains(name.Text) ? "write the number in digits, for example `1e6` or `1_000_000`"
                : $"declare it, for example `unit {name.Text} = 1000 EUR`, or put an operator before `{name.Text}`",
        });
        return null;
    }
}
