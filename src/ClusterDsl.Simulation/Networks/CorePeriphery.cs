namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// How well the network is a core, all tied with one another, and a periphery without ties among itself: the correlation of ties with that pattern over the pairs within the core and within the
/// periphery, for the best core (S. P. Borgatti, M. G. Everett, Social Networks 21, 1999, ties between core and periphery left open). Directions ignored. The best
/// core is exact: it consists of the actors with most ties (S. Z. W. Lip, arXiv:1102.5511, 2011); of equal degrees the first ones. NaN where there is no such pattern: no ties, all
/// ties, or fewer than two actors on one side.
/// </summary>
internal static class CorePeriphery
{
    public static double Of(NetworkGraph graph)
    {
        var order = Enumerable.Range(0, graph.Count).OrderByDescending(n => graph.Neighbours[n].Length).ThenBy(n => n).ToArray();
        var core = SizeOfCore(graph, order);
        var isCore = new bool[graph.Count];
        foreach (var node in order.Take(core))
            isCore[node] = true;
        var (inCore, inPeriphery) = (0L, 0L);
        for (var node = 0; node < graph.Count; node++)
        {
            foreach (var neighbour in graph.Neighbours[node])
            {
                inCore += neighbour > node && isCore[node] && isCore[neighbour] ? 1 : 0;
                inPeriphery += neighbour > node && !isCore[node] && !isCore[neighbour] ? 1 : 0;
            }
        }

        return Correlation(inCore, Pairs(core) - inCore, inPeriphery, Pairs(graph.Count - core) - inPeriphery);
    }

    /// <summary>The number of first actors that leaves the least to be wished: pairs untied in the core and pairs tied in the periphery.</summary>
    public static int SizeOfCore(NetworkGraph graph, int[] order)
    {
        var (wrong, least, best) = (0L, 0L, 0);
        for (var size = 1; size <= order.Length; size++)
        {
            wrong += size - 1 - graph.Neighbours[order[size - 1]].Length;
            if (wrong < least)
                (least, best) = (wrong, size);
        }

        return best;
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;

    private static double Correlation(double coreTied, double coreUntied, double peripheryTied, double peripheryUntied)
    {
        var margins = (coreTied + coreUntied) * (peripheryTied + peripheryUntied) * (coreTied + peripheryTied) * (coreUntied + peripheryUntied);
        return margins == 0 ? double.NaN : ((coreTied * peripheryUntied) - (coreUntied * peripheryTied)) / Math.Sqrt(margins);
    }
}
