using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Cli.Summaries;

/// <summary>What a summary shows of a measure.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit, or empty.</param>
/// <param name="Numbers">First, last, least and greatest record as text, with one number of decimals.</param>
/// <param name="Values">All records as shown.</param>
internal sealed record MeasureRow(string Name, string Unit, ImmutableArray<string> Numbers, IReadOnlyList<double> Values)
{
    /// <summary>Makes the row of a measure from its records in base units.</summary>
    public static MeasureRow Of(MeasureModel measure, IReadOnlyList<double> records)
    {
        var values = records.Select(measure.Unit.ToShown).ToList();
        var known = values.FindAll(double.IsFinite);
        double[] numbers =
        [
            values.Count == 0 ? double.NaN : values[0],
            values.Count == 0 ? double.NaN : values[^1],
            known.Count == 0 ? double.NaN : known.Min(),
            known.Count == 0 ? double.NaN : known.Max(),
        ];
        var decimals = ShownNumber.DecimalsFor(measure.Type == ModelType.Real ? known : []);
        return new MeasureRow(measure.Name, measure.Unit.Name, [.. numbers.Select(n => ShownNumber.Of(n, decimals))], values);
    }
}
