namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Degree assortativity: Pearson's correlation of the degrees at both ends of a tie, directions ignored (M. E. J. Newman, PRL 89,
/// 208701, 2002; igraph <c>assortativity_degree(directed=False)</c>, NetworkX <c>degree_assortativity_coefficient</c>). NaN where all ends have one degree.
/// </summary>
internal static class Assortativity
{
    public static double Of(NetworkGraph graph)
    {
        var (ends, sum, squares, products) = (0.0, 0.0, 0.0, 0.0);
        for (var node = 0; node < graph.Count; node++)
        {
            double degree = graph.Neighbours.Degree(node);
            foreach (var neighbour in graph.Neighbours[node])
            {
                ends++;
                sum += degree;
                squares += degree * degree;
                products += degree * graph.Neighbours.Degree(neighbour);
            }
        }

        var mean = sum / ends;
        var variance = (squares / ends) - (mean * mean);
        return variance > 0 ? ((products / ends) - (mean * mean)) / variance : double.NaN;
    }
}
