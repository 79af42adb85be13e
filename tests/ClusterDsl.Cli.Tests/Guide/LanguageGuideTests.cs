using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Cli.Tests.Guide;

/// <summary>docs/language.md: every program in it checks and runs, and every command shows what it says there.</summary>
public sealed class LanguageGuideTests
{
    private const string Prompt = "$ clusterdsl ";

    private static readonly LanguageGuide Guide = LanguageGuide.Read();

    public static TheoryData<string> Programs => new(Guide.Programs.Where(p => !p.IsBroken).Select(p => p.File));

    [Fact]
    public void Programs_have_names_of_their_own() => Assert.Distinct(Guide.Programs.Select(p => p.File));

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_checks_and_runs(string file)
    {
        using var line = new CommandLineFixture { Toolchain = new Toolchain() };
        var program = Guide.Programs.Single(p => p.File == file);
        WriteFiles(line, program, int.MaxValue);

        // Advice judges a whole study: the programs of the reference show one thing each and are none.
        Assert.True(line.Invoke("check", file, "--format", "msbuild") == ExitCodes.Done, line.Console.Output.ToString());
        Assert.DoesNotContain(line.Console.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), l => !l.Contains(" CL4", StringComparison.Ordinal));
        Assert.True(file != "food.cluster" || line.Console.Output.ToString().Length == 0, line.Console.Output.ToString());
        if (!file.EndsWith("library.cluster", StringComparison.Ordinal))
        {
            Assert.True(line.Invoke("run", file) == ExitCodes.Done, line.Console.Errors.ToString());
        }
    }

    [Fact]
    public void Every_block_is_in_the_one_layout()
    {
        foreach (var block in Guide.Programs.SelectMany(p => p.Blocks).Where(b => b.Language == "cluster"))
        {
            var text = string.Concat(block.Lines.Select(l => l + "\n"));
            var tree = SyntaxTree.Parse(new SourceText(text, $"language.md, line {block.Line + 1}"));
            Assert.Empty(tree.Diagnostics);
            Assert.Equal(Formatter.Format(tree), text);
        }
    }

    [Fact]
    public void Every_command_shows_what_the_guide_says()
    {
        var lines = Guide.Lines.ToList();
        foreach (var (program, block) in Guide.Programs.SelectMany(p => p.Blocks.Where(b => b.Language == "console").Select(b => (p, b))).Reverse())
        {
            lines.RemoveRange(block.Line, block.Lines.Count);
            lines.InsertRange(block.Line, Carried(program, block));
        }

        var received = Guide.Path.Replace(".md", ".received.md", StringComparison.Ordinal);
        File.Delete(received);
        if (lines.SequenceEqual(Guide.Lines, StringComparer.Ordinal))
        {
            return;
        }

        File.WriteAllText(received, string.Join('\n', lines) + "\n");
        Assert.Fail($"The output in docs/language.md is stale. Read {received}, which this test has written, and put it in its place.");
    }

    private static List<string> Carried(GuideProgram program, GuideBlock block)
    {
        var shown = new List<string>();
        foreach (var command in block.Lines.Where(l => l.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            using var line = new CommandLineFixture { Toolchain = new Toolchain() };
            WriteFiles(line, program, block.Line);
            line.Invoke(command[Prompt.Length..].Split(' '));
            shown.Add(command);
            shown.AddRange($"{line.Console.Output}{line.Console.Errors}".TrimEnd('\n').Split('\n'));
        }

        return shown;
    }

    private static void WriteFiles(CommandLineFixture line, GuideProgram program, int above)
    {
        line.Folder.Write(program.File, program.TextAbove(above));
        foreach (var data in program.Blocks.Where(b => b.Language.StartsWith("csv ", StringComparison.Ordinal)))
        {
            line.Folder.Write(data.Language[4..], string.Join('\n', data.Lines) + "\n");
        }
    }
}
