namespace ClusterDsl.Language;

/// <summary>A file that a compilation read.</summary>
/// <param name="Path">Its path, as people are shown it; <c>seeds/NAME.cluster</c> for the compiler's own libraries.</param>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record SourceFile(string Path, string Hash);
