using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Experiments;

/// <summary>Against worked examples of textbooks.</summary>
public sealed class EffectsTests
{
    /// <summary>
    /// The pilot plant of Box, Hunter and Hunter (table 5.2): yields at two temperatures, concentrations and catalysts, in the order in which our designs
    /// number their points (the last factor varies fastest).
    /// </summary>
    private static readonly double[] Yields = [60, 52, 54, 45, 72, 83, 68, 80];

    [Fact]
    public void Effects_are_those_of_the_pilot_plant()
    {
        var factors = Factors(2, 2, 2);
        var effects = FactorialEffects.Of([.. factors], 2, (point, _) => Yields[point]);
        Assert.Equal([23, -5, 1.5], effects.Take(3).Select(e => e.Sample.Mean));

        // The book's interactions TC = 1.5, TK = 10, CK = 0 are half the difference of the differences.
        Assert.Equal([2 * 1.5, 2 * 10, 0], effects.Skip(3).Select(e => e.Sample.Mean));
        Assert.Equal([(0, 1), (0, 2), (1, 2)], effects.Skip(3).Select(e => (e.First.Factor, e.Second!.Value.Factor)));
    }

    [Fact]
    public void Each_level_is_compared_with_the_base_level_and_each_replicate_gives_one_value()
    {
        // y = level of the first factor + 10 · (second factor on) · (first level is the third), in replicate r times r + 1.
        var factors = new[] { new FactorModel("p", 0, [1, 2, 5]), new FactorModel("grant", -1, [1, 0]) };
        var effects = FactorialEffects.Of([.. factors], 3, (point, r) => (r + 1) * (factors[0].Levels[point / 2] + (point == 4 ? 10 : 0)));
        Assert.Equal([(0, 1, -1), (0, 2, -1), (1, 0, -1), (0, 1, 0), (0, 2, 0)], effects.Select(e => (e.First.Factor, e.First.Level, e.Second?.Level ?? -1)));
        double[] ofOne = [1, 4 + 5, 10 / 3.0, 0, 10];
        Assert.Equal(ofOne.Select(e => Math.Round(2 * e, 9)), effects.Select(e => Math.Round(e.Sample.Mean, 9)));

        // Of 1, 2, 3 times an effect e the standard deviation is e, and t of two degrees of freedom 4.30265.
        Assert.All(effects.Zip(ofOne), p => Assert.Equal(4.30265 * Math.Abs(p.Second) / Math.Sqrt(3), p.First.Sample.High - p.First.Sample.Mean, 1e-4));
    }

    [Fact]
    public void A_missing_value_takes_its_replicate_out_of_the_effects_that_need_it()
    {
        var factors = Factors(3, 2);
        var effects = FactorialEffects.Of([.. factors], 4, (point, r) => point == 4 && r == 0 ? double.NaN : point);
        Assert.Equal([4, 3, 3, 4, 3], effects.Select(e => e.Sample.Count));
    }

    /// <summary>Hours of television and intelligence quotients of ten people, the example that encyclopaedias work through: ρ = −29/165.</summary>
    [Fact]
    public void Rank_correlation_is_that_of_the_textbooks()
    {
        double[] quotients = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
        double[] hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
        var correlation = RankCorrelation.Of(quotients, hours);
        Assert.Equal(-29 / 165.0, correlation.Coefficient, 1e-12);

        // tanh(artanh ρ ± 1.959964 · √((1 + ρ²/2) / 7)), worked out by hand.
        Assert.Equal(Math.Tanh(Math.Atanh(-29 / 165.0) - (1.959964 * Math.Sqrt((1 + (29 / 165.0 * (29 / 165.0) / 2)) / 7))), correlation.Low, 1e-6);
        Assert.Equal(Math.Tanh(Math.Atanh(-29 / 165.0) + (1.959964 * Math.Sqrt((1 + (29 / 165.0 * (29 / 165.0) / 2)) / 7))), correlation.High, 1e-6);
        Assert.False(correlation.IsClear);
    }

    [Fact]
    public void Equal_values_share_their_ranks_and_what_is_missing_is_left_out()
    {
        // Ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: Pearson's correlation of these is 4.5 / √(4.5 · 5).
        Assert.Equal(4.5 / Math.Sqrt(22.5), RankCorrelation.Of([1, 7, 7, double.NaN, 9], [10, 20, 30, 5, 40]).Coefficient, 1e-12);
        Assert.Equal((1.0, 1.0, 1.0), RankCorrelation.Of([1, 2, 3, 4, 5], [1, 10, 100, 1000, 1e9]) is var c ? (c.Coefficient, c.Low, c.High) : default);
        Assert.Equal(-1.0, RankCorrelation.Of([1, 2, 3, 4, 5], [5, 4, 3, 2, 1]).High);
        Assert.True(double.IsNaN(RankCorrelation.Of([1, 1, 1, 1], [1, 2, 3, 4]).Coefficient));
    }

    /// <summary>The wear of the boys' shoes of Box, Hunter and Hunter (table 3.3): R's <c>t.test(A, B, paired = TRUE)</c> on <c>MASS::shoes</c>.</summary>
    [Fact]
    public void Pairing_takes_away_what_the_boys_have_in_common()
    {
        double[] a = [13.2, 8.2, 10.9, 14.3, 10.7, 6.6, 9.5, 10.8, 8.8, 13.3];
        double[] b = [14.0, 8.8, 11.2, 14.2, 11.8, 6.4, 9.8, 11.3, 9.3, 13.6];
        var paired = PairedDifference.Of(a, b);
        Assert.Equal(-0.41, paired.Differences.Mean, 1e-12);
        Assert.Equal(-3.3489, paired.Differences.Mean / paired.Differences.StandardError, 1e-4);
        Assert.Equal((-0.6869539, -0.1330461), (Math.Round(paired.Differences.Low, 7), Math.Round(paired.Differences.High, 7)));

        // var(A) = 6.009, var(B) = 6.342667, var(A − B) = 0.149889: independent feet would take 82 times as many boys.
        Assert.Equal((6.009 + 6.3426667) / 0.1498889, paired.TimesFewer, 1e-3);
    }

    private static FactorModel[] Factors(params int[] levels) => [.. levels.Select((n, i) => new FactorModel($"f{i}", i, [.. Enumerable.Range(0, n).Select(l => (double)l)]))];
}
