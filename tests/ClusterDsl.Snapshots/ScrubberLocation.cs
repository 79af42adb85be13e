namespace ClusterDsl.Snapshots;

/// <summary>Where a scrubber takes its place among those added before it.</summary>
public enum ScrubberLocation
{
    /// <summary>It runs before those added earlier (the default).</summary>
    First,

    /// <summary>It runs after those added earlier.</summary>
    Last,
}
