using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Summaries;

/// <summary>The words of the built-in libraries on one page: their names by sort, and where to read on.</summary>
/// <param name="concepts">The words.</param>
internal sealed class ConceptOverview(IEnumerable<Concept> concepts)
{
    private const string Attribute = "attribute";

    private readonly List<Concept> _concepts = [.. concepts];

    /// <summary>Writes the page.</summary>
    public void Write(PageTextRenderer renderer, TextWriter writer)
    {
        var blocks = new List<PageBlock>();
        foreach (var sort in ConceptSort.All.Where(s => s.Name != Attribute))
        {
            var names = _concepts.Where(c => c.Sort == sort).Select(c => c.Name).ToList();
            if (names.Count > 0)
            {
                blocks.Add(new PageHeading($"{sort.Name} ({names.Count})"));
                blocks.Add(new PageParagraph(string.Join(", ", names)));
            }
        }

        blocks.Add(new PageHeading("Documents"));
        blocks.AddRange(ConceptTable.DocumentsOf(_concepts).Select(d => new PageItem(d.ToString())));
        blocks.Add(new PageHeading("More"));
        blocks.Add(new PageItem("`clusterdsl explain Sme` tells what a word means and what it has."));
        blocks.Add(new PageItem("`clusterdsl concepts credit` lists the words whose name, meaning or document has it."));
        blocks.Add(new PageItem("`clusterdsl concepts --sort tie` and `--document D2` list one sort, or one document."));
        blocks.Add(new PageItem($"`clusterdsl concepts --sort {Attribute}` lists the {_concepts.Count(c => c.Sort.Name == Attribute)} attributes; `--format csv` everything."));
        renderer.Render(blocks, writer);
    }
}
