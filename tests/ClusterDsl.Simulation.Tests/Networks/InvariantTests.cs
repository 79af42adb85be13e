using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>What holds of the statistics of any network.</summary>
public sealed class InvariantTests
{
    /// <summary>Statistics that a definition fixes; communities are found by a procedure that takes nodes in order.</summary>
    private static readonly NetworkStatistic[] Defined =
    [
        NetworkStatistic.Density, NetworkStatistic.Reciprocity, NetworkStatistic.Transitivity, NetworkStatistic.Clustering, NetworkStatistic.Assortativity,
        NetworkStatistic.SmallWorldIndex, NetworkStatistic.CorePeriphery, NetworkStatistic.Components, NetworkStatistic.LargestComponent, NetworkStatistic.MeanPathLength, NetworkStatistic.Diameter,
        NetworkStatistic.MeanDegree, NetworkStatistic.DegreeGini, NetworkStatistic.Centralization,
    ];

    [Fact]
    public void Degrees_add_up_to_twice_the_ties() => RandomNetworks.Check(1, graph =>
    {
        var ends = graph.IsDirected
            ? graph.Successors.ToArrays().Sum(s => s.Length) + graph.Predecessors.ToArrays().Sum(p => p.Length)
            : graph.Neighbours.ToArrays().Sum(n => n.Length);
        Assert.Equal(2 * RandomNetworks.Edges(graph).Count, ends);
        Assert.Equal(2.0 * graph.EdgeCount, Degrees.MeanOf(graph) * graph.Count, 1e-9);
    });

    [Fact]
    public void One_tie_more_adds_two_to_the_sum_of_degrees() => RandomNetworks.Check(2, graph =>
    {
        var edges = RandomNetworks.Edges(graph);
        var free = Enumerable.Range(0, graph.Count).SelectMany(a => Enumerable.Range(0, graph.Count).Where(b => b != a).Select(b => (a, b)))
            .Where(p => !graph.Neighbours.Contains(p.a, p.b)).ToList();
        if (free.Count == 0)
            return;
        var more = NetworkGraph.FromEdges(graph.Count, graph.IsDirected, edges.Append(free[0]));
        Assert.Equal(2, (Degrees.MeanOf(more) - Degrees.MeanOf(graph)) * graph.Count, 1e-9);
    });

    [Fact]
    public void Another_order_of_the_actors_changes_no_statistic() => RandomNetworks.Check(3, graph =>
    {
        int[] places = [.. Enumerable.Range(0, graph.Count).OrderBy(n => (n * 7919) % 31).ThenBy(n => -n)];
        var other = RandomNetworks.Relabelled(graph, places);
        Assert.All(Defined, s => Assert.Equal(NetworkStatistics.Of(s, graph), NetworkStatistics.Of(s, other), 1e-9));
        Assert.Equal(graph.Triads, other.Triads);
        foreach (var function in new[] { ActorFunction.CoreNumber, ActorFunction.Betweenness })
        {
            var (here, there) = (NetworkStatistics.ByActor(function, graph), NetworkStatistics.ByActor(function, other));
            Assert.All(Enumerable.Range(0, graph.Count), n => Assert.Equal(here[n], there[places[n]], 1e-9));
        }
    });

    [Fact]
    public void Paths_are_those_of_one_search_from_each_actor() => RandomNetworks.Check(4, graph =>
    {
        var lengths = Enumerable.Range(0, graph.Count).SelectMany(n => LengthsFrom(graph, n)).ToList();
        Assert.Equal(new PathSurvey(lengths.Count, lengths.Sum(l => (long)l), lengths.DefaultIfEmpty(0).Max()), PathSurvey.Of(graph.Successors, graph.Interruption));
    });

    [Fact]
    public void More_actors_than_searches_at_once_are_no_matter()
    {
        // On a ring of n, even, with the two next to each, each actor has two others at every distance below n / 2, and one at n / 2.
        const int Count = 600;
        var ring = NetworkGraph.FromEdges(Count, false, Enumerable.Range(0, Count).Select(n => (n, (n + 1) % Count)));
        Assert.Equal(new PathSurvey(Count * (Count - 1L), Count * (Count / 2L) * (Count / 2), Count / 2), PathSurvey.Of(ring.Successors, ring.Interruption));
    }

    private static IEnumerable<int> LengthsFrom(NetworkGraph graph, int source)
    {
        var reached = new HashSet<int> { source };
        var front = new List<int> { source };
        for (var length = 1; front.Count > 0; length++)
        {
            front = [.. front.SelectMany(n => graph.Successors[n].ToArray()).Where(reached.Add)];
            foreach (var unused in front)
                yield return length;
        }
    }
}
