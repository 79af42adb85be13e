using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>A <c>next</c> or <c>end</c> of a stage.</summary>
/// <param name="From">The stage it stands in.</param>
/// <param name="To">The stage it leads to; -1 for the end of the run.</param>
/// <param name="CannotHold">Whether its condition can never hold.</param>
/// <param name="Location">The place of its condition.</param>
internal sealed record StageTransition(int From, int To, bool CannotHold, Location Location);
