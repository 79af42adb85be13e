using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Small random networks, and what holds of all of them.</summary>
internal static class RandomNetworks
{
    private const int MostNodes = 24;

    /// <summary>Checks a property of many networks; the seed makes them the same every time.</summary>
    public static void Check(ulong seed, Action<NetworkGraph> property) =>
        Prop.ForAll(Arb.From(Networks()), property).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(seed, 1));

    /// <summary>The ties of a network, each once.</summary>
    public static List<(int Source, int Target)> Edges(NetworkGraph graph) =>
        [.. Enumerable.Range(0, graph.Count).SelectMany(n => graph.Successors[n].ToArray().Where(s => graph.IsDirected || s > n).Select(s => (n, s)))];

    /// <summary>The same network with its nodes in another order.</summary>
    public static NetworkGraph Relabelled(NetworkGraph graph, int[] places) =>
        NetworkGraph.FromEdges(graph.Count, graph.IsDirected, Edges(graph).Select(e => (places[e.Source], places[e.Target])));

    /// <summary>So many pairs of different nodes, drawn at random; some perhaps several times.</summary>
    public static List<(int Source, int Target)> Pairs(int count, int ties, ulong seed)
    {
        var draws = new DrawStream(new RandomKey(seed, 0), RandomSite.Of("pairs"), 0, 0);
        var pairs = new List<(int, int)>();
        while (pairs.Count < ties)
        {
            var (source, target) = ((int)Distributions.Choice(ref draws, count), (int)Distributions.Choice(ref draws, count));
            if (source != target)
                pairs.Add((source, target));
        }

        return pairs;
    }

    private static Gen<NetworkGraph> Networks() =>
        from count in Gen.Choose(1, MostNodes)
        from ties in Gen.Choose(0, 3 * count)
        from edges in Gen.ListOf(Gen.Zip(Gen.Choose(0, count - 1), Gen.Choose(0, count - 1)), ties)
        from isDirected in Gen.Elements(true, false)
        select NetworkGraph.FromEdges(count, isDirected, edges.Where(e => e.Item1 != e.Item2));
}
