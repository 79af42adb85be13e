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
    /// <param name="documentation">The comment.</param>
    /// <param name="bibliography">The documents that its file and those that it uses introduce.</param>
    public static DocComment Parse(string documentation, Bibliography bibliography)
    {
        var (text, documents) = bibliography.Read(documentation);
        return new DocComment(text, documents);
    }

    // Not the dots of a range, 0 .. 1.
    [GeneratedRegex(@"(?<=[^\s.])\.(?= )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();
}
