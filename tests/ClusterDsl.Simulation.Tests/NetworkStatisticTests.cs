using System.Text.Json;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Tests.Networks;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Statistics against values on which igraph and NetworkX agree (TestData/networks), to 1e-9.</summary>
public class NetworkStatisticTests
{
    private static readonly JsonElement Oracle = JsonDocument.Parse(TestFile.Read("networks/metrics.json")).RootElement;

    public static TheoryData<string> Graphs => ["karate", "florentine", "er200", "erdir100"];

    [Theory]
    [MemberData(nameof(Graphs))]
    public void AgreesWithTheOracle(string name)
    {
        var (graph, oracle) = Read(name);
        Near(oracle, "density", Density.Of(graph));
        Near(oracle, "transitivity_undirected(3*triangles/connected triples)", Transitivity.Of(graph));
        Near(oracle, "avg_local_clustering_undirected(deg<2 -> 0)", Clustering.Of(graph));
        Near(oracle, "avg_path_length_reachable_pairs(directed if directed)", PathLengths.MeanOf(graph));
        Near(oracle, "degree_assortativity_undirected", Assortativity.Of(graph));
        Near(oracle, "betweenness_raw", Betweenness.Of(graph));
        Near(oracle, "kcore_undirected", CoreNumbers.Of(graph));
        Near(oracle, "degree", [.. Enumerable.Range(0, graph.Count).Select(n => (double)graph.Neighbours.Degree(n))]);
        if (graph.IsDirected)
        {
            Near(oracle, "outdeg", [.. graph.Successors.ToArrays().Select(s => (double)s.Length)]);
            Near(oracle, "indeg", [.. graph.Predecessors.ToArrays().Select(p => (double)p.Length)]);
        }

        Assert.Equal(oracle.GetProperty("m").GetInt32(), graph.EdgeCount);
        Assert.Equal(2.0 * graph.EdgeCount / graph.Count, Degrees.MeanOf(graph), 1e-12);
        Assert.Equal(oracle.GetProperty("weak_components_sizes").EnumerateArray().Select(s => s.GetInt32()), Components.SizesOf(graph).OrderDescending());
        Assert.Equal(oracle.GetProperty("triangles").GetInt64() * 3, graph.Triangles.ToArray().Sum());
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("florentine")]
    public void EigenvectorCentralityAgrees(string name)
    {
        var (graph, oracle) = Read(name);
        Near(oracle, "eigenvector(L2)", EigenvectorCentrality.Of(graph));
    }

    [Fact]
    public void WhereThePowerIterationDoesNotComeToRestThereIsNoEigenvectorCentrality() =>
        Assert.All(EigenvectorCentrality.Of(NetworkGraph.FromEdges(1000, false, Enumerable.Range(0, 999).Select(i => (i, i + 1)))), v => Assert.Equal(double.NaN, v));

    [Theory]
    [InlineData("karate")]
    [InlineData("er200")]
    [InlineData("florentine")]
    public void DiameterAgrees(string name)
    {
        var (graph, oracle) = Read(name);
        Assert.Equal(oracle.GetProperty("giant_diameter").GetInt32(), PathLengths.DiameterOf(graph));
    }

    [Fact]
    public void ReciprocityAgrees()
    {
        var (graph, oracle) = Read("erdir100");
        Near(oracle, "reciprocity(arcs)", Reciprocity.Of(graph));
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("florentine")]
    [InlineData("er200")]
    public void ModularityIsNoWorseThanThatOfGreedyMerging(string name)
    {
        var (graph, oracle) = Read(name);
        Assert.True(Modularity.Of(graph) >= oracle.GetProperty("modularity_fastgreedy(igraph)").GetDouble() - 1e-9);
    }

    [Fact]
    public void AStarIsCentralizedAndARingIsNot()
    {
        var star = NetworkGraph.FromEdges(6, false, Enumerable.Range(1, 5).Select(i => (0, i)));
        var ring = NetworkGraph.FromEdges(6, false, Enumerable.Range(0, 6).Select(i => (i, (i + 1) % 6)));
        Assert.Equal(1, Centralization.Of(star));
        Assert.Equal(0, Centralization.Of(ring));
        Assert.Equal(0, Degrees.GiniOf(ring));

        // Degrees 1, 1, 1, 1, 1, 5: Σ(2i - 7) x = 1·(-5 - 3 - 1 + 1 + 3) + 5·5 = 20; 20 / (6 · 10).
        Assert.Equal(1.0 / 3, Degrees.GiniOf(star), 1e-15);
        Assert.Equal(1.0 / 10, Overlap.Of(star, ring) + 0.1 - (2.0 / 9), 1e-15);
        Assert.Equal(double.NaN, Transitivity.Of(NetworkGraph.FromEdges(3, false, [])));
    }

    internal static (NetworkGraph Graph, JsonElement Oracle) Read(string name)
    {
        var oracle = Oracle.GetProperty(name);
        var edges = TestFile.Read($"networks/{name}.edges").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).Select(p => (int.Parse(p[0]), int.Parse(p[1])));
        return (NetworkGraph.FromEdges(oracle.GetProperty("n").GetInt32(), oracle.GetProperty("directed").GetBoolean(), edges), oracle);
    }

    private static void Near(JsonElement oracle, string metric, double actual) => Assert.Equal(oracle.GetProperty(metric).GetDouble(), actual, 1e-9);

    private static void Near(JsonElement oracle, string metric, double[] actual)
    {
        var expected = oracle.GetProperty(metric).EnumerateArray().Select(v => v.GetDouble()).ToArray();
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-9 * Math.Max(1, Math.Abs(expected[i])));
    }
}
