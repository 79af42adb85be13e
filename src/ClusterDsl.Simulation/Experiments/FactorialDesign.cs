using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>All combinations of the factors' levels, the last factor varying fastest.</summary>
/// <param name="factors">The factors.</param>
public sealed class FactorialDesign(ImmutableArray<FactorModel> factors)
{
    /// <summary>The settings of each design point; one point without settings if nothing varies.</summary>
    public ImmutableArray<ImmutableArray<SettingModel>> Points { get; } =
        [.. Enumerable.Range(0, factors.Aggregate(1, (n, f) => n * f.Levels.Length)).Select(p => SettingsOf(factors, p))];

    /// <summary>Every comparison of a design point with the one that has the factor's base level instead and is the same otherwise.</summary>
    public IEnumerable<DesignContrast> Contrasts()
    {
        var stride = Points.Length;
        for (var factor = 0; factor < factors.Length; factor++)
        {
            stride /= factors[factor].Levels.Length;
            var baseLevel = BaseLevelOf(factors[factor]);
            for (var point = 0; point < Points.Length; point++)
            {
                var level = point / stride % factors[factor].Levels.Length;
                if (level != baseLevel)
                    yield return new DesignContrast(factor, point, point + ((baseLevel - level) * stride));
            }
        }
    }

    /// <summary>What the other levels are compared with: <c>off</c> of a policy or shock, otherwise the level named first.</summary>
    private static int BaseLevelOf(FactorModel factor) => factor.Parameter < 0 ? Math.Max(0, factor.Levels.IndexOf(0)) : 0;

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
