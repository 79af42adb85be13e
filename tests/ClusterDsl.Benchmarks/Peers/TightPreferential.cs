namespace ClusterDsl.Benchmarks.Peers;

/// <summary>Preferential growth by hand: newcomers draw from a list in which everybody stands once, and once more for each tie.</summary>
internal static class TightPreferential
{
    /// <summary>Runs it; gives the mean degree and the largest.</summary>
    public static double[] Run(int newcomers, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var last = newcomers * (steps + 1);
        var degrees = new int[last];
        var list = new List<int>(4 * last);
        var pairs = new HashSet<(int, int)>();
        for (var i = 0; i < newcomers; i++)
        {
            list.Add(i);
        }

        while (pairs.Count < newcomers)
        {
            var (a, b) = (random.Below(newcomers), random.Below(newcomers));
            if (a != b && pairs.Add((Math.Min(a, b), Math.Max(a, b))))
            {
                Tie(degrees, list, a, b);
            }
        }

        for (var step = 0; step < steps; step++)
        {
            Grow(ref random, degrees, list, newcomers * (step + 1), newcomers);
        }

        return [degrees.Average(), degrees.Max()];
    }

    private static void Grow(ref SplitMix random, int[] degrees, List<int> list, int present, int newcomers)
    {
        // All of a step's newcomers see the network as it was before them.
        var known = list.Count;
        for (var i = present; i < present + newcomers; i++)
        {
            Tie(degrees, list, i, list[random.Below(known)]);
            list.Add(i);
        }
    }

    private static void Tie(int[] degrees, List<int> list, int a, int b)
    {
        degrees[a]++;
        degrees[b]++;
        list.Add(a);
        list.Add(b);
    }
}
