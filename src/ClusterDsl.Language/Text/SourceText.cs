using System.Security.Cryptography;
using System.Text;

namespace ClusterDsl.Language.Text;

/// <summary>The text of one file with its path and a map from offsets to lines. Immutable.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<string> _hash;

    /// <summary>Wraps <paramref name="content"/>.</summary>
    /// <param name="content">The whole text, as it stands (line ends are kept).</param>
    /// <param name="path">The path as the user wrote it; <c>-</c> or a made-up name where there is no file.</param>
    /// <param name="hash">SHA-256 of the bytes it was read from, in lower-case hexadecimal; null for a text that was not read from a file.</param>
    public SourceText(string content, string path, string? hash = null)
    {
        Content = content;
        Path = path;
        _lineStarts = new Lazy<int[]>(() => FindLineStarts(content));
        _hash = new Lazy<string>(() => hash ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
    }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>The path as the user wrote it.</summary>
    public string Path { get; }

    /// <summary>SHA-256 in lower-case hexadecimal: of the bytes of the file, a byte order mark included; without a file, of the text in UTF-8.</summary>
    public string Hash => _hash.Value;

    /// <summary>Number of characters.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines; an empty text has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The line and column of an offset in <c>0 … Length</c>.</summary>
    public LinePosition GetLinePosition(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length);
        var starts = _lineStarts.Value;
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - starts[line]);
    }

    /// <summary>The span of a line, from 0, without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var starts = _lineStarts.Value;
        var start = starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] : Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Content;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
