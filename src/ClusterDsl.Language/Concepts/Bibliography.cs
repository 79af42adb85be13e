using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Concepts;

/// <summary>
/// The documents that the doc comments of some files name. A document is introduced once with its title, in parentheses and after a name and a file, year or
/// number: <c>(Weir, 2011, "What mills do")</c>. From there on <c>(Weir, 2011)</c> means it, with a place in it (<c>(Weir, 2011, p. 12)</c>) or a remark
/// (<c>(Weir, 2011: only the idea)</c>), and the name by itself if there is only one document of that name. Several stand between semicolons.
/// </summary>
internal sealed partial class Bibliography
{
    private readonly ImmutableArray<DocumentReference> _introduced;

    private Bibliography(IEnumerable<string> comments) =>
        _introduced = [.. comments.SelectMany(c => Parentheses().Matches(c)).SelectMany(m => Parts(m)).Where(p => p.Groups["title"].Success).Select(Introduction).Distinct()];

    /// <summary>Of no files: only what says everything by itself is a document.</summary>
    public static Bibliography Empty { get; } = new([]);

    /// <summary>Of some files.</summary>
    public static Bibliography Of(IEnumerable<SyntaxTree> trees) => new(
        from tree in trees
        from token in tree.Root.DescendantTokens()
        let lines = token.LeadingTrivia.Where(t => t.Kind == SyntaxTriviaKind.DocComment).Select(t => t.Text[3..].Trim()).ToList()
        where lines.Count > 0
        select string.Join(' ', lines));

    /// <summary>Takes the documents out of a comment.</summary>
    /// <returns>What is left of it, and the documents in order.</returns>
    public (string Text, ImmutableArray<DocumentReference> Documents) Read(string comment)
    {
        var documents = ImmutableArray.CreateBuilder<DocumentReference>();
        var text = Parentheses().Replace(comment, parentheses =>
        {
            var isLast = parentheses.Index + parentheses.Length == comment.TrimEnd().Length;
            var found = Parts(parentheses).Select(p => Meaning(p, isLast)).ToList();
            if (found.Count == 0 || found[0] is null)
            {
                return parentheses.Value;
            }

            // What follows a document and names none is a remark.
            documents.AddRange(found.OfType<DocumentReference>());
            return string.Empty;
        });
        return (text.Trim(), documents.ToImmutable());
    }

    private static IEnumerable<Match> Parts(Match parentheses) =>
        Pieces().Matches(parentheses.Groups["inside"].Value).Select(p => Part().Match(p.Value)).Where(p => p.Success);

    private static DocumentReference Introduction(Match part) => new(part.Groups["label"].Value, part.Groups["key"].Value, part.Groups["title"].Value);

    private DocumentReference? Meaning(Match part, bool isLast)
    {
        var (label, key) = (part.Groups["label"].Value, part.Groups["key"].Value);
        if (part.Groups["title"].Success)
        {
            return Introduction(part);
        }

        var ofName = _introduced.Where(d => d.Label == label).ToList();
        return ofName.Find(d => d.File == key)
            ?? (FileName().IsMatch(key) && !label.Contains(' ', StringComparison.Ordinal) ? new DocumentReference(label, key, string.Empty)
                : ofName.Count == 1 && (key.Length > 0 || isLast) ? ofName[0]
                : null);
    }

    [GeneratedRegex(@"\s*\((?<inside>(?:[^()""]|""[^""]*"")*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parentheses();

    [GeneratedRegex(@"(?:[^;""]|""[^""]*"")+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pieces();

    [GeneratedRegex(@"^\s*(?<label>\p{L}[^,;:""]*?)\s*(,\s*(?<key>([^,;:""]|:(?!\s))+?)\s*)?(,\s*""(?<title>[^""]+)""\s*)?(,[^:""]*)?(:\s.*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    // What a file is called, or an entry of a list of references: one word with a digit and something else.
    [GeneratedRegex(@"^(?=\S*\d)(?=\S*[\p{L}_/-])\S{4,}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();
}
