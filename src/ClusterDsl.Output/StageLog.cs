using System.Collections.Immutable;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output;

/// <summary>Remembers when each stage held.</summary>
public sealed class StageLog : IRunObserver
{
    private readonly List<(int Stage, int Step)> _entries = [];

    /// <summary>The spells in order, once the run has ended.</summary>
    public ImmutableArray<StageSpell> Spells { get; private set; } = [];

    /// <inheritdoc/>
    public void StageEntered(int stage, int step) => _entries.Add((stage, step));

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        // A stage that was to begin after the last step never held.
        var held = _entries.FindAll(e => e.Step <= end.Steps);
        Spells = [.. held.Select((e, i) => new StageSpell(e.Stage, e.Step, i + 1 < held.Count ? held[i + 1].Step - 1 : end.Steps))];
    }
}
