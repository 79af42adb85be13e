using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Betweenness, is that of its definition.</summary>
public sealed class BetweennessTests
{
    [Fact]
    public void It_is_the_share_of_shortest_paths_that_lead_through_an_actor() => RandomNetworks.Check(31, graph => Check(graph));

    [Fact]
    public void Large_networks_of_all_shapes()
    {
        // Long chains, hubs and dense parts take the different ways to go through a level.
        foreach (var isDirected in new[] { false, true })
        {
            Check(NetworkGraph.FromEdges(300, isDirected, Chain(300)));
            Check(NetworkGraph.FromEdges(200, isDirected, Enumerable.Range(1, 199).Select(n => (0, n)).Concat(Chain(100))));
            Check(NetworkGraph.FromEdges(150, isDirected, RandomNetworks.Pairs(150, 2500, 5)));
            Check(NetworkGraph.FromEdges(400, isDirected, RandomNetworks.Pairs(250, 700, 6).Concat(Chain(400))));
        }
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var graph = NetworkGraph.FromEdges(700, true, RandomNetworks.Pairs(700, 3000, 9));
        var expected = Betweenness.Of(graph);
        Assert.All(new[] { 2, 3, 8 }, threads => Assert.Equal(expected, Betweenness.Of(graph, threads)));
    }

    [Fact]
    public void On_a_chain_it_is_the_product_of_both_sides()
    {
        var values = Betweenness.Of(NetworkGraph.FromEdges(1000, false, Chain(1000)));
        Assert.Equal(Enumerable.Range(0, 1000).Select(n => (double)n * (999 - n)), values);
    }

    private static IEnumerable<(int, int)> Chain(int count) => Enumerable.Range(0, count - 1).Select(n => (n, n + 1));

    /// <summary>Against the definition: over ordered pairs s, t of others, paths through v are those from s to v times those from v to t.</summary>
    private static void Check(NetworkGraph graph)
    {
        var searches = Enumerable.Range(0, graph.Count).Select(n => Search(graph, n)).ToArray();
        var values = Betweenness.Of(graph);
        for (var v = 0; v < graph.Count; v++)
        {
            var expected = 0.0;
            for (var s = 0; s < graph.Count; s++)
            {
                for (var t = 0; t < graph.Count; t++)
                {
                    if (s != t && s != v && t != v && searches[s].Paths[v] > 0 && searches[v].Paths[t] > 0 && searches[s].Length[v] + searches[v].Length[t] == searches[s].Length[t])
                        expected += searches[s].Paths[v] * searches[v].Paths[t] / searches[s].Paths[t];
                }
            }

            Assert.Equal(graph.IsDirected ? expected : expected / 2, values[v], 1e-9 * Math.Max(1, expected));
        }
    }

    private static (int[] Length, double[] Paths) Search(NetworkGraph graph, int source)
    {
        var (length, paths) = (new int[graph.Count], new double[graph.Count]);
        Array.Fill(length, -1);
        length[source] = 0;
        paths[source] = 1;
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in graph.Successors[node])
            {
                if (length[next] < 0)
                {
                    length[next] = length[node] + 1;
                    queue.Enqueue(next);
                }

                paths[next] += length[next] == length[node] + 1 ? paths[node] : 0;
            }
        }

        return (length, paths);
    }
}
