namespace ClusterDsl.Language.Text;

/// <summary>A span in a text: where a diagnostic points to.</summary>
/// <param name="Source">The text.</param>
/// <param name="Span">The characters meant; length 0 points between two characters.</param>
public sealed record Location(SourceText Source, TextSpan Span)
{
    /// <summary>The path of the file.</summary>
    public string Path => Source.Path;

    /// <summary>Line and column of the first character, from 0.</summary>
    public LinePosition Start => Source.GetLinePosition(Span.Start);

    /// <summary>Line and column after the last character, from 0.</summary>
    public LinePosition End => Source.GetLinePosition(Span.End);

    /// <summary>The place in a file as a whole: its beginning.</summary>
    public static Location OfFile(string path) => new(new SourceText(string.Empty, path), default);

    /// <inheritdoc/>
    public override string ToString() => $"{Path}({Start.Line + 1},{Start.Column + 1})";
}
