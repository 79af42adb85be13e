using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Diagnostics.Rendering;
using CsvHelper;

namespace ClusterDsl.Cli.Summaries;

/// <summary>The table document → concept → declaration.</summary>
/// <param name="documents">The documents that it has parts for.</param>
/// <param name="concepts">The words; those of other documents are left out.</param>
internal sealed class ConceptTable(IReadOnlyList<DocumentReference> documents, IEnumerable<Concept> concepts)
{
    private readonly List<Concept> _concepts = [.. concepts.OrderBy(c => ConceptSort.All.IndexOf(c.Sort))];

    /// <summary>Stands for the document that a word does not name.</summary>
    private static readonly DocumentReference None = new(string.Empty, string.Empty, string.Empty);

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => !documents.Any(d => ConceptsOf(d).Any());

    /// <summary>All documents that words come from, in order of their short names; last, if there are words without a source, <see cref="None"/>.</summary>
    public static List<DocumentReference> DocumentsOf(IReadOnlyCollection<Concept> concepts)
    {
        var named = concepts.SelectMany(c => c.Documents).Distinct().OrderBy(d => d.Label, StringComparer.OrdinalIgnoreCase).ThenBy(d => d.File, StringComparer.Ordinal);
        return concepts.Any(c => c.Documents.IsEmpty) ? [.. named, None] : [.. named];
    }

    /// <summary>A part for each document. What comes from several stands with each of them.</summary>
    public void WriteText(PageTextRenderer renderer, TextWriter writer)
    {
        var blocks = new List<PageBlock>();
        foreach (var document in documents.Where(d => ConceptsOf(d).Any()))
        {
            blocks.Add(new PageHeading(document == None ? "Without a source" : document.ToString()));
            blocks.AddRange(ConceptsOf(document).Select(c => new PageItem($"{c.Sort} `{c.Name}` ({c.Library}): {c.Summary}")));
        }

        renderer.Render(blocks, writer);
    }

    /// <summary>A row for each word of each document.</summary>
    public void WriteCsv(TextWriter writer)
    {
        using var csv = CsvWriter.Create(writer, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(["document", "file", "title", "concept", "sort", "declaration", "library"]);
        foreach (var document in documents)
        {
            foreach (var concept in ConceptsOf(document))
            {
                csv.WriteRecord([document.Label, document.File, document.Title, concept.Summary, concept.Sort.Name, concept.Name, concept.Library]);
            }
        }
    }

    /// <summary>The same rows as a table of Markdown, below the list of the documents.</summary>
    public void WriteMarkdown(TextWriter writer)
    {
        foreach (var document in documents.Where(d => d != None && ConceptsOf(d).Any()))
        {
            writer.WriteLine($"- {document.Label}: `{document.File}`, {document.Title}");
        }

        writer.WriteLine();
        writer.WriteLine("| document | concept | declaration | library |");
        writer.WriteLine("|---|---|---|---|");
        foreach (var document in documents)
        {
            foreach (var concept in ConceptsOf(document))
            {
                writer.WriteLine($"| {document.Label} | {concept.Summary.Replace("|", "\\|", StringComparison.Ordinal)} | {concept.Sort} `{concept.Name}` | {concept.Library} |");
            }
        }
    }

    private IEnumerable<Concept> ConceptsOf(DocumentReference document) =>
        _concepts.Where(c => document == None ? c.Documents.IsEmpty : c.Documents.Contains(document));
}
