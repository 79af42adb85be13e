namespace ClusterDsl.Output;

/// <summary>A file that is to be written where there is none.</summary>
/// <param name="Path">Its path, as people are shown it.</param>
/// <param name="Content">What it shall hold.</param>
public sealed record NewFile(string Path, ReadOnlyMemory<byte> Content);
