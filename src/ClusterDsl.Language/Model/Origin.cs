using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Model;

/// <summary>Where a piece of the model was written, so that a fault at run time can point there.</summary>
/// <param name="Location">The place in the source.</param>
public sealed record Origin(Location Location);
