using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Concepts;

/// <summary>A doc comment, taken apart: what it says, and the documents that it names in parentheses for its sources.</summary>
/// <param name="Text">What it says, without the sources.</param>
/// <param name="Documents">The sources, in order.</param>
internal sealed partial record DocComment(string Text, ImmutableArray<DocumentReference> Documents)
{
    /// <summary>What is said first.</summary>
    public string FirstSentence => SentenceEnd().Match(Text) is { Success: true } end ? Text[..(end.Index + 1)] : Text;

    /// <summary>Takes a comment apart.</summary>
    public static DocComment Parse(string documentation)
    {
        var documents = Sources().Matches(documentation).SelectMany(s => Document().Matches(s.Value))
            .Select(m => new DocumentReference(m.Groups["label"].Value, m.Groups["file"].Value, m.Groups["title"].Value));
        return new DocComment(Sources().Replace(documentation, string.Empty).Trim(), [.. documents]);
    }

    [GeneratedRegex(@"\s*\((?=\w+, \d{3}_[0-9a-f]{16}\b)[^()]*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();

    [GeneratedRegex(@"(?<label>\w+), (?<file>\d{3}_[0-9a-f]{16})(, ""(?<title>[^""]+)"")?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Document();

    // Not the dots of a range, 0 .. 1.
    [GeneratedRegex(@"(?<=[^\s.])\.(?= )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();
}
