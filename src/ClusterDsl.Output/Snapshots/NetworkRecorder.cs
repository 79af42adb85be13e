using System.Collections.Immutable;
using ClusterDsl.Simulation.Networks;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Snapshots;

/// <summary>Looks at the network of each tie kind in use, at the start of a run and at its end.</summary>
internal sealed class NetworkRecorder : IRunObserver
{
    private RunStart _start = null!;

    /// <summary>By tie kind in use, its index and what its network was like at the start and at the end.</summary>
    public ImmutableArray<(int TieKind, NetworkProfile Start, NetworkProfile End)> Networks { get; private set; } = [];

    /// <inheritdoc/>
    public void Started(RunStart start) => _start = start;

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        if (record.Step == 0)
        {
            var inUse = new VocabularyInUse(_start.Model);
            Networks = [.. Enumerable.Range(0, _start.Model.TieKinds.Length).Where(inUse.HasTieKind).Select(t =>
            {
                var profile = NetworkProfile.Of(_start.Model, _start.State, t);
                return (t, profile, profile);
            })];
        }
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end) =>
        Networks = [.. Networks.Select(n => n with { End = NetworkProfile.Of(_start.Model, end.State, n.TieKind) })];
}
