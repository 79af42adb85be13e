using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics.Pages;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Tests.Seeds;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Tests.Concepts;

public sealed class VocabularyTests
{
    private static IEnumerable<Concept> OfLibraries => Vocabulary.BuiltIn.Concepts.Where(c => c.Symbol.Location is not null);

    [Fact]
    public void Every_word_of_every_library_has_a_meaning_and_a_document_with_its_title()
    {
        Assert.All(OfLibraries, concept =>
        {
            Assert.Contains(concept.Library, SeedFiles.Libraries);
            Assert.Matches(@"^[^\s(].*[.!?]$", concept.Summary);
            Assert.StartsWith(concept.Summary, concept.Meaning, StringComparison.Ordinal);
            Assert.DoesNotMatch("00[0-4]_[0-9a-f]{16}", concept.Meaning);
            Assert.NotEmpty(concept.Documents);
            Assert.All(concept.Documents, d => Assert.True(d.Title.Length > 0, $"{concept.Name}: {d} has no title"));
        });
    }

    [Fact]
    public void It_has_the_words_of_the_table_and_no_others() => Assert.Equal(
        ConceptRow.All.SelectMany(r => r.Declarations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        OfLibraries.Select(c => c.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_word_can_be_described_with_documents_and_examples()
    {
        Assert.All(OfLibraries, concept =>
        {
            var description = Vocabulary.BuiltIn.Describe(concept);
            Assert.Contains(concept.Name, description.Signature, StringComparison.Ordinal);
            Assert.Equal(concept.Meaning, description.Meaning);
            var headings = description.Blocks.OfType<PageHeading>().Select(h => h.Text).ToList();
            Assert.Contains("Documents", headings);
            Assert.True(concept.Symbol is UnitSymbol or DimensionSymbol || headings.Contains("At work in the examples"), concept.Name);
            Assert.Equal(headings.Distinct(StringComparer.Ordinal), headings);
        });
    }

    [Fact]
    public void Every_word_is_found_by_its_name() => Assert.All(
        Vocabulary.BuiltIn.Concepts, c => Assert.Same(c, Assert.Single(Vocabulary.BuiltIn.Find(c.Name))));

    [Theory]
    [InlineData("no such word")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("University.capital")]
    [InlineData("University.explicit.x")]
    public void What_is_not_there_is_not_found(string name) => Assert.Empty(Vocabulary.BuiltIn.Find(name));

    [Fact]
    public void Case_tells_two_names_apart()
    {
        var vocabulary = Of("kind Firm { Size : real = 1; size : real = 2 }\nkind firm\n");
        Assert.Equal("Firm", Assert.Single(vocabulary.Find("Firm")).Name);
        Assert.Equal("firm", Assert.Single(vocabulary.Find("firm")).Name);
        Assert.Equal(["Firm", "firm"], vocabulary.Find("FIRM").Select(c => c.Name));
        Assert.Equal(["Firm.Size", "Firm.size"], vocabulary.Find("SIZE").Select(c => c.Name));
    }

    [Theory]
    [InlineData("bank", "Lender")]
    [InlineData("BANK", "Lender")]
    [InlineData("ban", null)]
    [InlineData("", null)]
    public void A_word_is_looked_for_in_what_is_said_of_others(string word, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Of("/// Banks and funds.\nkind Lender\n").DescribedWith(word).Select(c => c.Name));

    [Theory]
    [InlineData("Mill", "kind Mill : Firm as small", "Is a kind of: `Firm`", "Marks that checks know: `small`; `firm` as every `Firm`",
        "Attributes of every `Firm`: `size : real >= 0 clamped = 1` How big it is. / `twice : real := 2 * self.size` / `town : Town`", "Ties that it can have: `supply`",
        "Instruments that may change it: `Help`")]
    [InlineData("Firm", "abstract kind Firm as firm", "Kinds of it: `Mill`", "Instruments that may change it: `Help`")]
    [InlineData("Firm.size", "Firm.size : real >= 0 clamped = 1", "Of: `abstract kind Firm as firm`",
        "Value: It is held at its bounds, instead of stopping the run, if a rule drives it beyond them.")]
    [InlineData("Firm.twice", "Firm.twice : real := 2 * self.size", "Value: It is computed whenever it is read, and never set.")]
    [InlineData("Firm.town", "Firm.town : Town", "Value: It has no default: it is set wherever such a thing is made.", "Values: `north`, `south`")]
    [InlineData("supply", "tie supply : trade from Mill to Firm as vertical", "Belongs to: `trade`", "Instruments that may form it: `Help`")]
    [InlineData("trade", "abstract tie trade as economic", "Layers: `supply`")]
    [InlineData("Help", "instrument Help by Office as soft", "Who may use it: `Office`", "What its policies may do: change `Firm.size` / form `trade` / let enter `Mill` / set parameters")]
    [InlineData("Free", "instrument Free", "Who may use it: Any actor.")]
    [InlineData("Town", "category Town { north, south }", "Attributes with these values: `Firm.town`")]
    [InlineData("one", "phase one", "Part of: `round`: `one`, `two`, and again from the beginning")]
    [InlineData("round", "cycle round { one, two }", "Declared in: `trial`")]
    [InlineData("t", "unit t : mass", "One is: 1,000 kg", "Units that it mixes with: `kg`")]
    [InlineData("mass", "dimension mass", "Units: `kg`, `t`")]
    [InlineData("boom", "lifecycle boom as growth", "Use: A scenario that declares `stage boom` gives it this meaning.")]
    [InlineData("sale", "event sale", "Fields: `by : Firm` Who sells.")]
    public void A_word_is_described_by_what_is_declared_of_it(string name, string signature, params string[] parts)
    {
        var vocabulary = Of("""
            dimension mass
            unit kg : mass
            unit t = 1000 kg
            category Town { north, south }
            abstract kind Firm as firm {
              /// How big it is.
              size  : real >= 0 clamped   = 1
              twice : real := 2 * self.size
              town  : Town
            }
            kind Mill : Firm as small
            kind Office as government
            abstract tie trade as economic
            tie supply : trade from Mill to Firm as vertical
            phase one
            phase two
            cycle round { one, two }
            lifecycle boom as growth
            instrument Help by Office as soft { may change Firm.size; form trade; enter Mill; set }
            instrument Free
            event sale {
              /// Who sells.
              by : Firm
            }
            """);
        var description = vocabulary.Describe(Assert.Single(vocabulary.Find(name)));
        Assert.Equal(signature, description.Signature);
        Assert.Subset(PartsOf(description).ToHashSet(StringComparer.Ordinal), parts.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void An_attribute_that_another_library_adds_names_it()
    {
        var vocabulary = Of("use cluster_basics\nextend Organisation {\n  /// Its age.\n  age : real time = 0\n}\n");
        var attributes = PartsOf(vocabulary.Describe(Assert.Single(vocabulary.Find("Organisation")))).Single(p => p.StartsWith("Attributes: ", StringComparison.Ordinal));
        Assert.EndsWith(" / `age : real time = 0` Its age. (with `use trial`)", attributes, StringComparison.Ordinal);
        Assert.DoesNotContain("use cluster_basics", attributes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("size", "parameter size = 5 kg", "Value: It is mass.", "Used in: `rule grow`")]
    [InlineData("mills", "actors mills : Mill[3]", "Each is: `kind Mill as small` A house that grinds.", "Used in: `rule grow`, `measure n`")]
    [InlineData("grow", "rule grow in one")]
    [InlineData("boom", "stage boom", "Stands for: `lifecycle boom as growth` Good times.", "Used in: `stage end_of_it`")]
    [InlineData("n", "measure n = count(mills)", "Value: It is a whole number, recorded in every step.", "Used in: `stage boom`, `stage end_of_it`, `experiment tries`")]
    [InlineData("hail", "shock hail")]
    [InlineData("tries", "experiment tries")]
    [InlineData("Mill", "kind Mill as small", "Used in: `actors mills`, `shock hail`")]
    [InlineData("Mill.weight", "Mill.weight : real mass = 0", "Used in: `rule grow`, `shock hail`", "Documents: Weir 2011, \"What mills do\"")]
    public void What_a_scenario_declares_is_described_too(string name, string signature, params string[] parts)
    {
        var compilation = Compilation.Create(new SourceText("""
            scenario trial { step 1 year; horizon 3 years; seed 1 }
            dimension mass
            unit kg : mass
            phase one
            /// Good times.
            lifecycle boom as growth
            /// A house that grinds.
            kind Mill as small {
              /// What it weighs. (Weir, 2011, "What mills do")
              weight : real mass = 0
            }
            parameter size = 5 kg
            actors mills : Mill[3]
            /// It grows.
            rule grow in one { for m : mills; m.weight += size }
            stage boom { next end_of_it when n > 5 }
            stage end_of_it { next boom when n < 2 }
            shock hail { at 1 year; for m : Mill; m.weight = 0 }
            measure n = count(mills)
            experiment tries { vary hail in { on, off }; replicates 2; report n at end }
            """, "trial.cluster"), new FolderReader("."));
        Assert.Empty(compilation.Diagnostics);
        var vocabulary = Vocabulary.Of(compilation);
        var description = vocabulary.Describe(Assert.Single(vocabulary.Find(name)));
        Assert.Equal(signature, description.Signature);
        Assert.Subset(PartsOf(description).ToHashSet(StringComparer.Ordinal), parts.ToHashSet(StringComparer.Ordinal));
        Assert.Contains("Declared in: `trial`", PartsOf(description));
    }

    [Fact]
    public void Every_symbol_of_a_study_can_be_described()
    {
        var compilation = SeedFiles.Compile(SeedFiles.PathOfExample("health"));
        var vocabulary = Vocabulary.Of(compilation);
        Assert.All(compilation.Symbols.Where(s => s.Name.Length > 0), symbol => Assert.Contains(symbol.Name, vocabulary.Describe(symbol).Signature, StringComparison.Ordinal));
        var model = compilation.GetSemanticModel(compilation.MainTree);
        var locals = compilation.MainTree.Root.DescendantTokens().Select(model.GetSymbolInfo).OfType<LocalSymbol>().ToList();
        Assert.True(locals.Count > 50);
        Assert.All(locals, l => Assert.StartsWith($"{l.Name} : ", vocabulary.Describe(l).Signature, StringComparison.Ordinal));
    }

    /// <summary>A vocabulary of one's own that has a word of the built-in ones does not get their examples.</summary>
    [Fact]
    public void Words_of_the_user_know_their_checks_by_their_marks()
    {
        var parts = PartsOf(Describe(Of("kind University as knowledge_source\nkind Plant as firm, large\ntie supply from Plant to Plant as economic, carries knowledge\n"), "University")).ToList();
        Assert.Contains("Checks that know the idea: CL4003 Support is missing / CL4004 Support that reaches no firm", parts);
        Assert.DoesNotContain(parts, p => p.StartsWith("At work", StringComparison.Ordinal));
    }

    private static SymbolDescription Describe(Vocabulary vocabulary, string name) => vocabulary.Describe(Assert.Single(vocabulary.Find(name)));

    private static Vocabulary Of(string declarations)
    {
        var compilation = Compilation.Create(new SourceText($"library trial\n{declarations}", "trial.cluster"), new FolderReader("."));
        Assert.Empty(compilation.Diagnostics);
        return Vocabulary.Of(compilation);
    }

    private static IEnumerable<string> PartsOf(SymbolDescription description)
    {
        var parts = new List<(string Heading, List<string> Texts)>();
        foreach (var block in description.Blocks)
        {
            if (block is PageHeading heading)
                parts.Add((heading.Text, []));
            else
                parts[^1].Texts.Add(block is PageItem item ? item.Text : ((PageParagraph)block).Text);
        }

        return parts.Select(p => $"{p.Heading}: {string.Join(" / ", p.Texts)}");
    }
}
