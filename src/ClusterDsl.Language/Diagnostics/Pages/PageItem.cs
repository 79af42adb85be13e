namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>An item of a list.</summary>
/// <param name="Text">One line, without the bullet.</param>
public sealed record PageItem(string Text) : PageBlock;
