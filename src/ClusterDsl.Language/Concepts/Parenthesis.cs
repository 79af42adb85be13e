namespace ClusterDsl.Language.Concepts;

/// <summary>
/// A pair of parentheses in a comment without others in it, except between quotation marks. Read by hand, and in time that grows with the comment alone: a comment may be of any
/// length, and anything may stand in it.
/// </summary>
/// <param name="Start">Where it begins, with the spaces before it.</param>
/// <param name="End">Behind its end.</param>
/// <param name="Inside">What stands between.</param>
internal readonly record struct Parenthesis(int Start, int End, string Inside)
{
    /// <summary>All of a comment, in order.</summary>
    public static IEnumerable<Parenthesis> In(string comment)
    {
        var behind = 0;
        for (var open = comment.IndexOf('(', StringComparison.Ordinal); open >= 0; open = comment.IndexOf('(', Math.Max(behind, open + 1)))
        {
            if (CloseOf(comment, open) is not { } close)
            {
                continue;
            }

            var start = open;
            while (start > behind && char.IsWhiteSpace(comment[start - 1]))
            {
                start--;
            }

            behind = close + 1;
            yield return new Parenthesis(start, behind, comment[(open + 1)..close]);
        }
    }

    /// <summary>What stands between its semicolons, as far as anything does; a semicolon between quotation marks is none.</summary>
    public IEnumerable<string> Pieces()
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i <= Inside.Length; i++)
        {
            if (i == Inside.Length || (Inside[i] == ';' && !isQuoted))
            {
                if (i > start)
                {
                    yield return Inside[start..i];
                }

                start = i + 1;
            }
            else if (Inside[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }
    }

    // Two scans cross only where one began between the quotation marks of the other, so no place is gone through more than a few times.
    private static int? CloseOf(string comment, int open)
    {
        for (var i = open + 1; i < comment.Length; i++)
        {
            switch (comment[i])
            {
                case ')':
                    return i;
                case '(':
                    return null;
                case '"':
                    i = comment.IndexOf('"', i + 1);
                    if (i < 0)
                    {
                        return null;
                    }

                    break;
            }
        }

        return null;
    }
}
