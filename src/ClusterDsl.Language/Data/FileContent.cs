namespace ClusterDsl.Language.Data;

/// <summary>What reading a file gave.</summary>
/// <param name="Path">The path resolved, as people are shown it (relative to the working folder where it was so).</param>
/// <param name="Bytes">Its bytes, or null.</param>
/// <param name="Error">Why there are none (a sentence fragment, lower case), or null.</param>
public sealed record FileContent(string Path, byte[]? Bytes, string? Error);
