using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Core and periphery, and the small-world index.</summary>
public sealed class CorePeripheryTests
{
    [Fact]
    public void A_core_with_a_periphery_that_has_ties_with_it_alone_is_perfect()
    {
        // Four in the core, all tied; four outside, each tied to one of them.
        (int, int)[] edges = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (0, 4), (1, 5), (2, 6), (3, 7)];
        Assert.Equal(1, CorePeriphery.Of(NetworkGraph.FromEdges(8, false, edges)), 1e-12);

        // With one tie in the periphery: 6 of 6 pairs tied in the core, 1 of 6 outside; φ = (6·5 − 0·1) / √(6·6·7·5).
        Assert.Equal(30 / Math.Sqrt(6 * 6 * 7 * 5), CorePeriphery.Of(NetworkGraph.FromEdges(8, false, edges.Append((4, 5)))), 1e-12);
    }

    [Fact]
    public void A_ring_has_no_core_of_two_and_a_complete_network_no_periphery()
    {
        Assert.Equal(double.NaN, CorePeriphery.Of(NetworkGraph.FromEdges(5, false, [])));
        Assert.Equal(double.NaN, CorePeriphery.Of(NetworkGraph.FromEdges(4, false, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])));
    }

    [Fact]
    public void It_is_the_best_correlation_of_all_cores_of_those_with_most_ties() => RandomNetworks.Check(8, graph =>
    {
        var fits = graph.Neighbours.ToArrays().Select(n => n.Length).Distinct().Select(least => Fit(graph, n => graph.Neighbours.Degree(n) >= least)).Where(f => !double.IsNaN(f)).ToList();
        Assert.Equal(fits.Count == 0 ? double.NaN : fits.Max(), CorePeriphery.Of(graph), 1e-9);
    });

    /// <summary>Pearson's correlation over the pairs on one side, pair by pair.</summary>
    private static double Fit(NetworkGraph graph, Func<int, bool> isCore)
    {
        var pairs = Enumerable.Range(0, graph.Count).SelectMany(a => Enumerable.Range(0, a).Select(b => (a, b))).Where(p => isCore(p.a) == isCore(p.b))
            .Select(p => (Ideal: isCore(p.a) ? 1.0 : 0, Tied: graph.Neighbours.Contains(p.a, p.b) ? 1.0 : 0)).ToList();
        if (pairs.Count == 0)
            return double.NaN;
        var (x, y) = (pairs.Average(p => p.Ideal), pairs.Average(p => p.Tied));
        var spread = Math.Sqrt(pairs.Sum(p => (p.Ideal - x) * (p.Ideal - x)) * pairs.Sum(p => (p.Tied - y) * (p.Tied - y)));
        return spread == 0 ? double.NaN : pairs.Sum(p => (p.Ideal - x) * (p.Tied - y)) / spread;
    }

    [Fact]
    public void A_ring_with_clustering_and_long_paths_is_measured_against_chance()
    {
        // Ring of 60, four neighbours each: C = 1/2, k = 4, and whoever is d places away is at a distance of d / 2, rounded up.
        const int Count = 60;
        var graph = NetworkGraph.FromEdges(Count, false, Enumerable.Range(0, Count).SelectMany(n => new[] { (n, (n + 1) % Count), (n, (n + 2) % Count) }));
        var length = Enumerable.Range(1, Count - 1).Select(d => (Math.Min(d, Count - d) + 1) / 2).Average();
        var expected = 0.5 / (4.0 / (Count - 1)) / (length / (Math.Log(Count) / Math.Log(4)));
        Assert.Equal(expected, SmallWorldIndex.Of(graph), 1e-12);
        Assert.Equal(double.NaN, SmallWorldIndex.Of(NetworkGraph.FromEdges(4, false, [(0, 1)])));
    }
}
