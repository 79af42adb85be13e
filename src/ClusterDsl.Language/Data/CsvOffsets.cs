using System.Text;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Data;

/// <summary>Turns offsets in UTF-8 bytes, a byte order mark included, into offsets in the decoded text.</summary>
internal sealed class CsvOffsets(byte[] bytes, SourceText source)
{
    private readonly int _mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    // With one byte for each character there is nothing to count.
    private readonly bool _isAscii = source.Length == bytes.Length;
    private int _lastByte;
    private int _lastCharacter;

    /// <summary>The characters of some bytes anywhere in the file.</summary>
    public TextSpan SpanOf(long byteOffset, int byteCount)
    {
        var start = Math.Clamp((int)byteOffset - _mark, 0, bytes.Length - _mark);
        var count = Math.Min(byteCount, bytes.Length - _mark - start);
        var first = Encoding.UTF8.GetCharCount(bytes, _mark, start);
        var length = Encoding.UTF8.GetCharCount(bytes, _mark + start, count);
        return new TextSpan(first, Math.Min(length, source.Length - first));
    }

    /// <summary>Goes back to the beginning for <see cref="Advance"/>.</summary>
    public void Restart() => (_lastByte, _lastCharacter) = (_mark, 0);

    /// <summary>The character at an offset that is no less than the one before: linear over a whole file.</summary>
    public int Advance(long byteOffset)
    {
        if (_isAscii)
        {
            return (int)byteOffset;
        }

        _lastCharacter += Encoding.UTF8.GetCharCount(bytes, _lastByte, (int)byteOffset - _lastByte);
        _lastByte = (int)byteOffset;
        return _lastCharacter;
    }
}
