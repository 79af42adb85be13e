namespace ClusterDsl.Language.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class SimilarNames
{
    /// <summary>
    /// The candidate with the fewest edits (insert, delete, replace, swap neighbours) from <paramref name="name"/>, if that is at
    /// most a third of its length; of several, the first in ordinal order. Letter case alone is no edit.
    /// </summary>
    /// <returns>The candidate, or null if none is close.</returns>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        var names = candidates.Order(StringComparer.Ordinal).ToList();
        var best = name.Length == 0 ? null : names.Find(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
        if (best is not null)
        {
            return best;
        }

        // Distances are counted in halves, and letter case counts as one.
        var limit = Math.Max(2, 2 * ((name.Length + 2) / 3));
        foreach (var candidate in names)
        {
            if (2 * Math.Abs(candidate.Length - name.Length) > limit)
            {
                continue;
            }

            var distance = Distance(name, candidate);
            if (distance <= limit && distance < 2 * Math.Max(name.Length, candidate.Length))
            {
                best = candidate;
                limit = distance - 1;
            }
        }

        return best;
    }

    /// <summary>A sentence about something that is named and does not exist, with the name that was probably meant.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> candidates) =>
        $"there is no {what} `{name}`{(Closest(name, candidates) is { } meant ? $"; did you mean `{meant}`?" : string.Empty)}";

    /// <summary>Optimal string alignment distance in half edits.</summary>
    internal static int Distance(string a, string b)
    {
        var (beforeLast, last, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = 2 * j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = 2 * i;
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(last[j - 1] + Replacement(a[i - 1], b[j - 1]), 2 + Math.Min(last[j], current[j - 1]));
                var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                current[j] = isSwap ? Math.Min(least, beforeLast[j - 2] + 2) : least;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }

    private static int Replacement(char a, char b)
    {
        if (a == b)
        {
            return 0;
        }

        return char.ToUpperInvariant(a) == char.ToUpperInvariant(b) ? 1 : 2;
    }
}
