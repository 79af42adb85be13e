using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>A place to underline, with what to say beside it.</summary>
/// <param name="Location">Where.</param>
/// <param name="Label">What is said, or empty.</param>
/// <param name="IsPrimary">Whether it is the place of the diagnostic itself.</param>
internal sealed record Annotation(Location Location, string Label, bool IsPrimary);
