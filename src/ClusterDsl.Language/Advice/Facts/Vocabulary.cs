using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>The symbols behind the indices of the model, and what their marks say.</summary>
internal sealed class Vocabulary
{
    private readonly SymbolTable _symbols;

    private readonly Dictionary<int, ParameterSymbol> _parameters;

    private readonly Dictionary<int, MeasureSymbol> _measures;

    private readonly Dictionary<int, EventSymbol> _events;

    public Vocabulary(SymbolTable symbols)
    {
        _symbols = symbols;
        Kinds = [.. symbols.OfSort<KindSymbol>()];
        Populations = [.. symbols.OfSort<PopulationSymbol>()];
        Ties = [.. symbols.OfSort<TieKindSymbol>().Where(t => !t.IsAbstract).OrderBy(t => t.Index)];
        Phases = [.. symbols.OfSort<PhaseSymbol>()];
        Stages = [.. symbols.OfSort<StageSymbol>()];
        _parameters = symbols.OfSort<ParameterSymbol>().Where(p => p.Index >= 0).ToDictionary(p => p.Index);
        _measures = symbols.OfSort<MeasureSymbol>().Where(m => m.Index >= 0).ToDictionary(m => m.Index);
        _events = symbols.OfSort<EventSymbol>().ToDictionary(e => e.Index);
    }

    public ImmutableArray<KindSymbol> Kinds { get; }

    /// <summary>Populations, by their index.</summary>
    public ImmutableArray<PopulationSymbol> Populations { get; }

    /// <summary>Tie kinds that ties are made of, by their index.</summary>
    public ImmutableArray<TieKindSymbol> Ties { get; }

    /// <summary>Phases, by their index.</summary>
    public ImmutableArray<PhaseSymbol> Phases { get; }

    /// <summary>Stages, by their index.</summary>
    public ImmutableArray<StageSymbol> Stages { get; }

    /// <summary>A step as people write it.</summary>
    public string StepText => _symbols.StepText;

    public IEnumerable<CycleSymbol> Cycles => _symbols.OfSort<CycleSymbol>();

    public IEnumerable<InstrumentSymbol> Instruments => _symbols.OfSort<InstrumentSymbol>();

    /// <summary>Attributes of actors, by their index.</summary>
    public IReadOnlyList<AttributeSymbol> ActorAttributes => _symbols.ActorAttributes;

    /// <summary>Attributes of ties, by their index.</summary>
    public IReadOnlyList<AttributeSymbol> TieAttributes => _symbols.TieAttributes;

    /// <summary>Parameters, by their index.</summary>
    public ParameterSymbol ParameterAt(int index) => _parameters[index];

    /// <summary>The measure of an index; null for one that nobody declared.</summary>
    public MeasureSymbol? MeasureAt(int index) => _measures.GetValueOrDefault(index);

    /// <summary>What a name means.</summary>
    public Symbol? Find(string name) => _symbols.Find(name);

    /// <summary>The instrument of a policy.</summary>
    public InstrumentSymbol? InstrumentOf(PolicyModel policy) => _symbols.Find<InstrumentSymbol>(policy.Instrument);

    /// <summary>Every place where a symbol is used; its declaration is none.</summary>
    public IEnumerable<Location> UsesOf(Symbol symbol) =>
        _symbols.Record.References.Where(r => ReferenceEquals(r.Symbol, symbol) && r.Location != symbol.Location).Select(r => r.Location);

    /// <summary>Kinds with actors of their own that have a mark.</summary>
    public IEnumerable<KindSymbol> KindsMarked(string mark) => Kinds.Where(k => !k.IsAbstract && k.HasMark(mark));

    /// <summary>Whether the actors of a population have a mark.</summary>
    public bool IsMarked(int population, string mark) => Populations[population].Kind?.HasMark(mark) == true;

    /// <summary>Whether an attribute of actors has a mark.</summary>
    public bool IsAttributeMarked(int attribute, string mark) => ActorAttributes[attribute].Marks.Contains(mark, StringComparer.Ordinal);

    /// <summary>Whether an attribute of actors is knowledge, tacit or not.</summary>
    public bool IsKnowledge(int attribute) => IsAttributeMarked(attribute, Marks.Knowledge) || IsAttributeMarked(attribute, Marks.Tacit);

    /// <summary>What a datum is called.</summary>
    public string NameOf(Datum datum) => datum.Sort switch
    {
        DatumSort.ActorAttribute => ActorAttributes[datum.Index].Name,
        DatumSort.TieAttribute => TieAttributes[datum.Index].Name,
        DatumSort.Ties => Ties[datum.Index].Name,
        DatumSort.Population => Populations[datum.Index].Name,
        DatumSort.Parameter => ParameterAt(datum.Index).Name,
        DatumSort.Event => _events[datum.Index].Name,
        _ => "stage",
    };

    /// <summary>The populations whose actors are of some kinds (given by index, descendants included).</summary>
    public ImmutableSortedSet<int> OfKinds(ImmutableArray<int> kinds) =>
        [.. Populations.Where(p => p.Kind is { } kind && kinds.Contains(kind.Index)).Select(p => p.Index)];
}
