using System.Collections.Immutable;
using System.Text;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Concepts;

/// <summary>
/// The documents that the doc comments of some files name. A document is introduced once with its title, in parentheses and after a name and a file, year or
/// number: <c>(Weir, 2011, "What mills do")</c>. From there on <c>(Weir, 2011)</c> means it, with a place in it (<c>(Weir, 2011, p. 12)</c>) or a remark
/// (<c>(Weir, 2011: only the idea)</c>), and the name by itself if there is only one document of that name. Several stand between semicolons.
/// </summary>
internal sealed class Bibliography
{
    private readonly ILookup<string, DocumentReference> _introduced;

    private Bibliography(IEnumerable<string> comments) =>
        _introduced = comments.SelectMany(Parenthesis.In).SelectMany(Mentions).Where(m => m.Title.Length > 0).Select(Introduction).Distinct().ToLookup(d => d.Label, StringComparer.Ordinal);

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
        var text = new StringBuilder();
        var (behind, length) = (0, comment.AsSpan().TrimEnd().Length);
        foreach (var parenthesis in Parenthesis.In(comment))
        {
            var found = Mentions(parenthesis).Select(m => Meaning(m, parenthesis.End == length)).ToList();
            if (found.Count > 0 && found[0] is not null)
            {
                // What follows a document and names none is a remark.
                documents.AddRange(found.OfType<DocumentReference>());
                text.Append(comment, behind, parenthesis.Start - behind);
                behind = parenthesis.End;
            }
        }

        return (text.Append(comment, behind, comment.Length - behind).ToString().Trim(), documents.ToImmutable());
    }

    private static IEnumerable<DocumentMention> Mentions(Parenthesis parenthesis) => parenthesis.Pieces().Select(DocumentMention.Parse).OfType<DocumentMention>();

    private static DocumentReference Introduction(DocumentMention mention) => new(mention.Label, mention.Key, mention.Title);

    private DocumentReference? Meaning(DocumentMention mention, bool isLast)
    {
        var (label, key, title) = mention;
        if (title.Length > 0)
        {
            return Introduction(mention);
        }

        var ofName = _introduced[label];
        return ofName.FirstOrDefault(d => d.File == key)
            ?? (IsFileName(key) && !label.Contains(' ', StringComparison.Ordinal) ? new DocumentReference(label, key, string.Empty)
                : (key.Length > 0 || isLast) && ofName.Take(2).Count() == 1 ? ofName.First()
                : null);
    }

    // What a file is called, or an entry of a list of references: one word with a digit and something else.
    private static bool IsFileName(string key) =>
        key.Length >= 4 && !key.Any(char.IsWhiteSpace) && key.Any(char.IsDigit) && key.Any(c => char.IsLetter(c) || c is '_' or '/' or '-');
}
