using System.Runtime.CompilerServices;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>The real compiler and engine on a copy of <c>examples/austria-h2020</c> that a test may spoil.</summary>
internal sealed class AustriaFixture : IDisposable
{
    public const string Scenario = "austria-h2020.cluster";

    public AustriaFixture()
    {
        foreach (var file in Directory.EnumerateFiles(Source()))
        {
            File.Copy(file, Path.Combine(Line.Folder.Path, Path.GetFileName(file)));
        }
    }

    public CommandLineFixture Line { get; } = new() { Toolchain = new Toolchain() };

    public string Errors => Line.Console.Errors.ToString();

    public string Output => Line.Console.Output.ToString();

    public static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "examples", "austria-h2020"));

    public int Run(params string[] options) => Line.Invoke(["run", Scenario, .. options]);

    /// <summary>Changes a file once; the text to change must be there.</summary>
    public void Edit(string file, string old, string replacement)
    {
        var path = Path.Combine(Line.Folder.Path, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"`{old}` is not in {file}");
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length)));
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Line.Folder.Path, file));

    public void Dispose() => Line.Dispose();
}
