using System.Collections.Immutable;

namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>A file of an example.</summary>
/// <param name="Name">Its name; all files of an example lie in one folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record PageFile(string Name, ImmutableArray<byte> Content);
