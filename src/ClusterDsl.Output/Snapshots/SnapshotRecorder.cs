namespace ClusterDsl.Output.Snapshots;

/// <summary>Remembers of a run what its snapshot shows.</summary>
public sealed class SnapshotRecorder : ObserverGroup
{
    private readonly IReadOnlySet<string> _switchedOff;

    /// <summary>Prepares for a run.</summary>
    /// <param name="switchedOff">Names of policies and shocks that are switched off in it.</param>
    public SnapshotRecorder(IReadOnlySet<string> switchedOff)
        : base(new RunRecorder(), new NetworkRecorder()) => _switchedOff = switchedOff;

    private RunRecorder Run => (RunRecorder)Observers[0];

    private NetworkRecorder Networks => (NetworkRecorder)Observers[1];

    /// <summary>The snapshot, once the run has ended.</summary>
    /// <param name="digits">Significant digits of its numbers; counts are always exact.</param>
    public string ToText(int digits = SignificantNumber.DefaultDigits) => new SnapshotText(Run, Networks.Networks, _switchedOff, digits).ToString();
}
