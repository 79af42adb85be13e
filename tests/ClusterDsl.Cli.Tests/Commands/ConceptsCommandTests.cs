using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Concepts;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class ConceptsCommandTests
{
    private const string Heading = "document,file,title,concept,sort,declaration,library";

    [Fact]
    public Task The_events_for_people() => Verify(Concepts("--sort", "event"));

    [Fact]
    public Task The_stages_as_Markdown() => Verify(Concepts("--sort", "stage", "--format", "markdown"));

    [Fact]
    public Task What_one_document_says_of_ties_as_csv() => Verify(Concepts("--sort", "tie", "--document", "D3", "--format", "csv"));

    [Fact]
    public void Every_word_of_the_libraries_has_a_row_for_each_of_its_documents()
    {
        var rows = Concepts("--format", "csv").TrimEnd('\n').Split('\n');
        Assert.Equal(Heading, rows[0]);
        var expected = from concept in Vocabulary.BuiltIn.Concepts
                       from document in concept.Documents
                       select $"{document.Label}: {concept.Sort},{concept.Name},{concept.Library}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Skip(1).Select(EndsOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sorts_together_are_everything()
    {
        var all = ConceptSort.All.SelectMany(s => Concepts("--format", "csv", "--sort", s.Name).TrimEnd('\n').Split('\n').Skip(1));
        Assert.Equal(
            Concepts("--format", "csv").TrimEnd('\n').Split('\n').Skip(1).Order(StringComparer.Ordinal), all.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("D2")]
    [InlineData("d2")]
    [InlineData("002_1cf60a1234690800")]
    [InlineData("regional innovation SYSTEM")]
    public void A_document_goes_by_its_short_name_its_file_or_a_part_of_its_title(string document)
    {
        var rows = Concepts("--format", "csv", "--document", document).TrimEnd('\n').Split('\n').Skip(1).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.StartsWith("D2,", r, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("D9")]
    [InlineData("0")]
    [InlineData("")]
    public void A_document_that_is_not_known_is_wrong_usage_and_all_are_listed(string document)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("concepts", "--document", document));
        Assert.StartsWith($"error: no document is called `{document}`\nThe documents are:\n  D0 0", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(5, line.Console.Errors.ToString().Split("\n  D").Length - 1);
        Assert.Empty(line.Console.Output.ToString());
    }

    [Fact]
    public void Without_a_word_there_is_an_overview_of_all_but_the_attributes()
    {
        var text = Concepts();
        var names = text.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var words = Vocabulary.BuiltIn.Concepts.Where(c => c.Library.Length > 0).ToList();
        Assert.All(words.Where(c => c.Sort.Name != "attribute"), c => Assert.Contains(c.Name, names));
        Assert.Contains($"the {words.Count(c => c.Sort.Name == "attribute")} attributes", text, StringComparison.Ordinal);
        Assert.InRange(text.Split('\n').Length, 20, 100);
    }

    [Theory]
    [InlineData("credit", "Region.credit")]
    [InlineData("CREDIT", "Region.credit")]
    [InlineData("bank", "FinancialInstitution")]
    public void A_word_is_looked_for_in_names_and_meanings(string word, string name)
    {
        var rows = Concepts(word, "--format", "csv").TrimEnd('\n').Split('\n').Skip(1).ToList();
        Assert.Contains(rows, r => r.Split(',')[^2] == name);
        Assert.True(rows.Count < Concepts("--format", "csv").Split('\n').Length / 2);
    }

    [Fact]
    public void A_word_that_nothing_has_is_said()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("concepts", "xyzzy"));
        Assert.Equal("stdout:\nstderr:\nno word has `xyzzy` in its name, its meaning or its document\n", line.Console.ToString());
    }

    [Fact]
    public void Nothing_to_list_is_said()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("concepts", "--document", "D4", "--sort", "cycle"));
        Assert.Equal("stdout:\nstderr:\nno word of this sort comes from this document\n", line.Console.ToString());
    }

    private static string EndsOf(string row) => $"{row[..2]}: {string.Join(',', row.Split(',')[^3..])}";

    private static string Concepts(params string[] arguments)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke(["concepts", .. arguments]));
        Assert.Empty(line.Console.Errors.ToString());
        return line.Console.Output.ToString();
    }
}
