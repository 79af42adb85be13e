namespace ClusterDsl.Snapshots;

/// <summary>What a passing verification compared.</summary>
/// <param name="Files">The files that were equal.</param>
/// <param name="Text">The compared text, scrubbed.</param>
public sealed record VerifyResult(IReadOnlyList<FilePair> Files, string Text);
