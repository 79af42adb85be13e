namespace ClusterDsl.Language.Formatting;

/// <summary>A token on a line.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Space">Spaces before it.</param>
/// <param name="Column">The column of its line's run in which it begins; 0 for none.</param>
internal readonly record struct LinePiece(string Text, int Space, int Column);
