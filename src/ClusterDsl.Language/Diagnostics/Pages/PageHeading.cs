namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>The heading of a section.</summary>
/// <param name="Text">One line, without a mark of its level.</param>
public sealed record PageHeading(string Text) : PageBlock;
