using System.Collections.Immutable;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// The runs of an experiment that have ended so far. Events are compared as soon as a replicate has run at every design point, and then forgotten: what is kept
/// of a run is its reports.
/// </summary>
public sealed class ExperimentRuns
{
    private readonly int _reports;
    private readonly double[] _values;
    private readonly bool[] _isThere;
    private readonly int[] _runsOfReplicate;
    private readonly long[,] _differing;
    private readonly Dictionary<int, ImmutableArray<ulong>[]> _waiting = [];

    /// <summary>Begins without runs.</summary>
    /// <param name="design">The design.</param>
    /// <param name="replicates">Runs of each design point.</param>
    /// <param name="reports">Reports of each run.</param>
    public ExperimentRuns(ExperimentDesign design, int replicates, int reports)
    {
        (Design, Replicates, _reports) = (design, replicates, reports);
        _isThere = new bool[(long)design.Points.Length * replicates];
        _values = new double[_isThere.LongLength * reports];
        _runsOfReplicate = new int[replicates];
        _differing = new long[design.Contrasts.Length, replicates];
    }

    /// <summary>The design.</summary>
    public ExperimentDesign Design { get; }

    /// <summary>Runs of each design point.</summary>
    public int Replicates { get; }

    /// <summary>How many runs have ended.</summary>
    public long Count { get; private set; }

    /// <summary>How many there are to be.</summary>
    public long Total => _isThere.LongLength;

    /// <summary>Whether a run has ended.</summary>
    public bool Holds(int point, int replicate) => _isThere[IndexOf(point, replicate)];

    /// <summary>A report of a run, in base units; NaN if missing.</summary>
    public double Value(int point, int replicate, int report) => _values[(IndexOf(point, replicate) * _reports) + report];

    /// <summary>How many events of a replicate's two runs differ.</summary>
    public long Differing(int contrast, int replicate) => _differing[contrast, replicate];

    /// <summary>Adds a run.</summary>
    /// <param name="point">Its design point.</param>
    /// <param name="replicate">Its replicate.</param>
    /// <param name="values">Its reports, in base units.</param>
    /// <param name="fingerprints">Its events; see <see cref="RunTrace.Fingerprints"/>.</param>
    /// <returns>The comparisons that this run completes.</returns>
    public ImmutableArray<EventDifference> Add(int point, int replicate, ImmutableArray<double> values, ImmutableArray<ulong> fingerprints)
    {
        var index = IndexOf(point, replicate);
        _isThere[index] = true;
        for (var report = 0; report < _reports; report++)
            _values[(index * _reports) + report] = values[report];
        Count++;
        _runsOfReplicate[replicate]++;
        return Design.Contrasts.IsEmpty ? [] : Compare(point, replicate, fingerprints);
    }

    /// <summary>Adds how many events differ, where that is known of earlier.</summary>
    public void Add(EventDifference difference) => _differing[difference.Contrast, difference.Replicate] = difference.Count;

    private long IndexOf(int point, int replicate) => ((long)point * Replicates) + replicate;

    private ImmutableArray<EventDifference> Compare(int point, int replicate, ImmutableArray<ulong> fingerprints)
    {
        if (!_waiting.TryGetValue(replicate, out var runs))
            _waiting.Add(replicate, runs = new ImmutableArray<ulong>[Design.Points.Length]);
        runs[point] = fingerprints;
        if (_runsOfReplicate[replicate] < Design.Points.Length)
            return [];
        _waiting.Remove(replicate);
        var differences = Design.Contrasts
            .Select((c, i) => new EventDifference(i, replicate, EventFingerprints.Differing(runs[c.Point].AsSpan(), runs[c.BasePoint].AsSpan())))
            .ToImmutableArray();
        foreach (var difference in differences)
            Add(difference);
        return differences;
    }
}
