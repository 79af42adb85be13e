namespace ClusterDsl.Cli.Summaries;

/// <summary>A course over time in one line of block characters, from the least value to the greatest.</summary>
internal static class Sparkline
{
    private const string Levels = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values; where there are more than <paramref name="width"/>, means of neighbours. Missing values are blank.</summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        var points = Means(values, Math.Min(width, values.Count));
        var known = points.Where(double.IsFinite).ToList();
        if (known.Count == 0)
        {
            return string.Empty;
        }

        var (low, high) = (known.Min(), known.Max());
        return string.Concat(points.Select(p => !double.IsFinite(p) ? ' ' : Levels[LevelOf(p, low, high)])).TrimEnd();
    }

    private static int LevelOf(double value, double low, double high) =>
        high > low ? (int)Math.Min((value - low) / (high - low) * Levels.Length, Levels.Length - 1) : 0;

    private static double[] Means(IReadOnlyList<double> values, int count)
    {
        var means = new double[count];
        for (var i = 0; i < count; i++)
        {
            var (from, until) = ((int)((long)i * values.Count / count), (int)((i + 1L) * values.Count / count));
            var sum = 0.0;
            var known = 0;
            for (var j = from; j < until; j++)
            {
                if (double.IsFinite(values[j]))
                {
                    sum += values[j];
                    known++;
                }
            }

            means[i] = known == 0 ? double.NaN : sum / known;
        }

        return means;
    }
}
