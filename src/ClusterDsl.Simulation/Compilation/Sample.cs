using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Aggregates that need all values at once. All give NaN for nothing, and for values that hold a NaN.</summary>
internal static class Sample
{
    /// <summary>Variance with n − 1: Σ(x − x̄)² / (n − 1); NaN below two values.</summary>
    public static double Variance(ValueBuffer values)
    {
        if (values.Count < 2)
            return double.NaN;
        var mean = Sum(values) / values.Count;
        var squares = 0.0;
        foreach (var value in Span(values))
            squares += (value - mean) * (value - mean);
        return squares / (values.Count - 1);
    }

    /// <summary>Standard deviation with n − 1.</summary>
    public static double StandardDeviation(ValueBuffer values) => Math.Sqrt(Variance(values));

    /// <summary>The middle value, or the mean of the two in the middle.</summary>
    public static double Median(ValueBuffer values) => Quantile(values, 0.5);

    /// <summary>Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7), p in 0 .. 1.</summary>
    public static double Quantile(ValueBuffer values, double p)
    {
        if (values.Count == 0 || HasNaN(values) || !(p >= 0 && p <= 1))
            return double.NaN;
        Span(values).Sort();
        var position = p * (values.Count - 1);
        var below = (int)Math.Floor(position);
        var share = position - below;
        return share == 0 ? values.Items[below] : values.Items[below] + (share * (values.Items[below + 1] - values.Items[below]));
    }

    /// <summary>Gini coefficient: Σ(2i − n − 1)·x_i / (n·Σx) over the values in rising order; NaN where the sum is 0.</summary>
    public static double Gini(ValueBuffer values)
    {
        var sum = Sum(values);
        if (values.Count == 0 || sum == 0 || double.IsNaN(sum))
            return double.NaN;
        Span(values).Sort();
        var weighted = 0.0;
        for (var i = 0; i < values.Count; i++)
            weighted += ((2.0 * (i + 1)) - values.Count - 1) * values.Items[i];
        return weighted / (values.Count * sum);
    }

    /// <summary>Herfindahl–Hirschman index: Σ(x_i / Σx)²; NaN where the sum is 0.</summary>
    public static double Herfindahl(ValueBuffer values)
    {
        var sum = Sum(values);
        var squares = 0.0;
        foreach (var value in Span(values))
            squares += (value / sum) * (value / sum);
        return values.Count == 0 || sum == 0 ? double.NaN : squares;
    }

    /// <summary>Shannon entropy −Σ p_i ln p_i of the shares p_i = x_i / Σx; NaN where the sum is 0.</summary>
    public static double Entropy(ValueBuffer values)
    {
        var sum = Sum(values);
        var entropy = 0.0;
        foreach (var value in Span(values))
        {
            if (value != 0)
                entropy -= value / sum * DeterministicMath.Log(value / sum);
        }

        return values.Count == 0 || sum == 0 ? double.NaN : entropy;
    }

    /// <summary>Turns categories into how often each occurs, for <see cref="Herfindahl"/> and <see cref="Entropy"/> of categories.</summary>
    public static void CountCategories(ValueBuffer values)
    {
        Span(values).Sort();
        var groups = 0;
        for (var i = 0; i < values.Count;)
        {
            var start = i;
            while (i < values.Count && values.Items[i] == values.Items[start])
                i++;
            values.Items[groups++] = i - start;
        }

        values.Count = groups;
    }

    private static double Sum(ValueBuffer values)
    {
        var sum = 0.0;
        foreach (var value in Span(values))
            sum += value;
        return sum;
    }

    private static bool HasNaN(ValueBuffer values)
    {
        foreach (var value in Span(values))
        {
            if (double.IsNaN(value))
                return true;
        }

        return false;
    }

    private static Span<double> Span(ValueBuffer values) => values.Items.AsSpan(0, values.Count);
}
