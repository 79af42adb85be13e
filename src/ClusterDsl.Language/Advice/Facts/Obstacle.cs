using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Why something can never act.</summary>
/// <param name="Reason">In words: <c>no `supply` tie is ever made</c>.</param>
/// <param name="Chain">Places that show it.</param>
/// <param name="IsReportedElsewhere">Whether advice of its own speaks of it (a phase that never runs, conditions that contradict one another).</param>
internal sealed record Obstacle(string Reason, ImmutableArray<RelatedLocation> Chain, bool IsReportedElsewhere = false);
