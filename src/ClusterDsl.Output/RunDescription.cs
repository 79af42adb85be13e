using System.Collections.Immutable;
using ClusterDsl.Language;

namespace ClusterDsl.Output;

/// <summary>What a run folder tells of a run besides what the run itself tells.</summary>
/// <param name="Version">The version of this product.</param>
/// <param name="Files">All source and data files.</param>
/// <param name="SwitchedOff">Names of policies and shocks that are switched off.</param>
/// <param name="Threads">How many threads may be used; it changes nothing but time.</param>
/// <param name="Time">The clock.</param>
public sealed record RunDescription(
    string Version, ImmutableArray<SourceFile> Files, ImmutableHashSet<string> SwitchedOff, int Threads, TimeProvider Time);
