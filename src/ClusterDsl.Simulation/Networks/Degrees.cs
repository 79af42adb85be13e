using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>The distribution of degrees; in directed layers the degree is the number of arcs in and out (igraph <c>degree(mode="all")</c>).</summary>
internal static class Degrees
{
    /// <summary>Mean degree: 2m / n for both sorts of layers. NaN without actors.</summary>
    public static double MeanOf(NetworkGraph graph) => graph.Count == 0 ? double.NaN : 2.0 * graph.EdgeCount / graph.Count;

    /// <summary>Gini coefficient of the degrees. NaN without ties.</summary>
    public static double GiniOf(NetworkGraph graph)
    {
        var degrees = new ValueBuffer();
        for (var node = 0; node < graph.Count; node++)
            degrees.Add(At(graph, node));
        return Sample.Gini(degrees);
    }

    /// <summary>The degree of a node.</summary>
    public static int At(NetworkGraph graph, int node) =>
        graph.IsDirected ? graph.Successors.Degree(node) + graph.Predecessors.Degree(node) : graph.Neighbours.Degree(node);
}
