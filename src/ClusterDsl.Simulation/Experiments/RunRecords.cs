using System.Collections.Immutable;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>The records of one run: what reports and expectations are computed from.</summary>
public sealed class RunRecords : IRunObserver
{
    private readonly List<double[]> _measures = [];
    private readonly List<double> _times = [];
    private readonly List<int> _stages = [];
    private ImmutableArray<int> _recorded = [];

    /// <summary>How many records there are: the steps of the run and step 0.</summary>
    public int Count => _times.Count;

    /// <summary>Base values of the parameters, in base units.</summary>
    public ImmutableArray<double> Parameters { get; private set; } = [];

    /// <summary>Length of a step, in ticks.</summary>
    public double StepLength { get; private set; }

    /// <summary>A measure of the model at a record, in base units; NaN if missing.</summary>
    public double Measure(int measure, int record) => _measures[record][_recorded.BinarySearch(measure)];

    /// <summary>Time of a record, in ticks.</summary>
    public double Time(int record) => _times[record];

    /// <summary>Index of the stage in which a record was made, or -1.</summary>
    public int Stage(int record) => _stages[record];

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        Parameters = start.Parameters;
        StepLength = start.Model.Step;
        _recorded = start.Model.RecordedMeasures;
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        _measures.Add(record.Measures.ToArray());
        _times.Add(record.Time);
        _stages.Add(record.Stage);
    }
}
