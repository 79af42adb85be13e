namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Degree centralization (L. C. Freeman, Social Networks 1, 1979): Σ(max degree − degree) over its value in a star, (n − 1)(n − 2). Directions
/// ignored (igraph <c>centr_degree</c> of the undirected graph without loops). NaN below three actors.
/// </summary>
internal static class Centralization
{
    public static double Of(NetworkGraph graph)
    {
        if (graph.Count < 3)
            return double.NaN;
        var sum = ((long)graph.Count * graph.Neighbours.HighestDegree) - graph.Neighbours.EndCount;
        return sum / ((graph.Count - 1.0) * (graph.Count - 2));
    }
}
