using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>What follows from a model and is asked often.</summary>
internal sealed class ModelFacts
{
    private readonly int[] _ranks;
    private readonly HashSet<int> _lookedAtFromTargets = [];

    public ModelFacts(ScenarioModel model)
    {
        Model = model;
        _ranks = ActorStore.RankByName(model.Populations);
        EndPopulations = [.. model.TieKinds.Select(t => PopulationsOf([.. t.SourceKinds, .. t.TargetKinds]))];
    }

    public ScenarioModel Model { get; }

    /// <summary>
    /// By tie kind: whether anything looks for its ties by their targets. Else nobody keeps the ties that come in at an actor. To be asked when all
    /// of the model is compiled.
    /// </summary>
    public bool[] KeepsIncoming() =>
        [.. Model.TieKinds.Select((_, kind) => AllEffects().Any(e => e is ExitActor) || _lookedAtFromTargets.Contains(kind))];

    /// <summary>Notes that ties of some kinds are looked for by their targets.</summary>
    public void LookFromTargets(IEnumerable<int> tieKinds) => _lookedAtFromTargets.UnionWith(tieKinds);

    private IEnumerable<EffectModel> AllEffects() =>
        Model.Rules.Select(r => r.Body).Concat(Model.Policies.Select(p => p.Body)).Concat(Model.Shocks.Select(s => s.Body)).SelectMany(b => b?.Effects ?? []);

    /// <summary>The weights of choices that depend on the candidate alone.</summary>
    public List<WeightProgram> Weights { get; } = [];

    /// <summary>The sets of populations in which somebody looks for who is near.</summary>
    public List<int[]> PlaceSets { get; } = [];

    /// <summary>The number of such a set.</summary>
    public int PlaceSetOf(int[] populations)
    {
        var known = PlaceSets.FindIndex(p => p.SequenceEqual(populations));
        if (known >= 0)
            return known;
        PlaceSets.Add(populations);
        return PlaceSets.Count - 1;
    }

    /// <summary>Where something is drawn.</summary>
    public AddressBook Addresses { get; } = new();

    /// <summary>By tie kind: populations whose actors may stand at an end, in canonical order.</summary>
    public int[][] EndPopulations { get; }

    /// <summary>Populations whose kind is one of <paramref name="kinds"/>, in canonical order.</summary>
    public int[] PopulationsOf(IEnumerable<int> kinds)
    {
        var wanted = kinds.ToHashSet();
        return InOrder(Enumerable.Range(0, Model.Populations.Length).Where(p => wanted.Contains(Model.Populations[p].Kind)));
    }

    /// <summary>Populations in canonical order, each once.</summary>
    public int[] InOrder(IEnumerable<int> populations) => [.. populations.Distinct().OrderBy(p => _ranks[p])];

    /// <summary>Populations that may stand at the far end of an edge whose near end is of <paramref name="near"/>.</summary>
    public int[] FarPopulations(int[] near, ImmutableArray<int> tieKinds, EdgeDirection direction)
    {
        var nearKinds = near.Select(p => Model.Populations[p].Kind).ToHashSet();
        var far = new HashSet<int>();
        foreach (var kind in tieKinds.Select(t => Model.TieKinds[t]))
        {
            if ((direction != EdgeDirection.Backward || !kind.IsDirected) && kind.SourceKinds.Any(nearKinds.Contains))
                far.UnionWith(kind.TargetKinds);
            if ((direction != EdgeDirection.Forward || !kind.IsDirected) && kind.TargetKinds.Any(nearKinds.Contains))
                far.UnionWith(kind.SourceKinds);
        }

        return PopulationsOf(far);
    }

    /// <summary>The populations of a set that is made of populations alone, in canonical order; else null.</summary>
    public int[]? TryFlatten(ActorSet set) => set switch
    {
        PopulationSet populations => InOrder(populations.Populations),
        UnionSet union when union.Sets.All(s => TryFlatten(s) is not null) => InOrder(union.Sets.SelectMany(s => TryFlatten(s)!)),
        _ => null,
    };

    /// <summary>The populations that members of a set may belong to.</summary>
    public int[] PossiblePopulations(ActorSet? set) => set switch
    {
        PopulationSet or UnionSet when TryFlatten(set) is { } flat => flat,
        UnionSet union => InOrder(union.Sets.SelectMany(PossiblePopulations)),
        WithinSet within => PossiblePopulations(within.Among),
        NeighbourSet neighbours => InOrder(neighbours.TieKinds.SelectMany(t => EndPopulations[t])),
        _ => InOrder(Enumerable.Range(0, Model.Populations.Length)),
    };

    /// <summary>The adjacencies (2 · tie kind, + 1 for ties by target) that an edge in a direction follows.</summary>
    public int[] AdjacenciesOf(ImmutableArray<int> tieKinds, EdgeDirection direction)
    {
        var adjacencies = new List<int>();
        foreach (var kind in tieKinds)
        {
            if (direction != EdgeDirection.Backward || !Model.TieKinds[kind].IsDirected)
                adjacencies.Add(2 * kind);
            if (direction == EdgeDirection.Forward || !Model.TieKinds[kind].IsDirected)
                continue;
            adjacencies.Add((2 * kind) + 1);
            LookFromTargets([kind]);
        }

        return [.. adjacencies];
    }
}
