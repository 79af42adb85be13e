using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

/// <summary><c>concepts FILE…</c> and <c>explain WORD FILE…</c>: words of the user's own.</summary>
public sealed class OwnVocabularyTests
{
    private const string Mills = """
        /// What grinds. (Weir, 2011, "What mills do")
        library mills
        use cluster_basics
        /// A house that grinds. (Weir, 2011)
        kind Mill : Organisation as firm, small
        kind Lender : Organisation as finance
        """;

    private const string Study = """
        scenario valley { step 1 year; horizon 3 years; seed 1 }
        use "mills.cluster"
        phase p
        /// Those by the river. (Elm, 1999, "Rivers")
        extend Mill {
          wheels : int = 1
        }
        actors upper : Mill[3]
        rule turn in p { for m : upper; m.wheels += 1 }
        measure wheels_in_all = sum(upper.wheels)
        """;

    [Fact]
    public void The_words_of_a_file_and_of_those_beside_it_are_listed_by_source()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("concepts", "study.cluster", "mills.cluster", "--format", "csv"));
        Assert.Equal(
            """
            document,file,title,concept,sort,declaration,library
            Weir,2011,What mills do,A house that grinds.,kind,Mill,mills
            ,,,,kind,Lender,mills
            ,,,,phase,p,valley
            ,,,,attribute,Mill.wheels,valley

            """,
            line.Console.Output.ToString());
    }

    [Fact]
    public void Words_without_a_source_are_listed_as_such()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("concepts", "mills.cluster"));
        Assert.Contains("Weir 2011, \"What mills do\"\n  - kind `Mill` (mills): A house that grinds.\n\nWithout a source\n  - kind `Lender` (mills):", line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mill", "kind Mill : Organisation as firm, small\n\nA house that grinds.\n")]
    [InlineData("turn", "rule turn in p\n")]
    [InlineData("Organisation", "abstract kind Organisation\n")]
    public void A_word_is_explained(string word, string begin)
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("explain", word, "study.cluster"));
        Assert.StartsWith(begin, line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_explained_with_the_words_that_it_rests_on()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.Done, line.Invoke("explain", "CL4003", "study.cluster"));
        Assert.EndsWith("\n\nWords of your files that it rests on\n  - kind `Lender` (mills): no source named\n", line.Console.Output.ToString(), StringComparison.Ordinal);
        using var without = Line();
        without.Invoke("explain", "CL4003");
        Assert.DoesNotContain("Words of your files", without.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_the_files_do_not_have_is_looked_for_among_theirs()
    {
        using var line = Line();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("explain", "Mil", "study.cluster"));
        Assert.StartsWith("error: there is no word `Mil`; did you mean `Mill`?\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("concepts", "wrong.cluster")]
    [InlineData("explain", "Mill", "wrong.cluster")]
    [InlineData("explain", "CL4003", "wrong.cluster")]
    [InlineData("concepts", "missing.cluster")]
    public void A_file_with_errors_is_not_explained(params string[] arguments)
    {
        using var line = Line();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke(arguments));
        Assert.StartsWith("error[CL", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(line.Console.Output.ToString());
    }

    private static CommandLineFixture Line()
    {
        var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("mills.cluster", Mills);
        line.Folder.Write("study.cluster", Study);
        line.Folder.Write("wrong.cluster", Mills + "\nkind Other : Missing");
        return line;
    }
}
