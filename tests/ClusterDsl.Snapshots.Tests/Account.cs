namespace ClusterDsl.Snapshots.Tests;

/// <summary>Something that a converter is registered for.</summary>
/// <param name="Entries">What it holds; without any it is not converted.</param>
public sealed record Account(params string[] Entries);
