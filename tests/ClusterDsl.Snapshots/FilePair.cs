namespace ClusterDsl.Snapshots;

/// <summary>The two files of one snapshot.</summary>
/// <param name="Extension">The extension that both share, without a dot.</param>
/// <param name="ReceivedPath">Full path of the file that holds what a failing test produced.</param>
/// <param name="VerifiedPath">Full path of the file that holds what was accepted.</param>
public sealed record FilePair(string Extension, string ReceivedPath, string VerifiedPath);
