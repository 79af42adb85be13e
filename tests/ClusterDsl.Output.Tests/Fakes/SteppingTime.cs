namespace ClusterDsl.Output.Tests.Fakes;

/// <summary>A clock that goes on by a second whenever it is read.</summary>
public sealed class SteppingTime(int firstSecond = 0) : TimeProvider
{
    private long _seconds = firstSecond;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => _seconds++;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(_seconds++);
}
