namespace ClusterDsl.Simulation.State;

/// <summary>The measures' records so far, and what the language can ask about them.</summary>
internal sealed class MeasureHistory(int measures)
{
    private readonly double[][] _records = [.. Enumerable.Range(0, measures).Select(_ => new double[16])];

    /// <summary>The record that expressions refer to: the one being made, or between records the last one; -1 before the first.</summary>
    public int Present { get; private set; } = -1;

    /// <summary>Bytes that the records take.</summary>
    public long Bytes => _records.Length == 0 ? 0 : sizeof(double) * (long)_records.Length * _records[0].Length;

    /// <summary>Opens the next record, all values missing.</summary>
    public void Open()
    {
        Present++;
        for (var m = 0; m < _records.Length; m++)
        {
            if (Present == _records[m].Length)
                Array.Resize(ref _records[m], 2 * Present);
            _records[m][Present] = double.NaN;
        }
    }

    /// <summary>Sets a value of the open record; what is not finite is missing.</summary>
    public void Set(int measure, double value) => _records[measure][Present] = double.IsFinite(value) ? value : double.NaN;

    /// <summary>The present value of a measure, or NaN.</summary>
    public double Value(int measure) => Previous(measure, 0);

    /// <summary>The value <paramref name="steps"/> records ago, or NaN where there is none.</summary>
    public double Previous(int measure, int steps)
    {
        var record = Present - steps;
        return record < 0 ? double.NaN : _records[measure][record];
    }

    /// <summary>The mean of the last <paramref name="steps"/> records that are not missing (fewer at the beginning); NaN if there is none.</summary>
    public double MovingAverage(int measure, int steps)
    {
        var sum = 0.0;
        var count = 0;
        for (var record = Math.Max(0, Present - steps + 1); record <= Present; record++)
        {
            var value = _records[measure][record];
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>
    /// Least-squares slope per tick over the present record and the <paramref name="steps"/> before it: Σ(t − t̄)(y − ȳ) / Σ(t − t̄)². NaN
    /// with fewer than two records that are not missing.
    /// </summary>
    public double Trend(int measure, int steps, double stepLength)
    {
        var first = Math.Max(0, Present - steps);
        var (count, timeSum, valueSum) = (0, 0.0, 0.0);
        for (var record = first; record <= Present; record++)
        {
            if (double.IsNaN(_records[measure][record]))
                continue;
            count++;
            timeSum += record;
            valueSum += _records[measure][record];
        }

        var (products, squares) = (0.0, 0.0);
        for (var record = first; record <= Present; record++)
        {
            if (double.IsNaN(_records[measure][record]))
                continue;
            var distance = record - (timeSum / count);
            products += distance * (_records[measure][record] - (valueSum / count));
            squares += distance * distance;
        }

        return squares > 0 ? products / squares / stepLength : double.NaN;
    }

    /// <summary>A value of the present record.</summary>
    public double PresentValue(int measure) => _records[measure][Present];
}
