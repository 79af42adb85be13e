using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>What designs share that spread points over the unit cube: where in its range a factor then stands, and draws of their own.</summary>
internal static class SpaceFilling
{
    /// <summary>The settings of points that are given by their coordinates in [0, 1), point by point.</summary>
    public static ImmutableArray<ImmutableArray<SettingModel>> PointsOf(ImmutableArray<FactorModel> factors, IEnumerable<double[]> coordinates) =>
        [.. coordinates.Select(point => factors.Select((f, i) => new SettingModel(f.Name, f.Parameter, ValueOf(f, point[i]))).ToImmutableArray())];

    /// <summary>
    /// The draws of a factor: they depend on the seed and on its name, so that a factor more or less changes nothing for the others.
    /// </summary>
    public static DrawStream DrawsOf(string design, ulong seed, FactorModel factor) =>
        new(new RandomKey(seed), RandomSite.Of($"design/{design}"), 0, Identity.OfText(factor.Name));

    // A listed value has a share of the range like any other; a number is one that can be typed, so that `run --set` makes the same run.
    private static double ValueOf(FactorModel factor, double coordinate)
    {
        if (factor.Range is not { } range)
            return factor.Levels[(int)(coordinate * factor.Levels.Length)];
        var shown = range.Low + (coordinate * (range.High - range.Low));
        return range.Unit.ToBase(double.Parse(shown.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }
}
