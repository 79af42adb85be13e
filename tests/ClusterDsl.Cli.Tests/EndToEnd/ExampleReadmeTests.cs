using System.Text.RegularExpressions;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>What the READMEs of the examples show is what the commands print.</summary>
public sealed partial class ExampleReadmeTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AustriaFixture.Source(), "..", ".."));

    /// <summary>A README and the number of a block in it.</summary>
    public static TheoryData<string, string> Shown
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var readme in Directory.EnumerateFiles(Path.Combine(Root, "examples"), "README.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                foreach (Match block in Block().Matches(File.ReadAllText(readme)))
                    data.Add(Path.GetRelativePath(Root, readme).Replace('\\', '/'), block.Groups["command"].Value);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_command_prints_what_is_shown(string readme, string command)
    {
        var block = Assert.Single(Block().Matches(File.ReadAllText(Path.Combine(Root, readme))), b => b.Groups["command"].Value == command);
        using var folder = new RepositoryCopy(Root, Path.GetDirectoryName(readme)!);
        folder.Line.Invoke(command.Split(' '));
        var (shown, printed) = (block.Groups["output"].Value.Trim(), $"{folder.Line.Console.Errors}{folder.Line.Console.Output}".Trim());
        if (shown != printed)
            WriteReceived(Path.Combine(Root, readme), shown, printed);
        Assert.Equal(shown, printed);
    }

    /// <summary>What should stand there instead, beside the README: read it, and put it in its place.</summary>
    private static void WriteReceived(string readme, string shown, string printed)
    {
        var received = Path.ChangeExtension(readme, ".received.md");
        File.WriteAllText(received, File.ReadAllText(File.Exists(received) ? received : readme).Replace(shown, printed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" where c -[rapport]- h\n  c.experience", "\n  c.experience")]
    [InlineData("// What is measured", "policy campus : ResearchCampus by sick_fund {\n  region.equipment += 0.02 per year\n}\n\n// What is measured")]
    [InlineData("ties rapport   between startups and teaching", "ties clinical_trial from startups to institutes : random(mean_degree: 1)\nties rapport   between startups and teaching")]
    public void A_mistake_in_the_health_study_is_said_as_its_readme_shows(string old, string replacement)
    {
        using var folder = new RepositoryCopy(Root, "examples/health");
        var path = Path.Combine(folder.Line.Folder.Path, "examples", "health", "bench_to_bedside.cluster");
        var text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(old).Length);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        folder.Line.Invoke("check", "examples/health/bench_to_bedside.cluster");
        var said = folder.Line.Console.Errors.ToString();
        Assert.Contains(said[..said.LastIndexOf("\n\n", StringComparison.Ordinal)].Trim(), File.ReadAllText(Path.Combine(Root, "examples", "health", "README.md")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^```(console)?\n\$ clusterdsl (?<command>[^\n]+)\n(?<output>(?:(?!```).*\n)*)```", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Block();

    /// <summary>One folder of the repository, where commands may be tried.</summary>
    private sealed class RepositoryCopy : IDisposable
    {
        public RepositoryCopy(string root, string folder)
        {
            Directory.CreateDirectory(Path.Combine(Line.Folder.Path, folder));
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder)))
                File.Copy(file, Path.Combine(Line.Folder.Path, folder, Path.GetFileName(file)));
        }

        public CommandLineFixture Line { get; } = new() { Toolchain = new Toolchain() };

        public void Dispose() => Line.Dispose();
    }
}
