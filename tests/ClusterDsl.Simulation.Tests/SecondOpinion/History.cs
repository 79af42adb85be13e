namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>The records of the measures: a list of dictionaries. Missing values are NaN; the last record is worked out as it is asked for.</summary>
internal sealed class History
{
    private readonly List<Dictionary<int, double>> _records = [];
    private Func<int, double>? _compute;

    /// <summary>Makes a record of all measures.</summary>
    public double[] Record(int measures, Func<int, double> compute)
    {
        _records.Add([]);
        _compute = compute;
        double[] values = [.. Enumerable.Range(0, measures).Select(m => At(_records.Count - 1, m))];
        _compute = null;
        return values;
    }

    /// <summary>The value so many records before the last; NaN where there is none.</summary>
    public double Before(int measure, int steps) => _records.Count - 1 - steps < 0 ? double.NaN : At(_records.Count - 1 - steps, measure);

    /// <summary>The mean of the last records that are not missing.</summary>
    public double MovingAverage(int measure, int steps)
    {
        var values = Window(measure, steps).Select(v => v.Value).ToList();
        return values.Count == 0 ? double.NaN : values.Sum() / values.Count;
    }

    /// <summary>Least-squares slope per tick over the last record and those up to so many steps before.</summary>
    public double Trend(int measure, int steps, double stepLength)
    {
        var window = Window(measure, steps + 1).ToList();
        var meanTime = window.Sum(v => (double)v.Record) / window.Count;
        var meanValue = window.Sum(v => v.Value) / window.Count;
        var products = window.Sum(v => (v.Record - meanTime) * (v.Value - meanValue));
        var squares = window.Sum(v => (v.Record - meanTime) * (v.Record - meanTime));
        return squares > 0 ? products / squares / stepLength : double.NaN;
    }

    private IEnumerable<(int Record, double Value)> Window(int measure, int records) =>
        Enumerable.Range(0, _records.Count).Skip(Math.Max(0, _records.Count - records)).Select(r => (r, At(r, measure))).Where(v => !double.IsNaN(v.Item2));

    private double At(int record, int measure)
    {
        if (_records[record].TryGetValue(measure, out var known))
            return known;
        var value = _compute!(measure);
        return _records[record][measure] = double.IsFinite(value) ? value : double.NaN;
    }
}
