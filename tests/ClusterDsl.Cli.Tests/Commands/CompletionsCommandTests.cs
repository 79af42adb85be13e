using System.Diagnostics;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class CompletionsCommandTests
{
    [Theory]
    [InlineData("clusterdsl ch", "check")]
    [InlineData("clusterdsl run --th", "--threads")]
    [InlineData("clusterdsl check --format s", "sarif")]
    [InlineData("clusterdsl check a", "a.cluster")]
    [InlineData("clusterdsl run st", "studies/")]
    [InlineData("clusterdsl syntax studies/", "studies/b.cluster")]
    [InlineData("clusterdsl explain CL206", "CL2060")]
    [InlineData("clusterdsl explain Universi", "University")]
    [InlineData("clusterdsl explain Region.cluster", "Region.cluster_knowledge")]
    [InlineData("clusterdsl concepts --sort ph", "phase")]
    [InlineData("clusterdsl concepts --document D3", "D3")]
    [InlineData("clusterdsl new a --template di", "diffusion")]
    public void What_was_begun_is_completed(string line, string expected)
    {
        // The script that asks keeps what begins as the word does.
        var word = line[(line.LastIndexOf(' ') + 1)..];
        Assert.Equal([expected], Suggestions(line).Where(s => s.StartsWith(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_that_are_no_scenarios_are_not_offered() =>
        Assert.Equal(["a.cluster", "studies/"], Suggestions("clusterdsl run ").Where(s => !s.StartsWith('-')));

    [Theory]
    [InlineData("clusterdsl run nowhere/")]
    [InlineData("clusterdsl run \0")]
    public void A_folder_that_is_not_there_offers_nothing(string line) =>
        Assert.DoesNotContain(Suggestions(line), s => !s.StartsWith('-'));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_gets_a_script_that_asks_for_suggestions(string shell)
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("completions", shell));
        Assert.Contains("[suggest:", line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shell_that_is_not_known_is_wrong_usage()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("completions", "csh"));
    }

    [Fact]
    public void Bash_shows_options_only_where_one_was_begun()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        using var line = new CommandLineFixture();
        line.Invoke("completions", "bash");
        var script = $$"""
            {{line.Console.Output}}
            clusterdsl() { printf '%s\n' "$1" "$2" run 'two words' --rerun >> said; printf '%s\n' run 'two words' --rerun; }
            for word in '' r -- t; do
              COMP_WORDS=(clusterdsl "$word"); COMP_CWORD=1; COMP_LINE="clusterdsl $word"; COMP_POINT=${#COMP_LINE}
              _clusterdsl
              printf '%s;' "${COMPREPLY[@]}"; echo
            done
            head -n 2 said
            """;
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["--norc"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = line.Folder.Path,
        })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();

        Assert.Equal("run;two words;\nrun;\n--rerun;\ntwo words;\n[suggest:11]\nclusterdsl \n", bash.StandardOutput.ReadToEnd());
        bash.WaitForExit();
    }

    private static string[] Suggestions(string typed)
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", "fine");
        line.Folder.Write("notes.txt", "fine");
        line.Folder.Write(".hidden/c.cluster", "fine");
        line.Folder.Write("studies/b.cluster", "fine");
        Assert.Equal(ExitCodes.Done, line.Invoke(FormattableString.Invariant($"[suggest:{typed.Length}]"), typed));
        return line.Console.Output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
