using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ClusterDsl.Language.Concepts;

/// <summary>A row of the tables of <c>seeds/README.md</c>: one concept of the documents, and its place in the project.</summary>
internal sealed partial record ConceptRow(string Documents, string Concept, string DeclarationCell, string ExampleCell, string CheckCell)
{
    private const string Resource = "concepts/README.md";

    private static readonly string[] Header = ["document", "concept", "declaration", "example", "check"];

    private static readonly Lazy<ImmutableArray<ConceptRow>> Loaded = new(Read);

    /// <summary>All rows, of all tables with the five columns.</summary>
    public static ImmutableArray<ConceptRow> All => Loaded.Value;

    /// <summary>What declares it: names, <c>Kind.attribute</c>.</summary>
    public IEnumerable<string> Declarations => NamesIn(DeclarationCell);

    /// <summary>What uses it: <c>example.name</c>.</summary>
    public IEnumerable<string> Examples => NamesIn(ExampleCell);

    /// <summary>Codes of the diagnostics that know it.</summary>
    public IEnumerable<string> Checks => CheckCell.Split(' ').Where(c => c.StartsWith("CL", StringComparison.Ordinal));

    /// <inheritdoc/>
    public override string ToString() => Concept;

    private static IEnumerable<string> NamesIn(string cell) => Quoted().Matches(cell).Select(m => m.Groups["name"].Value);

    private static ImmutableArray<ConceptRow> Read()
    {
        using var stream = typeof(ConceptRow).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<ConceptRow>();
        var isInside = false;
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray();
            if (cells.SequenceEqual(Header))
            {
                isInside = true;
            }
            else if (!line.StartsWith('|'))
            {
                isInside = false;
            }
            else if (isInside && !cells[0].StartsWith("---", StringComparison.Ordinal))
            {
                rows.Add(new ConceptRow(cells[0], cells[1], cells[2], cells[3], cells[4]));
            }
        }

        return rows.ToImmutable();
    }

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
