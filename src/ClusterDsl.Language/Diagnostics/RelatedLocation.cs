using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics;

/// <summary>A second place that helps to understand a diagnostic.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What is there, for example <c>declared here</c>.</param>
public sealed record RelatedLocation(Location Location, string Message);
