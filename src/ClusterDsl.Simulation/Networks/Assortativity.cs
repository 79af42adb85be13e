namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Degree assortativity: Pearson's correlation of the degrees at both ends of a tie, directions ignored (M. E. J. Newman, PRL 89,
/// 208701, 2002; igraph <c>assortativity_degree(directed=False)</c>, NetworkX <c>degree_assortativity_coefficient</c>). NaN where all ends have one degree.
/// </summary>
internal static class Assortativity
{
    public static double Of(INetworkCounts network)
    {
        // Over ends of ties, so that a degree counts as often as there are ends with it. The sum of cubes may go beyond 64 bits.
        var (ends, sum, squares) = (0L, 0L, (Int128)0);
        foreach (long degree in network.Degrees)
        {
            ends += degree;
            sum += degree * degree;
            squares += (Int128)degree * degree * degree;
        }

        var mean = (double)sum / ends;
        var variance = ((double)squares / ends) - (mean * mean);
        return variance > 0 ? ((network.DegreeProducts / (double)ends) - (mean * mean)) / variance : double.NaN;
    }

    /// <summary>The sum, over ends of ties, of the product of the degrees at both.</summary>
    public static long ProductsOf(NeighbourLists neighbours)
    {
        var products = 0L;
        for (var node = 0; node < neighbours.Count; node++)
        {
            long others = 0;
            foreach (var neighbour in neighbours[node])
                others += neighbours.Degree(neighbour);
            products += others * neighbours.Degree(node);
        }

        return products;
    }
}
