using System.Collections.Concurrent;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Tests.Seeds;

/// <summary>Every concept of the five documents has its place: walks the tables of <c>seeds/README.md</c>.</summary>
public sealed class ConceptTableTests
{
    private static readonly Lazy<Compilation> Umbrella = new(() => SeedFiles.Compile(SeedFiles.PathOfLibrary("innovation_clusters")));

    private static readonly Lazy<Dictionary<string, HashSet<string>>> NamesOfExamples = new(() => SeedFiles.Examples.ToDictionary(
        e => e, e => SeedFiles.Compile(SeedFiles.PathOfExample(e)).Symbols.Where(IsOf(e)).Select(s => s.Name).ToHashSet(StringComparer.Ordinal)));

    [Fact]
    public void The_tables_have_a_row_for_every_concept() => Assert.Equal(
        [("Actors", 13), ("Attributes", 13), ("Ties", 8), ("Rules and mechanisms", 17), ("Stages, policies, events", 9)], RowsPerTable());

    [Fact]
    public void Every_row_names_its_document_and_a_declaration_or_an_example()
    {
        Assert.All(ConceptRow.All, row =>
        {
            Assert.Matches("^D[0-4]( D[0-4])*$", row.Documents);
            Assert.Matches(@"^(–|CL[34]\d{3}( CL[34]\d{3})*)$", row.CheckCell);
            Assert.NotEmpty(row.Examples);
            Assert.True(row.Declarations.Any() || row.DeclarationCell == "–");
        });
        Assert.Equal(ConceptRow.All.Length, ConceptRow.All.Select(r => r.Concept).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_declaration_that_the_tables_name_exists()
    {
        var declared = Declared().ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(ConceptRow.All.SelectMany(r => r.Declarations), d => !declared.Contains(d));
    }

    [Fact]
    public void Every_declaration_of_the_libraries_is_in_the_tables()
    {
        var named = ConceptRow.All.SelectMany(r => r.Declarations).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Declared(), d => !named.Contains(d));
    }

    [Fact]
    public void Every_example_that_the_tables_name_exists()
    {
        Assert.Empty(
            from name in ConceptRow.All.SelectMany(r => r.Examples)
            let parts = name.Split('.')
            where parts.Length != 2 || !NamesOfExamples.Value.TryGetValue(parts[0], out var names) || !names.Contains(parts[1])
            select name);
    }

    /// <summary>The examples of a row do not only exist: what they declare uses what the row declares.</summary>
    [Fact]
    public void Every_concept_is_used_by_an_example_that_its_row_names() => Assert.Empty(
        ConceptRow.All.Where(r => r.Declarations.Any() && !r.Examples.Any(e => WordsOf(e).Overlaps(r.Declarations))).Select(r => r.Concept));

    [Fact]
    public void Every_document_has_a_concept_in_every_example_of_its_own()
    {
        string[] studies = ["formation", "renewal", "upgrading", "governance", "environment"];
        for (var document = 0; document < studies.Length; document++)
        {
            var prefix = $"{studies[document]}.";
            Assert.Contains(ConceptRow.All, r => r.Documents.Contains($"D{document}", StringComparison.Ordinal) && r.Examples.Any(e => e.StartsWith(prefix, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Every_check_that_the_tables_name_exists()
    {
        var codes = DiagnosticDescriptors.All.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(ConceptRow.All.SelectMany(r => r.CheckCell.Split(' ')), c => c != "–" && !codes.Contains(c));
    }

    [Fact]
    public void Every_check_from_the_documents_is_in_the_tables()
    {
        var named = ConceptRow.All.SelectMany(r => r.CheckCell.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var fromDocuments = DiagnosticDescriptors.All.Where(d => d.Page!.Documents.Length > 0).Select(d => d.Code).ToList();
        Assert.True(fromDocuments.Count > 20);
        Assert.DoesNotContain(fromDocuments, c => !named.Contains(c));
    }

    /// <summary>The words that an example uses in what it declares under a name (<c>renewal.pool</c>), as the tables write them.</summary>
    private static HashSet<string> WordsOf(string name)
    {
        var parts = name.Split('.');
        var compilation = Compiled.GetOrAdd(parts[0], e => SeedFiles.Compile(SeedFiles.PathOfExample(e)));
        var (tree, model) = (compilation.MainTree, compilation.GetSemanticModel(compilation.MainTree));
        var tokens = tree.Root.Declarations.Where(d => d.DescendantTokens().Take(3).Any(t => t.Text == parts[1])).SelectMany(d => d.DescendantTokens());
        var kinds = compilation.Symbols.OfType<KindSymbol>().ToList();
        return [.. tokens.Select(model.GetSymbolInfo).OfType<Symbol>().SelectMany(s => Implied(s, kinds))];
    }

    private static readonly ConcurrentDictionary<string, Compilation> Compiled = new(StringComparer.Ordinal);

    private static IEnumerable<string> Implied(Symbol symbol, List<KindSymbol> kinds) => symbol switch
    {
        PopulationSymbol { Kind: { } kind } => Lineage(kind),
        LocalSymbol { Type: ActorType actor } => actor.Kinds.SelectMany(Lineage),
        KindSymbol kind => Lineage(kind),
        AttributeSymbol attribute => kinds.Where(k => k.OwnAttributes.Contains(attribute)).SelectMany(k => Lineage(k).Append($"{k.Name}.{attribute.Name}")),
        TieKindSymbol { Base: { } layer } => [symbol.Name, layer.Name],
        StageSymbol { Lifecycle: { } lifecycle } => [lifecycle.Name],
        _ => [symbol.Name],
    };

    private static IEnumerable<string> Lineage(KindSymbol kind) => (kind.Base is { } parent ? Lineage(parent) : []).Append(kind.Name);

    private static Func<Symbol, bool> IsOf(string example) => symbol =>
        symbol.Location is { } location && string.Equals(location.Path, SeedFiles.PathOfExample(example), StringComparison.Ordinal);

    /// <summary>What the libraries declare: names, and attributes with their owner.</summary>
    private static IEnumerable<string> Declared() => Umbrella.Value.Symbols.Where(s => s.Location is not null).SelectMany(symbol => symbol switch
    {
        KindSymbol kind => kind.OwnAttributes.Select(a => $"{kind.Name}.{a.Name}").Prepend(kind.Name),
        TieKindSymbol tie => tie.OwnAttributes.Select(a => $"{tie.Name}.{a.Name}").Prepend(tie.Name),
        EventSymbol occurrence => occurrence.Fields.Select(a => $"{occurrence.Name}.{a.Name}").Prepend(occurrence.Name),
        _ => [symbol.Name],
    });

    private static IEnumerable<(string Heading, int Rows)> RowsPerTable()
    {
        var heading = string.Empty;
        var counts = new List<(string Heading, int Rows)>();
        foreach (var line in File.ReadLines(Path.Combine(SeedFiles.Root, "seeds", "README.md")))
        {
            if (line.StartsWith("### ", StringComparison.Ordinal))
                counts.Add((heading = line[4..], 0));
            else if (heading.Length > 0 && line.StartsWith("| D", StringComparison.Ordinal))
                counts[^1] = (heading, counts[^1].Rows + 1);
        }

        return counts;
    }
}
