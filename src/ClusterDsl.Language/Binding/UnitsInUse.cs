using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>The units that figures are written in: they decide in which unit a dimension is shown, and two without a rate between them do not go together.</summary>
internal sealed class UnitsInUse(SymbolTable symbols)
{
    private readonly Dictionary<string, (UnitSymbol Unit, Location Location)> _first = new(StringComparer.Ordinal);
    private readonly HashSet<(string Dimension, string Root)> _reported = [];

    /// <summary>Notes the units of all figures, before anything is bound: the way a value is shown does not depend on what is bound first.</summary>
    public void Collect(IReadOnlyList<SourceUnit> units)
    {
        // The file itself first: its units are the ones that its author thinks in.
        foreach (var unit in units.Reverse())
        {
            foreach (var factor in unit.Tree.Root.DescendantNodesAndSelf().OfType<UnitFactorSyntax>())
            {
                var isFigure = factor.Parent?.Parent is QuantityLiteralSyntax or PerExpressionSyntax && factor.FirstAncestorOrSelf<UnitDeclarationSyntax>() is null;
                if (isFigure && !factor.Name.IsMissing && symbols.FindUnit(factor.Name.Text) is { IsSound: true } symbol)
                {
                    Note(symbol, unit.LocationOf(factor.Name));
                }
            }
        }
    }

    /// <summary>The unit in which values of a dimension are shown.</summary>
    public DisplayUnit DisplayUnitOf(Dimension dimension) => Compose(dimension, DisplayRoot);

    /// <summary>A unit of a dimension as the scenario would write it, such as <c>MCNY/quarter</c>; null where none is known.</summary>
    public string? ExampleOf(Dimension dimension) => Compose(dimension, Familiar).Name is { Length: > 0 } name ? name : null;

    private void Note(UnitSymbol unit, Location location)
    {
        if (unit.Dimension.Exponents.Count != 1)
        {
            return;
        }

        var dimension = unit.Dimension.Exponents.Keys.First();
        if (_first.TryAdd(dimension, (unit, location)) || _first[dimension].Unit.Root == unit.Root || !_reported.Add((dimension, unit.Root)))
        {
            return;
        }

        // Reported in the file itself, where it can be mended.
        var (other, elsewhere) = _first[dimension];
        var (at, related) = location.Path == elsewhere.Path ? (location, elsewhere) : (elsewhere, location);
        symbols.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnrelatedUnits, at, other.Name, unit.Name, dimension) with
        {
            Related = [new RelatedLocation(related, "the other unit stands here")],
            Help = $"convert the figures to one of them, or give the rate: `unit {unit.Root} = 1 {other.Root}` (with the figure of the day)",
        });
    }

    /// <summary>The root of the units used, or of the first declared; years for time.</summary>
    private UnitSymbol? DisplayRoot(string dimension)
    {
        if (dimension == "time")
        {
            return symbols.FindUnit("year");
        }

        var root = (_first.TryGetValue(dimension, out var used) ? used.Unit : FirstDeclared(dimension))?.Root;
        return root is null ? null : symbols.FindUnit(root);
    }

    private UnitSymbol? Familiar(string dimension)
    {
        var unit = _first.TryGetValue(dimension, out var used) ? used.Unit : FirstDeclared(dimension);
        var singular = unit is { Location: null } && unit.Name.EndsWith('s') ? symbols.FindUnit(unit.Name[..^1]) : null;
        return singular ?? unit;
    }

    private UnitSymbol? FirstDeclared(string dimension) =>
        symbols.OfSort<UnitSymbol>().FirstOrDefault(u => symbols.FindUnit(u.Name) is { IsSound: true } bound && bound.Dimension == Dimension.Of(dimension));

    private static DisplayUnit Compose(Dimension dimension, Func<string, UnitSymbol?> choose)
    {
        var factor = 1.0;
        var above = new List<string>();
        var below = new List<string>();
        foreach (var (name, exponent) in dimension.Exponents)
        {
            // A unit such as the hectare is no unit of length, but of its square.
            if (choose(name) is not { } unit || unit.Dimension != Dimension.Of(name))
            {
                return DisplayUnit.One;
            }

            for (var i = 0; i < Math.Abs(exponent); i++)
            {
                factor = exponent > 0 ? factor * unit.Factor : factor / unit.Factor;
            }

            var power = Math.Abs(exponent) == 1 ? unit.Name : $"{unit.Name}^{Math.Abs(exponent)}";
            (exponent > 0 ? above : below).Add(power);
        }

        if (above.Count + below.Count == 0)
        {
            return DisplayUnit.One;
        }

        var text = above.Count == 0 ? $"per {string.Join(" per ", below)}" : string.Join("*", above) + string.Concat(below.Select(b => "/" + b));
        return new DisplayUnit(text, factor);
    }
}
