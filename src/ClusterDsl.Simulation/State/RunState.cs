using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.State;

/// <summary>Everything that changes in one run. Compiled rules read it; only <c>Stepping</c> writes it.</summary>
internal sealed class RunState
{
    private readonly uint[] _sites;

    /// <summary>Makes an empty state.</summary>
    /// <param name="compiled">The model.</param>
    /// <param name="key">Seed and replicate.</param>
    /// <param name="memory">What the run may take.</param>
    /// <param name="crew">The threads that share the work; none but this one, if null.</param>
    public RunState(CompiledModel compiled, RandomKey key, MemoryBudget memory, Crew? crew = null)
    {
        var model = Model = compiled.Model;
        (Memory, Crew) = (memory, crew ?? new Crew(1));
        _sites = compiled.Sites;
        SiteKeys = new SiteKey[_sites.Length];
        Key = key;
        StepLength = model.Step;
        Actors = new ActorStore(model);
        Ties = new TieStore[model.TieKinds.Length];
        Adjacencies = new Adjacency[2 * Ties.Length];
        for (var kind = 0; kind < Ties.Length; kind++)
        {
            Ties[kind] = new TieStore(model, kind, Actors, compiled.Facts.EndPopulations[kind], compiled.KeepsIncoming[kind]);
            Adjacencies[2 * kind] = Ties[kind].Out;
            Adjacencies[(2 * kind) + 1] = Ties[kind].In;
        }

        Parameters = new double[model.Parameters.Length];
        NextColumns = new double[model.ActorAttributes.Length][];
        Array.Fill(NextColumns, []);
        EventCounts = new double[model.Events.Length];
        SingleActors = new int[model.Populations.Length];
        NextIndices = new int[model.Populations.Length];
        Measures = new MeasureHistory(model.Measures.Length);
        ActorClamps = new long[model.ActorAttributes.Length];
        TieClamps = new long[model.TieAttributes.Length];
        Networks = new NetworkCache(this);
        Weights = [.. compiled.Facts.Weights.Select(w => new WeightTree(w))];
        Places = [.. compiled.Facts.PlaceSets.Select(p => new PlaceIndex(p))];
        EnterStep(0);
    }

    public ScenarioModel Model { get; }

    /// <summary>Threads that may be used; results do not depend on it.</summary>
    public int Threads => Crew.Size;

    /// <summary>The threads.</summary>
    public Crew Crew { get; }

    /// <summary>Seed and replicate.</summary>
    public RandomKey Key;

    /// <summary>The step's number.</summary>
    public int Step { get; private set; }

    /// <summary>Time since step 0, in ticks.</summary>
    public double Now;

    /// <summary>The luck of this step, by the numbers of the places at which something is drawn.</summary>
    public SiteKey[] SiteKeys { get; }

    /// <summary>Length of a step, in ticks.</summary>
    public double StepLength;

    /// <summary>Present values of the parameters, overlays included.</summary>
    public double[] Parameters;

    /// <summary>The stage at hand, or -1.</summary>
    public int Stage = -1;

    /// <summary>Counts changes of the state, so that what was computed from it can be kept until then.</summary>
    public long Version;

    public ActorStore Actors { get; }

    /// <summary>By tie kind.</summary>
    public TieStore[] Ties { get; }

    /// <summary>By 2 · tie kind: ties by source; by 2 · tie kind + 1: by target.</summary>
    public Adjacency[] Adjacencies { get; }

    /// <summary>By attribute: what values will be when the rule at hand is through, where matches change only their own actor. Room, made when needed.</summary>
    public double[][] NextColumns { get; }

    /// <summary>How often each event happened in this step.</summary>
    public double[] EventCounts { get; }

    /// <summary>The actor of each population declared with <c>actor</c>.</summary>
    public int[] SingleActors { get; }

    /// <summary>The number that the next member of each population gets (<c>index</c>).</summary>
    public int[] NextIndices { get; }

    public MeasureHistory Measures { get; }

    /// <summary>How often an actor attribute was held at a bound.</summary>
    public long[] ActorClamps { get; }

    /// <summary>How often a tie attribute was held at a bound.</summary>
    public long[] TieClamps { get; }

    /// <summary>Statistics of whole networks, kept until the state changes.</summary>
    public NetworkCache Networks { get; }

    /// <summary>By choice whose weights depend on the candidate alone.</summary>
    public WeightTree[] Weights { get; }

    /// <summary>Who changed in what those weights read.</summary>
    public ChangeLog Changes { get; } = new();

    /// <summary>By set of populations in which somebody looks for who is near.</summary>
    public PlaceIndex[] Places { get; }

    /// <summary>Counts when actors moved.</summary>
    public long PlaceVersion;

    /// <summary>The declaration that is being carried out; null before the first.</summary>
    public FaultSite? Site;

    /// <summary>What the run may take.</summary>
    public MemoryBudget Memory { get; }

    /// <summary>Whether the run is to stop.</summary>
    public Interruption Interruption { get; } = new();

    /// <summary>Whether the run has ended and other runs have its arrays.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The numbers of the ties.</summary>
    public TieNumbers TieNumbers { get; } = new();

    /// <summary>Mistakes found in data files; while there are any, the start goes on only to find more.</summary>
    public DataMistakes DataMistakes { get; } = new();

    /// <summary>Goes on to a step.</summary>
    public void EnterStep(int step)
    {
        (Step, Now) = (step, step * Model.Step);
        for (var site = 0; site < _sites.Length; site++)
            SiteKeys[site] = SiteKey.Of(Key, _sites[site], (uint)step);
    }

    /// <summary>Lets other runs have the large arrays; this one is over.</summary>
    public void Release()
    {
        IsOver = true;
        Actors.Release();
        foreach (var ties in Ties)
            ties.Release();
        foreach (ref var column in NextColumns.AsSpan())
            SharedArrays.Give(ref column);
    }

    /// <summary>What an actor is called.</summary>
    public string LabelOf(int actor) => actor < 0 ? "none" : Actors.Labels.LabelOf(actor, Actors);

    /// <summary>Is told that somebody's attribute has or gets another value.</summary>
    public void NoteChange(int attribute)
    {
        if (attribute == Model.PositionX || attribute == Model.PositionY)
            PlaceVersion++;
    }

    /// <summary>Makes room in the tie stores for all actors created.</summary>
    public void EnsureActors()
    {
        foreach (var ties in Ties)
            ties.EnsureActors(Actors.Count);
    }
}
