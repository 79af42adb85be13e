namespace ClusterDsl.Benchmarks.Peers;

/// <summary>Triadic closure by hand: a chance for every triple, in every step.</summary>
internal static class TightTriadic
{
    private const double Chance = 0.00002;

    /// <summary>Runs it; gives the mean degree.</summary>
    public static double[] Run(int firms, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var hubs = (int)Math.Round(firms / 2000.0);
        var known = new List<int>[firms + hubs];
        for (var i = 0; i < known.Length; i++)
        {
            known[i] = [];
        }

        AddRandom(ref random, known, firms * 19L, 0, firms);
        AddRandom(ref random, known, (long)hubs * (firms / 20), firms, hubs);
        for (var step = 0; step < steps; step++)
        {
            Close(ref random, known);
        }

        return [known.Average(k => k.Count)];
    }

    private static void AddRandom(ref SplitMix random, List<int>[] known, long ties, int firstSource, int sources)
    {
        var firms = known.Length - (int)Math.Round(known.Length / 2000.0);
        while (ties > 0)
        {
            var (a, b) = (firstSource + random.Below(sources), random.Below(firms));
            if (a != b && !known[b].Contains(a))
            {
                known[a].Add(b);
                known[b].Add(a);
                ties--;
            }
        }
    }

    private static void Close(ref SplitMix random, List<int>[] known)
    {
        var met = new List<(int A, int C)>();
        for (var a = 0; a < known.Length; a++)
        {
            foreach (var b in known[a])
            {
                foreach (var c in known[b])
                {
                    if (random.Uniform() < Chance && c != a && !known[a].Contains(c))
                    {
                        met.Add((a, c));
                    }
                }
            }
        }

        foreach (var (a, c) in met)
        {
            if (!known[a].Contains(c))
            {
                known[a].Add(c);
                known[c].Add(a);
            }
        }
    }
}
