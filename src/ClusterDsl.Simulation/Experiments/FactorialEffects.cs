using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Main effects and two-factor interactions of a factorial design: G. E. P. Box, J. S. Hunter and W. G. Hunter, <i>Statistics for Experimenters</i>, 2nd ed. 2005,
/// chapter 5; for simulations A. M. Law, <i>Simulation Modeling and Analysis</i>, 5th ed. 2015, section 12.2.
/// </summary>
/// <remarks>
/// The main effect of a level is y(level) − y(base), the mean of it over all combinations of the other factors. The interaction of two levels is the difference of
/// differences [y(a, b) − y(a₀, b)] − [y(a, b₀) − y(a₀, b₀)], likewise: by how much the one factor's effect is another where the other factor is at its level. (The books
/// halve it for factors of two levels.) Each replicate gives one value, for its runs share their luck; the interval is Student's over the replicates.
/// </remarks>
public static class FactorialEffects
{
    /// <summary>All main effects, in the order of factors and levels, and then all interactions.</summary>
    /// <param name="factors">The factors.</param>
    /// <param name="replicates">How many replicates there are.</param>
    /// <param name="value">A report of a design point (first) and a replicate (second); NaN where missing, which takes the replicate out of the effects that need it.</param>
    public static ImmutableArray<FactorialEffect> Of(ImmutableArray<FactorModel> factors, int replicates, Func<int, int, double> value)
    {
        var levels = factors.Index().SelectMany(
            f => Enumerable.Range(0, f.Item.Levels.Length).Where(l => l != FactorialDesign.BaseLevelOf(f.Item)).Select(l => new FactorLevel(f.Index, l))).ToList();
        var points = Enumerable.Range(0, factors.Aggregate(1, (n, f) => n * f.Levels.Length)).ToList();
        var strides = StridesOf(factors);
        int LevelAt(int point, int factor) => point / strides[factor] % factors[factor].Levels.Length;

        // +1 at the level, −1 at the base level, 0 at others.
        int SignOf(FactorLevel level, int point) =>
            LevelAt(point, level.Factor) is var at && at == level.Level ? 1 : at == FactorialDesign.BaseLevelOf(factors[level.Factor]) ? -1 : 0;

        FactorialEffect EffectOf(FactorLevel first, FactorLevel? second)
        {
            var signs = points.Select(p => (Point: p, Sign: SignOf(first, p) * (second is { } other ? SignOf(other, p) : 1))).Where(s => s.Sign != 0).ToList();
            double combinations = signs.Count / (second is null ? 2 : 4);
            return new FactorialEffect(
                first, second,
                SampleSummary.Of([.. Enumerable.Range(0, replicates).Select(r => signs.Sum(s => s.Sign * value(s.Point, r)) / combinations)]));
        }

        var pairs = from first in levels from second in levels where first.Factor < second.Factor select (first, second);
        return [.. levels.Select(l => EffectOf(l, null)), .. pairs.Select(p => EffectOf(p.first, p.second))];
    }

    // By how much the number of a point grows from one level of a factor to the next.
    private static int[] StridesOf(ImmutableArray<FactorModel> factors)
    {
        var strides = new int[factors.Length];
        var stride = 1;
        for (var f = factors.Length - 1; f >= 0; f--)
        {
            strides[f] = stride;
            stride *= factors[f].Levels.Length;
        }

        return strides;
    }
}
