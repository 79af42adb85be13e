using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>A row of the tables of <c>seeds/README.md</c>: one concept of the documents, and its place in the project.</summary>
internal sealed partial record ConceptRow(string Documents, string Concept, string DeclarationCell, string ExampleCell, string CheckCell)
{
    private static readonly string[] Header = ["document", "concept", "declaration", "example", "check"];

    /// <summary>What declares it: names, <c>Kind.attribute</c>.</summary>
    public IEnumerable<string> Declarations => Quoted().Matches(DeclarationCell).Select(m => m.Groups["name"].Value);

    /// <summary>What uses it: <c>example.name</c>.</summary>
    public IEnumerable<string> Examples => Quoted().Matches(ExampleCell).Select(m => m.Groups["name"].Value);

    /// <summary>All rows, of all tables with the five columns.</summary>
    public static IReadOnlyList<ConceptRow> ReadAll()
    {
        var rows = new List<ConceptRow>();
        var isInside = false;
        foreach (var line in File.ReadLines(Path.Combine(SeedFiles.Root, "seeds", "README.md")))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray();
            if (cells.SequenceEqual(Header))
                isInside = true;
            else if (!line.StartsWith('|'))
                isInside = false;
            else if (isInside && !cells[0].StartsWith("---", StringComparison.Ordinal))
                rows.Add(new ConceptRow(cells[0], cells[1], cells[2], cells[3], cells[4]));
        }

        return rows;
    }

    public override string ToString() => Concept;

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
