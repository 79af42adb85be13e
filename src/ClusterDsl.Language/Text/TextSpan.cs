namespace ClusterDsl.Language.Text;

/// <summary>A half-open range of characters, <c>[Start, End)</c>, in UTF-16 code units.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters; may be 0.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span between two offsets.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>True if <paramref name="other"/> lies within this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
