namespace ClusterDsl.Language.Concepts;

/// <summary>How a comment names a document: <c>Weir, 2011, "What mills do", p. 12: only the idea</c>, of which all but the name may be left out.</summary>
/// <param name="Label">The name.</param>
/// <param name="Key">The file, year or number; may be empty.</param>
/// <param name="Title">The title; empty if it is not told.</param>
internal sealed record DocumentMention(string Label, string Key, string Title)
{
    /// <summary>What a piece of a comment names; null if it cannot be read as the name of a document.</summary>
    public static DocumentMention? Parse(string piece)
    {
        var text = piece.Trim();
        if (text.Length == 0 || !char.IsLetter(text[0]))
        {
            return null;
        }

        var at = text.AsSpan().IndexOfAny(",;:\"");
        at = at < 0 ? text.Length : at;
        var label = text[..at].TrimEnd();
        var key = TakeKey(text, ref at);
        var title = TakeTitle(text, ref at);
        return IsRest(text, at) ? new DocumentMention(label, key, title) : null;
    }

    private static string TakeKey(string text, ref int at)
    {
        if (!Stands(text, at, ','))
        {
            return string.Empty;
        }

        var end = at + 1;
        while (end < text.Length && text[end] is not (',' or ';' or '"') && !IsRemark(text, end))
        {
            end++;
        }

        if (Stands(text, end, '"'))
        {
            return string.Empty;
        }

        var key = text[(at + 1)..end].Trim();
        at = key.Length == 0 ? at : end;
        return key;
    }

    private static string TakeTitle(string text, ref int at)
    {
        if (!Stands(text, at, ','))
        {
            return string.Empty;
        }

        var open = AfterSpaces(text, at + 1);
        var close = Stands(text, open, '"') ? text.IndexOf('"', open + 1) : -1;
        if (close <= open + 1)
        {
            return string.Empty;
        }

        at = AfterSpaces(text, close + 1);
        return text[(open + 1)..close];
    }

    /// <summary>Whether only a place and a remark follow.</summary>
    private static bool IsRest(string text, int at)
    {
        if (Stands(text, at, ','))
        {
            var length = text.AsSpan(at).IndexOfAny(':', '"');
            at = length < 0 ? text.Length : at + length;
        }

        return at == text.Length || IsRemark(text, at);
    }

    private static bool IsRemark(string text, int at) => Stands(text, at, ':') && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);

    private static bool Stands(string text, int at, char expected) => at < text.Length && text[at] == expected;

    private static int AfterSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
