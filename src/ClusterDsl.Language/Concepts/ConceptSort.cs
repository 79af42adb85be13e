using System.Collections.Immutable;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Concepts;

/// <summary>A sort of concepts that libraries declare.</summary>
/// <param name="Name">Its name on the command line and in tables.</param>
/// <param name="Symbol">The class of its symbols.</param>
public sealed record ConceptSort(string Name, Type Symbol)
{
    /// <summary>All sorts, in the order in which they are listed.</summary>
    public static ImmutableArray<ConceptSort> All { get; } =
    [
        new("kind", typeof(KindSymbol)),
        new("tie", typeof(TieKindSymbol)),
        new("instrument", typeof(InstrumentSymbol)),
        new("phase", typeof(PhaseSymbol)),
        new("cycle", typeof(CycleSymbol)),
        new("stage", typeof(LifecycleSymbol)),
        new("event", typeof(EventSymbol)),
        new("category", typeof(CategorySymbol)),
        new("attribute", typeof(AttributeSymbol)),
        new("unit", typeof(UnitSymbol)),
        new("dimension", typeof(DimensionSymbol)),
    ];

    /// <summary>What only scenarios declare.</summary>
    private static ImmutableArray<ConceptSort> OfScenarios { get; } =
    [
        new("parameter", typeof(ParameterSymbol)),
        new("actors", typeof(PopulationSymbol)),
        new("rule", typeof(RuleSymbol)),
        new("stage", typeof(StageSymbol)),
        new("policy", typeof(PolicySymbol)),
        new("shock", typeof(ShockSymbol)),
        new("measure", typeof(MeasureSymbol)),
        new("experiment", typeof(ExperimentSymbol)),
    ];

    /// <summary>Whether libraries declare such.</summary>
    public bool IsOfLibraries => All.Contains(this);

    /// <summary>The sort of a symbol; null if it has none: a variable.</summary>
    public static ConceptSort? Of(Symbol symbol) => All.Concat(OfScenarios).FirstOrDefault(s => s.Symbol.IsInstanceOfType(symbol));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
