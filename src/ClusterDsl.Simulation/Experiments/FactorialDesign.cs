using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>All combinations of the factors' levels, the last factor varying fastest.</summary>
/// <param name="factors">The factors.</param>
public sealed class FactorialDesign(ImmutableArray<FactorModel> factors) : ExperimentDesign(PointsOf(factors), [.. ContrastsOf(factors)])
{
    /// <summary>What the other levels are compared with: <c>off</c> of a policy or shock, otherwise the level named first.</summary>
    public static int BaseLevelOf(FactorModel factor) => factor.Parameter < 0 ? Math.Max(0, factor.Levels.IndexOf(0)) : 0;

    private static ImmutableArray<ImmutableArray<SettingModel>> PointsOf(ImmutableArray<FactorModel> factors) =>
        [.. Enumerable.Range(0, CountOf(factors)).Select(p => SettingsOf(factors, p))];

    private static int CountOf(ImmutableArray<FactorModel> factors) => factors.Aggregate(1, (n, f) => n * f.Levels.Length);

    // The comparison is with the point that has the factor's base level instead and is the same otherwise.
    private static IEnumerable<DesignContrast> ContrastsOf(ImmutableArray<FactorModel> factors)
    {
        var count = CountOf(factors);
        var stride = count;
        for (var factor = 0; factor < factors.Length; factor++)
        {
            stride /= factors[factor].Levels.Length;
            var baseLevel = BaseLevelOf(factors[factor]);
            for (var point = 0; point < count; point++)
            {
                var level = point / stride % factors[factor].Levels.Length;
                if (level != baseLevel)
                    yield return new DesignContrast(factor, point, point + ((baseLevel - level) * stride));
            }
        }
    }

    private static ImmutableArray<SettingModel> SettingsOf(ImmutableArray<FactorModel> factors, int point)
    {
        var settings = new SettingModel[factors.Length];
        for (var f = factors.Length - 1; f >= 0; f--)
        {
            settings[f] = new SettingModel(factors[f].Name, factors[f].Parameter, factors[f].Levels[point % factors[f].Levels.Length]);
            point /= factors[f].Levels.Length;
        }

        return [.. settings];
    }
}
