namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>Running text.</summary>
/// <param name="Text">One line, however the source was broken into lines; names and code stand between backticks.</param>
public sealed record PageParagraph(string Text) : PageBlock;
