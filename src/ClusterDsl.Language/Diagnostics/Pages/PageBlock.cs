namespace ClusterDsl.Language.Diagnostics.Pages;

/// <summary>A part of a page, from one blank line to the next.</summary>
public abstract record PageBlock;
