namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>P. Erdős and A. Rényi, On the evolution of random graphs (1960): pairs drawn at random are tied, whether they are tied already or not.</summary>
internal static class NaiveGraph
{
    /// <summary>The share of all who belong to the largest component.</summary>
    public static double Largest(PlainLuck luck, int n, double meanDegree)
    {
        var leader = Enumerable.Range(0, n).ToArray();
        for (var ties = luck.Count(n * meanDegree / 2); ties > 0; ties--)
            leader[Find(leader, luck.Below(n))] = Find(leader, luck.Below(n));
        return Enumerable.Range(0, n).CountBy(i => Find(leader, i)).Max(g => g.Value) / (double)n;
    }

    private static int Find(int[] leader, int i)
    {
        while (leader[i] != i)
            i = leader[i] = leader[leader[i]];
        return i;
    }
}
