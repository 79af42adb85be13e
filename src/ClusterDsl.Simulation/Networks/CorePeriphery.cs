namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// How well the network is a core, all tied with one another, and a periphery without ties among itself: the correlation of ties with that pattern over the pairs within the core and within the
/// periphery (S. P. Borgatti, M. G. Everett, Social Networks 21, 1999, ties between core and periphery left open), for the best of the cores that consist of all actors with some number of
/// ties or more (the core with the fewest pairs that do not fit has those with most ties: S. Z. W. Lip, arXiv:1102.5511, 2011). Directions ignored. NaN where there is no such pattern: no
/// ties, all ties, or fewer than two actors on one side.
/// </summary>
internal static class CorePeriphery
{
    public static double Of(NetworkGraph graph)
    {
        var best = double.NaN;
        var isCore = new bool[graph.Count];
        var (core, inCore, inPeriphery) = (0, 0L, (long)graph.Neighbours.EndCount / 2);
        foreach (var alike in Enumerable.Range(0, graph.Count).GroupBy(graph.Neighbours.Degree).OrderByDescending(g => g.Key))
        {
            foreach (var node in alike)
            {
                var tied = 0;
                foreach (var neighbour in graph.Neighbours[node])
                    tied += isCore[neighbour] ? 1 : 0;
                inCore += tied;
                inPeriphery -= graph.Neighbours.Degree(node) - tied;
                isCore[node] = true;
                core++;
            }

            var fit = Correlation(inCore, Pairs(core) - inCore, inPeriphery, Pairs(graph.Count - core) - inPeriphery);
            best = double.IsNaN(best) || fit > best ? fit : best;
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
