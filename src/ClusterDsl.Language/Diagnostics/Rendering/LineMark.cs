namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>The part of one line that an annotation underlines.</summary>
/// <param name="Line">The line, from 0.</param>
/// <param name="Start">First character in the line.</param>
/// <param name="End">Character after the last one, in the line.</param>
/// <param name="Label">What is said after the marks, or empty.</param>
/// <param name="IsPrimary">Carets (true) or dashes.</param>
internal readonly record struct LineMark(int Line, int Start, int End, string Label, bool IsPrimary);
