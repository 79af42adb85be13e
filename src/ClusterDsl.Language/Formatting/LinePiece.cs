namespace ClusterDsl.Language.Formatting;

/// <summary>A token on a line.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Space">Spaces before it.</param>
/// <param name="Column">The column of its line's group in which it stands; 0 for none.</param>
/// <param name="IsMark">Whether it is <c>:</c>, <c>=</c>, <c>+=</c> and the like: those are set under one another by their ends.</param>
internal readonly record struct LinePiece(string Text, int Space, int Column, bool IsMark);
