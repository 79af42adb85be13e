namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Modularity of the best partition that greedy merging finds, Q = Σ_c [m_c / m − (d_c / 2m)²], directions ignored (A. Clauset, M. E. J. Newman,
/// C. Moore, PRE 70, 066111, 2004; igraph <c>cluster_fast_greedy</c>). Of equal gains the pair of communities with the least first nodes is merged. NaN without ties.
/// </summary>
internal static class Modularity
{
    public static double Of(NetworkGraph graph)
    {
        var twice = (double)graph.Neighbours.Sum(n => (long)n.Length);
        if (twice == 0)
            return double.NaN;
        var links = new SortedDictionary<int, double>?[graph.Count];
        var degrees = new double[graph.Count];
        var modularity = 0.0;
        for (var node = 0; node < graph.Count; node++)
        {
            links[node] = new SortedDictionary<int, double>(graph.Neighbours[node].ToDictionary(n => n, _ => 1.0));
            degrees[node] = graph.Neighbours[node].Length;
            modularity -= degrees[node] / twice * (degrees[node] / twice);
        }

        var best = modularity;
        while (FindMerge(links, degrees, twice) is { } merge)
        {
            modularity += merge.Gain;
            best = Math.Max(best, modularity);
            Merge(links, degrees, merge.First, merge.Second);
        }

        return best;
    }

    private static (int First, int Second, double Gain)? FindMerge(SortedDictionary<int, double>?[] links, double[] degrees, double twice)
    {
        (int First, int Second, double Gain)? best = null;
        for (var first = 0; first < links.Length; first++)
        {
            if (links[first] is not { } partners)
                continue;
            foreach (var (second, count) in partners)
            {
                var gain = 2 * ((count / twice) - (degrees[first] / twice * (degrees[second] / twice)));
                if (second > first && (best is not { } known || gain > known.Gain))
                    best = (first, second, gain);
            }
        }

        return best;
    }

    private static void Merge(SortedDictionary<int, double>?[] links, double[] degrees, int kept, int gone)
    {
        foreach (var (partner, count) in links[gone]!)
        {
            links[partner]!.Remove(gone);
            if (partner == kept)
                continue;
            links[kept]![partner] = links[kept]!.GetValueOrDefault(partner) + count;
            links[partner]![kept] = links[kept]![partner];
        }

        degrees[kept] += degrees[gone];
        links[gone] = null;
    }
}
