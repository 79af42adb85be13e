namespace ClusterDsl.Language.Text;

/// <summary>A place in a text, both parts counted from 0; people are shown them from 1.</summary>
/// <param name="Line">Line, from 0.</param>
/// <param name="Column">Column in UTF-16 code units, from 0.</param>
public readonly record struct LinePosition(int Line, int Column);
