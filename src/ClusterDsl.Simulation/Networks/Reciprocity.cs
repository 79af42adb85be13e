namespace ClusterDsl.Simulation.Networks;

/// <summary>Reciprocity: the share of arcs that are answered by an arc back (igraph <c>reciprocity</c>, default mode; NetworkX <c>overall_reciprocity</c>). 1 for undirected layers; NaN without ties.</summary>
internal static class Reciprocity
{
    public static double Of(INetworkCounts network)
    {
        double arcs = network.EdgeCount * (network.IsDirected ? 1L : 2);
        return arcs == 0 ? double.NaN : network.AnsweredArcs / arcs;
    }

    /// <summary>How many arcs are answered.</summary>
    public static long AnsweredIn(NetworkGraph graph)
    {
        var answered = 0L;
        for (var node = 0; node < graph.Count; node++)
            answered += Ascending.Common(graph.Successors[node], graph.Predecessors[node]);
        return answered;
    }
}
