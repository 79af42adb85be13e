using ClusterDsl.Output.Snapshots;

namespace ClusterDsl.Testing;

/// <summary>A run of a scenario, to be given to <c>Verify</c>.</summary>
public sealed class ScenarioRun
{
    private readonly SnapshotRecorder _recorder;

    internal ScenarioRun(SnapshotRecorder recorder) => _recorder = recorder;

    /// <summary>
    /// What the run did: one line for each fact, without anything that depends on the version, the machine or the clock. The same text as
    /// <c>clusterdsl snapshot</c> keeps.
    /// </summary>
    /// <param name="significantDigits">Significant digits of its numbers, from 1 to 15; counts are exact.</param>
    public string ToText(int significantDigits = SignificantNumber.DefaultDigits) => _recorder.ToText(significantDigits);

    /// <inheritdoc/>
    public override string ToString() => ToText();
}
