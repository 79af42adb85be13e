namespace ClusterDsl.Output;

/// <summary>A source or data file that a run depends on.</summary>
/// <param name="Path">Its path, as people are shown it.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record InputFile(string Path, string Sha256);
