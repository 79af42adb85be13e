using ClusterDsl.Language;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Benchmarks.Statistics;

/// <summary>A network of 40,000 actors and 800,000 ties, of which one in ten is with one of a hundred hubs.</summary>
internal sealed class LargeNetwork
{
    /// <summary>Number of actors.</summary>
    public const int Actors = 40_000;

    /// <summary>Number of ties.</summary>
    public const int Ties = 800_000;

    private const int Hubs = 100;

    private const string Text = """
        scenario large { step 1 year; horizon 1 year; seed 1 }
        kind Firm
        tie knows between Firm and Firm
        actors firms : Firm[0]
        measure known = density(knows)
        """;

    private SplitMix _random = new(1);
    private long _numbers = Ties;

    /// <summary>Makes it.</summary>
    public LargeNetwork()
    {
        var edges = new HashSet<(int Source, int Target)>();
        while (edges.Count < Ties)
        {
            var (source, target) = Pair();
            if (source != target)
                edges.Add((Math.Min(source, target), Math.Max(source, target)));
        }

        Edges = [.. edges.Order()];
        var compilation = Compilation.Create(new SourceText(Text, "large.cluster"), new DiskFileReader(Environment.CurrentDirectory));
        State = new RunState(new CompiledModel(compilation.Model!), new RandomKey(1, 0), MemoryBudget.Unlimited);
        for (var actor = 0; actor < Actors; actor++)
            State.Actors.Admit(State.Actors.Create(0, (ulong)actor, 0, actor));
        State.EnsureActors();
        State.Ties[0].Load([.. Edges.Select(e => e.Source)], [.. Edges.Select(e => e.Target)], 1, State.Crew, State.Interruption);
    }

    /// <summary>The ties at first.</summary>
    public (int Source, int Target)[] Edges { get; }

    /// <summary>The network as a run keeps it.</summary>
    public RunState State { get; }

    /// <summary>The network as statistics that begin anew see it.</summary>
    public NetworkGraph Graph => NetworkGraph.Create(State, [0], [.. Enumerable.Range(0, Actors)]);

    /// <summary>What a step may do: so many ties dissolve, and as many form.</summary>
    public void Change(int ties)
    {
        var store = State.Ties[0];
        for (var left = ties; left > 0;)
        {
            var slot = _random.Below(Ties);
            if (store.Records[slot].Source < 0)
                continue;
            store.Remove(slot);
            left--;
        }

        while (store.Count < Ties)
        {
            var (source, target) = Pair();
            if (source != target && store.Find(source, target) < 0)
                store.Add(source, target, ++_numbers);
        }

        State.Version++;
    }

    private (int Source, int Target) Pair()
    {
        var target = _random.Below(10) == 0 ? _random.Below(Hubs) : _random.Below(Actors);
        return (_random.Below(Actors), target);
    }
}
