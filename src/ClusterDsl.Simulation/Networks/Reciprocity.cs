namespace ClusterDsl.Simulation.Networks;

/// <summary>Reciprocity: the share of arcs that are answered by an arc back (igraph <c>reciprocity</c>, default mode; NetworkX <c>overall_reciprocity</c>). 1 for undirected layers; NaN without ties.</summary>
internal static class Reciprocity
{
    public static double Of(NetworkGraph graph)
    {
        var (arcs, answered) = (0L, 0L);
        for (var node = 0; node < graph.Count; node++)
        {
            arcs += graph.Successors.Degree(node);
            answered += Ascending.Common(graph.Successors[node], graph.Predecessors[node]);
        }

        return arcs == 0 ? double.NaN : (double)answered / arcs;
    }
}
