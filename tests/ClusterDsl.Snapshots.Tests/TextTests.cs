namespace ClusterDsl.Snapshots.Tests;

/// <summary>What becomes of a text before it is compared. The verified files are in the repository.</summary>
public sealed class TextTests
{
    private const string Lines = "LineA\nLineB\n\nLineC\n  \nlineD\n";

    [Fact]
    public Task NewlinesAreLineFeeds() => Verify("a\r\nb\rc\nd");

    [Fact]
    public Task FinalNewlineIsContent() => Verify("a\n");

    [Fact]
    public Task ByteOrderMarkIsDropped() => Verify("\uFEFFtext");

    [Fact]
    public Task NotAscii() => Verify("Österreich — 1 €, 𝔸");

    [Fact]
    public Task ScrubLines() => Verify(Lines).ScrubLines(line => line.EndsWith('B'));

    [Fact]
    public Task ScrubLinesContaining() => Verify(Lines).ScrubLinesContaining("LINEa", "D");

    [Fact]
    public Task ScrubLinesContainingOrdinal() => Verify(Lines).ScrubLinesContaining(StringComparison.Ordinal, "lineA", "lineD");

    [Fact]
    public Task ScrubLinesWithReplace() => Verify(Lines)
        .ScrubLinesWithReplace(line => line == "LineB" ? null : line.ToUpperInvariant());

    [Fact]
    public Task ScrubEmptyLines() => Verify(Lines).ScrubEmptyLines();

    [Fact]
    public Task ScrubbersRunLatestFirst() => Verify("x")
        .AddScrubber(builder => builder.Append(" earlier"))
        .AddScrubber(builder => builder.Append(" later"))
        .AddScrubber(builder => builder.Append(" last"), ScrubberLocation.Last);

    [Fact]
    public Task GlobalScrubbersRunAfterItsOwn() => Verify("<own>").AddScrubber(builder => builder.Replace("<own>", "<global>"));

    [Fact]
    public Task Directories() => Verify(
        $"""
        {Path.Combine(Path.GetTempPath(), "file.csv")}
        {AppContext.BaseDirectory}
        '{AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)}'
        """);

    [Fact]
    public Task SourceDirectories() => Verify($"{SourceDirectory()}\n{Path.GetFullPath(Path.Combine(SourceDirectory(), "../../README.md"))}");

    private static string SourceDirectory([System.Runtime.CompilerServices.CallerFilePath] string sourceFile = "") =>
        Path.GetDirectoryName(sourceFile)!;
}
