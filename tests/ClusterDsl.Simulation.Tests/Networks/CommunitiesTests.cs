using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Communities and their modularity.</summary>
public sealed class CommunitiesTests
{
    [Fact]
    public void Cliques_in_a_ring_are_communities()
    {
        // Eight cliques of five, each tied to the next by one tie: m = 88, each clique has 10 ties and degrees 22, so Q = 8·(10/88 − (22/176)²) = 0.784.
        var edges = Enumerable.Range(0, 8).SelectMany(c => Pairs(5).Select(p => ((5 * c) + p.Item1, (5 * c) + p.Item2)).Append(((5 * c) + 4, (5 * c + 5) % 40)));
        var graph = NetworkGraph.FromEdges(40, false, edges);
        Assert.Equal(Enumerable.Range(0, 40).Select(n => n / 5), Communities.Of(graph));
        Assert.Equal(8, Communities.CountOf(graph));
        Assert.Equal((80.0 / 88) - (8 * Math.Pow(22.0 / 176, 2)), Modularity.Of(graph), 1e-12);
    }

    [Fact]
    public void What_has_no_ties_has_no_modularity_and_is_its_own_community()
    {
        var graph = NetworkGraph.FromEdges(3, false, []);
        Assert.Equal([0, 1, 2], Communities.Of(graph));
        Assert.Equal(double.NaN, Modularity.Of(graph));
    }

    [Fact]
    public void Modularity_is_what_its_definition_says() => RandomNetworks.Check(5, graph =>
    {
        // Q = Σ over ordered pairs of one community of (A_ij − d_i·d_j / 2m) / 2m.
        double twice = graph.Neighbours.ToArrays().Sum(n => n.Length);
        if (twice == 0)
            return;
        var communities = Communities.Of(graph);
        var all = Enumerable.Range(0, graph.Count).ToList();
        var expected = all.SelectMany(i => all.Where(j => communities[i] == communities[j]).Select(j =>
            ((graph.Neighbours.Contains(i, j) ? 1 : 0) - (graph.Neighbours.Degree(i) * graph.Neighbours.Degree(j) / twice)) / twice)).Sum();
        Assert.Equal(expected, Modularity.Of(graph), 1e-12);
    });

    [Fact]
    public void No_actor_would_gain_by_moving_and_each_community_hangs_together() => RandomNetworks.Check(6, graph =>
    {
        if (graph.Neighbours.ToArrays().All(n => n.Length == 0))
            return;
        var communities = Communities.Of(graph);
        var best = Modularity.Of(graph, communities);
        Assert.True(best >= Modularity.Of(graph, [.. Enumerable.Range(0, graph.Count)]) - 1e-12);
        Assert.True(best >= Modularity.Of(graph, new int[graph.Count]) - 1e-12);
        var within = NetworkGraph.FromEdges(graph.Count, false, RandomNetworks.Edges(graph).Where(e => communities[e.Source] == communities[e.Target]));
        Assert.Equal(communities.Max() + 1, Components.CountsOf(within).Count);
    });

    // The best of fifty runs of NetworkX' louvain_communities with different seeds; for the karate club it is the optimum that integer programming finds
    // (G. Agarwal, D. Kempe, EPJ B 66, 2008).
    [Theory]
    [InlineData("karate", 0.4197896, 0.4198)]
    [InlineData("florentine", 0.39874, 0.3988)]
    [InlineData("er200", 0.37, 0.40)]
    public void Modularity_is_as_large_as_others_find_it(string name, double least, double most) =>
        Assert.InRange(Modularity.Of(NetworkStatisticTests.Read(name).Graph), least, most);

    private static IEnumerable<(int, int)> Pairs(int count) => Enumerable.Range(0, count).SelectMany(a => Enumerable.Range(a + 1, count - a - 1).Select(b => (a, b)));
}
