namespace ClusterDsl.Benchmarks.Peers;

/// <summary>Sequential barter by hand.</summary>
internal static class TightBarter
{
    /// <summary>Runs it; gives the mean of x and its standard deviation.</summary>
    public static double[] Run(int traders, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var (x, y, order) = (new double[traders], new double[traders], new int[traders]);
        for (var i = 0; i < traders; i++)
        {
            (x[i], y[i], order[i]) = (random.Uniform(), random.Uniform(), i);
        }

        for (var step = 0; step < steps; step++)
        {
            random.Shuffle(order);
            foreach (var a in order)
            {
                Trade(ref random, x, y, a);
            }
        }

        var mean = x.Average();
        return [mean, Math.Sqrt(x.Sum(v => (v - mean) * (v - mean)) / (traders - 1))];
    }

    private static void Trade(ref SplitMix random, double[] x, double[] y, int a)
    {
        var b = random.Below(x.Length - 1);
        b += b >= a ? 1 : 0;
        if ((x[a] - x[b]) * (y[a] - y[b]) >= 0)
        {
            return;
        }

        var (d, e) = (0.25 * (x[b] - x[a]), 0.25 * (y[b] - y[a]));
        x[a] += d;
        x[b] -= d;
        y[a] += e;
        y[b] -= e;
    }
}
