using System.Globalization;
using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Formatting;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;
using ClusterDsl.Output;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>
/// Ctrl-C and SIGTERM at any moment, also within one rule or one statistic that takes hours: whole files or none, 130, one line, no trace. Moments are told by what the process has
/// written, or by the processor time that it has had.
/// </summary>
public sealed class InterruptionTests : IDisposable
{
    private const string Kinds = "scenario study { step 1 year; horizon 3 years; seed 1 }\nkind Firm { size : real = 1 }\ntie knows between Firm and Firm\nphase p\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", "rule r in p {\n  for f : firms, g : firms, h : firms where h.size > 2\n  f.size += 1\n}")]
    [InlineData("TERM", "rule r in p sequential {\n  for f : firms\n  where count(g for g in firms where sum(h.size for h in firms) > g.size) > 0\n  f.size += 1\n}")]
    [InlineData("INT", "rule r in p {\n  for f : firms\n  choose g : firms where sum(h.size for h in firms) > g.size weight sum(h.size + g.size for h in firms)\n  f.size += 1\n}")]
    [InlineData("INT", "ties knows among firms : random(mean_degree: 40)\nmeasure between = max(betweenness(f, knows) for f in firms)")]
    [InlineData("TERM", "ties knows among firms : random(mean_degree: 40)\nrule r in p {\n  for f : firms\n  f.size += eigenvector(f, knows) + count(g for g in firms where path_length(f, g, knows) > 3)\n}")]
    public void A_run_stops_within_a_step_that_takes_hours(string signal, string body)
    {
        _folder.Write("study.cluster", $"{Kinds}actors firms : Firm[60_000]\n{body}\n");
        using var process = new CommandProcess(_folder.Path, "run", "study.cluster", "--out", "results", "--threads", "2");
        process.Await(() => Names().Any(n => n.StartsWith("results.partial", StringComparison.Ordinal)));
        var begun = process.Worked;
        process.Await(() => process.Worked > begun + TimeSpan.FromSeconds(1));
        Assert.Equal(ExitCodes.Interrupted, process.Signal(signal));
        Assert.Equal("interrupted", LastLine(process));
        Assert.Equal(["study.cluster"], Names());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_run_is_there_whole_or_not_at_all(int seed)
    {
        _folder.Write("study.cluster", $"{Kinds}actors firms : Firm[20_000]\nties knows among firms : random(mean_degree: 6)\nmeasure n = count(firms)\n");
        using var process = new CommandProcess(_folder.Path, "run", "study.cluster", "--out", "results");
        process.Await(() => process.Worked > Moment(seed, 2_000));
        CheckEnd(process.Signal("INT"), process, "results", RunFiles.Manifest);
    }

    [Theory]
    [InlineData(5, "INT")]
    [InlineData(6, "TERM")]
    public void An_experiment_keeps_what_can_be_gone_on_with(int seed, string signal)
    {
        _folder.Write("busy.cluster", $"{SmallStudy.Busy}  replicates 60\n}}\n");
        string[] command = ["experiment", "busy.cluster", "--threads", "2", "--out"];
        using (var whole = new CommandProcess(_folder.Path, [.. command, "whole"]))
            Assert.Equal(ExitCodes.Done, whole.End());
        using (var process = new CommandProcess(_folder.Path, [.. command, "results"]))
        {
            process.Await(() => Names().Contains("results.unfinished"));
            var begun = process.Worked;
            process.Await(() => process.Worked > begun + Moment(seed, 1_000));
            var exitCode = process.Signal(signal);
            Assert.Equal(Names().Contains("results") ? ExitCodes.Done : ExitCodes.Interrupted, exitCode);
            Assert.DoesNotContain("   at ", process.Errors, StringComparison.Ordinal);
        }

        Assert.All(Names(), n => Assert.Contains(n, new[] { "busy.cluster", "whole", "results", "results.unfinished" }));
        using (var resumed = new CommandProcess(_folder.Path, [.. command, "results", "--resume"]))
            Assert.Equal(ExitCodes.Done, resumed.End());
        Assert.Equal(StoreDump.Of(_folder.Path, "whole"), StoreDump.Of(_folder.Path, "results"));
        Assert.Equal(["busy.cluster", "results", "whole"], Names());
    }

    [Fact]
    public void Formatting_leaves_each_file_as_it_was_or_as_it_should_be()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $"parameter   p{i}=1\n")));
        var before = $"scenario study {{ step 1 year; horizon 3 years; seed 1 }}\n{text}";
        for (var i = 0; i < 200; i++)
            _folder.Write($"study{i}.cluster", before);
        var after = Formatter.Format(SyntaxTree.Parse(new SourceText(before, "study.cluster")));
        using var process = new CommandProcess(_folder.Path, "fmt", "*.cluster");
        process.Await(() => Texts().Any(t => t == after));
        var exitCode = process.Signal("INT");
        Assert.Equal(Texts().All(t => t == after) ? ExitCodes.Done : ExitCodes.Interrupted, exitCode);
        Assert.All(Texts(), t => Assert.True(t == before || t == after));
        Assert.Equal(200, Names().Count);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void A_new_scenario_has_all_its_files_or_none(int seed)
    {
        using var process = new CommandProcess(_folder.Path, "new", "valley", "--template", "data");
        process.Await(() => process.Worked > Moment(seed, 250));
        var exitCode = process.Signal("INT");
        if (exitCode == ExitCodes.Done)
            Assert.Equal(["valley-firms.csv", "valley-projects.csv", "valley.cluster"], Names());
        else
            Assert.Equal((ExitCodes.Interrupted, 0), (exitCode, Names().Count));
    }

    [Fact]
    public void A_snapshot_is_received_whole_or_not_at_all()
    {
        _folder.Write("study.cluster", $"{Kinds}actors firms : Firm[40_000]\nties knows among firms : random(mean_degree: 40)\nmeasure between = max(betweenness(f, knows) for f in firms)\n");
        using var process = new CommandProcess(_folder.Path, "snapshot", "study.cluster");
        process.Await(() => process.Worked > TimeSpan.FromSeconds(2));
        Assert.Equal(ExitCodes.Interrupted, process.Signal("TERM"));
        Assert.Equal("interrupted", LastLine(process));
        Assert.Equal(["study.cluster"], Names());
    }

    private void CheckEnd(int exitCode, CommandProcess process, string results, string manifest)
    {
        Assert.DoesNotContain("   at ", process.Errors, StringComparison.Ordinal);
        Assert.Contains(exitCode, new[] { ExitCodes.Done, ExitCodes.Interrupted });
        if (Names().Contains(results))
            Assert.True(File.Exists(Path.Combine(_folder.Path, results, manifest)));
        Assert.All(Names(), n => Assert.Contains(n, new[] { "study.cluster", results }));
    }

    private static string LastLine(CommandProcess process) => process.Errors.TrimEnd().Split('\n')[^1];

    /// <summary>A moment below some milliseconds; a linear congruential generator is as good as any other here.</summary>
    private static TimeSpan Moment(int seed, int milliseconds) => TimeSpan.FromMilliseconds(((seed * 1103515245L) + 12345) % 997 * milliseconds / 997);

    private List<string> Names() => [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    private IEnumerable<string> Texts() => Directory.EnumerateFiles(_folder.Path, "*.cluster").Select(File.ReadAllText);
}
