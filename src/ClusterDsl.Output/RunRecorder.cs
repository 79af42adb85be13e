using System.Collections.Immutable;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output;

/// <summary>Remembers of a run what its summary and its snapshot show.</summary>
public sealed class RunRecorder : IRunObserver
{
    private readonly StageLog _stages = new();
    private long[] _events = [];

    /// <summary>How the run began.</summary>
    public RunStart Start { get; private set; } = null!;

    /// <summary>How it ended, or null if it has not.</summary>
    public RunEnd? End { get; private set; }

    /// <summary>Actors at the start and at the end, by population.</summary>
    public ImmutableArray<(int Start, int End)> Actors { get; private set; } = [];

    /// <summary>Ties at the start and at the end, by kind.</summary>
    public ImmutableArray<(int Start, int End)> Ties { get; private set; } = [];

    /// <summary>The records of each measure, in base units, NaN where missing.</summary>
    public ImmutableArray<List<double>> Measures { get; private set; } = [];

    /// <summary>How often each event happened.</summary>
    public IReadOnlyList<long> Events => _events;

    /// <summary>When each stage held.</summary>
    public ImmutableArray<StageSpell> Stages => _stages.Spells;

    /// <inheritdoc/>
    public void Started(RunStart start)
    {
        Start = start;
        Measures = [.. start.Measures.Select(_ => new List<double>())];
        _events = new long[start.Model.Events.Length];
    }

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        if (record.Step == 0)
        {
            Actors = [.. Start.Model.Populations.Select((_, i) => (Start.State.Actors(i).Count, 0))];
            Ties = [.. Start.Model.TieKinds.Select((_, i) => (Start.State.TieCount(i), 0))];
        }

        for (var i = 0; i < Measures.Length; i++)
        {
            Measures[i].Add(record.Measures.Span[i]);
        }
    }

    /// <inheritdoc/>
    public void EventEmitted(in EventRecord record) => _events[record.Event]++;

    /// <inheritdoc/>
    public void StageEntered(int stage, int step) => _stages.StageEntered(stage, step);

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        _stages.Ended(end);
        End = end;
        Actors = [.. Actors.Select((a, i) => a with { End = end.State.Actors(i).Count })];
        Ties = [.. Ties.Select((t, i) => t with { End = end.State.TieCount(i) })];
    }
}
