using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Binding;

/// <summary>Everything that is declared, by name, and where diagnostics go.</summary>
internal sealed class SymbolTable(DiagnosticBag diagnostics)
{
    private readonly Dictionary<(Space Space, string Name), Symbol> _symbols = [];
    private readonly Dictionary<string, UnitSymbol> _usedRoots = new(StringComparer.Ordinal);

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>All symbols, in order of declaration.</summary>
    public List<Symbol> All { get; } = [];

    /// <summary>Length of a step in ticks, or 0 while it is unknown.</summary>
    public double StepTicks { get; set; }

    /// <summary>A step as people write it.</summary>
    public string StepText { get; set; } = string.Empty;

    /// <summary>Binds a parameter's value; set once before expressions are bound.</summary>
    public Action<ParameterSymbol>? BindParameter { get; set; }

    /// <summary>Binds a measure's value; set once before expressions are bound.</summary>
    public Action<MeasureSymbol>? BindMeasure { get; set; }

    /// <summary>Makes sure that a parameter's type is known; one that is defined by itself is reported.</summary>
    public void EnsureBound(ParameterSymbol parameter, Location from)
    {
        if (parameter.State == BindingState.Binding)
        {
            Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, from, parameter.Name));
        }
        else if (parameter.State == BindingState.Unbound)
        {
            BindParameter!(parameter);
        }
    }

    /// <summary>Makes sure that a measure's type is known; one that is defined by itself is reported.</summary>
    public void EnsureBound(MeasureSymbol measure, Location from)
    {
        if (measure.State == BindingState.Binding)
        {
            Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.Circular, from, measure.Name));
        }
        else if (measure.State == BindingState.Unbound)
        {
            BindMeasure!(measure);
        }
    }

    public IEnumerable<TSymbol> OfSort<TSymbol>()
        where TSymbol : Symbol => All.OfType<TSymbol>();

    public int CountOf<TSymbol>()
        where TSymbol : Symbol => All.Count(s => s is TSymbol);

    /// <summary>Attributes of actors, by their index in the model.</summary>
    public List<AttributeSymbol> ActorAttributes { get; } = [];

    /// <summary>Attributes of ties, by their index in the model.</summary>
    public List<AttributeSymbol> TieAttributes { get; } = [];

    /// <summary>What a name means in expressions, patterns and declarations. Units, dimensions and lifecycle names never stand there and have spaces of their own.</summary>
    public Symbol? Find(string name) => _symbols.GetValueOrDefault((Space.General, name));

    /// <summary>A symbol of a sort that may have a space of its own.</summary>
    public TSymbol? Find<TSymbol>(string name)
        where TSymbol : Symbol => _symbols.GetValueOrDefault((SpaceOf(typeof(TSymbol)), name)) as TSymbol;

    /// <summary>Declares a symbol; a clash is an error that names both places.</summary>
    public void Declare(Symbol symbol)
    {
        All.Add(symbol);
        var key = (SpaceOf(symbol.GetType()), symbol.Name);
        if (symbol.Name.Length == 0 || _symbols.TryAdd(key, symbol))
        {
            return;
        }

        var first = _symbols[key];
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.DuplicateName, symbol.Location!, symbol.Name);
        Diagnostics.Add(first.Location is null
            ? diagnostic with { Help = $"`{symbol.Name}` is {first.Sort} of the language" }
            : diagnostic with { Related = [new RelatedLocation(first.Location, $"already declared here as {first.Sort}")] });
    }

    /// <summary>Finds a name that must be of one sort, and says what is wrong otherwise.</summary>
    public TSymbol? Resolve<TSymbol>(SourceUnit unit, SyntaxToken name, string sort)
        where TSymbol : Symbol
    {
        if (name.IsMissing)
        {
            return null;
        }

        switch (_symbols.GetValueOrDefault((SpaceOf(typeof(TSymbol)), name.Text)))
        {
            case TSymbol found:
                return found;
            case null:
                ReportUnknown(unit.LocationOf(name), sort, name.Text, OfSort<TSymbol>().Select(s => s.Name));
                return null;
            case var other:
                ReportSort(unit.LocationOf(name), other, sort);
                return null;
        }
    }

    public void ReportUnknown(Location location, string sort, string name, IEnumerable<string> candidates)
    {
        var meant = SimilarNames.Closest(name, candidates);
        Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownName, location, sort, name) with
        {
            Help = meant is null ? null : $"did you mean `{meant}`?",
        });
    }

    public void ReportSort(Location location, Symbol symbol, string expected) =>
        Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSort, location, symbol.Name, symbol.Sort, $"a {expected}") with
        {
            Related = symbol.Location is null ? [] : [new RelatedLocation(symbol.Location, "declared here")],
        });

    /// <summary>Notes that a unit is used; two unrelated ones of one dimension do not go together.</summary>
    public void NoteUse(UnitSymbol unit, Location location)
    {
        if (unit.Dimension.Exponents.Count != 1)
        {
            return;
        }

        var dimension = unit.Dimension.Exponents.Keys.First();
        if (!_usedRoots.TryAdd(dimension, unit) && _usedRoots[dimension].Root != unit.Root)
        {
            Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnrelatedUnits, location, _usedRoots[dimension].Name, unit.Name, dimension) with
            {
                Help = "convert the figures to one of them",
            });
        }
    }

    /// <summary>The unit in which quantities of a base dimension are shown: the root of the units used, or of the first declared.</summary>
    public UnitSymbol? DisplayRoot(string dimension)
    {
        if (dimension == "time")
        {
            return Find<UnitSymbol>("year");
        }

        var root = _usedRoots.GetValueOrDefault(dimension)?.Root
            ?? OfSort<UnitSymbol>().FirstOrDefault(u => u.Dimension == Dimension.Of(dimension))?.Root;
        return root is null ? null : Find<UnitSymbol>(root);
    }

    /// <summary>The unit in which values of a dimension are shown.</summary>
    public DisplayUnit DisplayUnitOf(Dimension dimension)
    {
        if (dimension.IsNone)
        {
            return DisplayUnit.One;
        }

        var factor = 1.0;
        var above = new List<string>();
        var below = new List<string>();
        foreach (var (name, exponent) in dimension.Exponents)
        {
            if (DisplayRoot(name) is not { } unit)
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

        var text = above.Count == 0 ? $"per {string.Join(" per ", below)}" : string.Join("*", above) + string.Concat(below.Select(b => "/" + b));
        return new DisplayUnit(text, factor);
    }

    /// <summary>An example of a quantity of a dimension, such as <c>EUR/year</c>; null where no unit is known.</summary>
    public string? ExampleOf(Dimension dimension) => DisplayUnitOf(dimension).Name is { Length: > 0 } name ? name : null;

    private static Space SpaceOf(Type sort) =>
        sort == typeof(UnitSymbol) ? Space.Units
        : sort == typeof(DimensionSymbol) ? Space.Dimensions
        : sort == typeof(LifecycleSymbol) ? Space.Lifecycles
        : Space.General;

    private enum Space
    {
        General,
        Units,
        Dimensions,
        Lifecycles,
    }
}
