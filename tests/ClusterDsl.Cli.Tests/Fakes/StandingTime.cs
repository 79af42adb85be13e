namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>A clock that stands: what a command prints does not depend on how busy the machine is.</summary>
internal sealed class StandingTime : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
