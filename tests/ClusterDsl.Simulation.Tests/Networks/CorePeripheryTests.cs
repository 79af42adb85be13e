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
    public void No_other_core_leaves_less_to_be_wished() => RandomNetworks.Check(8, graph =>
    {
        if (graph.Count > 12)
            return;
        var neighbours = graph.Neighbours;
        long Wrong(int core)
        {
            var wrong = 0L;
            for (var a = 0; a < graph.Count; a++)
            {
                for (var b = a + 1; b < graph.Count; b++)
                {
                    var (inCore, tied) = (((core >> a) & 1) + ((core >> b) & 1), neighbours[a].Contains(b));
                    wrong += (inCore == 2 && !tied) || (inCore == 0 && tied) ? 1 : 0;
                }
            }

            return wrong;
        }

        var order = Enumerable.Range(0, graph.Count).OrderByDescending(n => neighbours[n].Length).ThenBy(n => n).ToArray();
        var found = order.Take(CorePeriphery.SizeOfCore(graph, order)).Sum(n => 1 << n);
        Assert.Equal(Enumerable.Range(0, 1 << graph.Count).Min(Wrong), Wrong(found));
    });

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
