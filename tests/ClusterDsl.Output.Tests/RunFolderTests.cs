namespace ClusterDsl.Output.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("clusterdsl-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_folder_appears_when_it_is_complete()
    {
        using (var folder = RunFolder.Create("runs/one", _root, overwrites: false))
        {
            File.WriteAllText(Path.Combine(folder.PartialPath, RunFiles.Manifest), "{}");
            Assert.False(Directory.Exists(Path.Combine(_root, "runs/one")));
            folder.Complete();
        }

        Assert.Equal(["runs/one", "runs/one/run.json"], Content());
    }

    [Fact]
    public void What_is_not_completed_leaves_nothing()
    {
        using (var folder = RunFolder.Create("one", _root, overwrites: false))
        {
            File.WriteAllText(Path.Combine(folder.PartialPath, RunFiles.Manifest), "{}");
        }

        Assert.Empty(Content());
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(Path.Combine(_root, "one"));
        using var folder = RunFolder.Create("one/", _root, overwrites: false);
        File.WriteAllText(Path.Combine(folder.PartialPath, RunFiles.Ties), "new");
        folder.Complete();
        Assert.Equal(["one", "one/ties.csv"], Content());
    }

    [Fact]
    public void An_earlier_run_is_kept_unless_told_otherwise()
    {
        Write("one/run.json", "old");
        Write("one/ties.csv", "old");
        var refusal = Assert.Throws<OutputException>(() => RunFolder.Create("one", _root, overwrites: false));
        Assert.Equal("CL6040", refusal.Diagnostic.Code);
        Assert.Contains("--overwrite", refusal.Diagnostic.Help, StringComparison.Ordinal);
        using (var abandoned = RunFolder.Create("one", _root, overwrites: true))
        {
            File.WriteAllText(Path.Combine(abandoned.PartialPath, RunFiles.Manifest), "new");
        }

        Assert.Equal("old", File.ReadAllText(Path.Combine(_root, "one/run.json")));
        using var folder = RunFolder.Create("one", _root, overwrites: true);
        File.WriteAllText(Path.Combine(folder.PartialPath, RunFiles.Manifest), "new");
        folder.Complete();
        Assert.Equal(["one", "one/run.json"], Content());
        Assert.Equal("new", File.ReadAllText(Path.Combine(_root, "one/run.json")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Other_files_are_never_overwritten(bool overwrites)
    {
        Write("one/run.json", "old");
        Write("one/thesis.docx", "precious");
        var refusal = Assert.Throws<OutputException>(() => RunFolder.Create("one", _root, overwrites));
        Assert.Equal("CL6041", refusal.Diagnostic.Code);
        Assert.Contains("thesis.docx", refusal.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["one", "one/run.json", "one/thesis.docx"], Content());
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void A_place_that_cannot_be_written_is_a_diagnostic(string path)
    {
        Write("file", "x");
        var refusal = Assert.Throws<OutputException>(() => RunFolder.Create(path, _root, overwrites: true));
        Assert.StartsWith("CL604", refusal.Diagnostic.Code, StringComparison.Ordinal);
        Assert.Equal(["file"], Content());
    }

    [Fact]
    public void Two_runs_at_a_time_do_not_meet()
    {
        using var first = RunFolder.Create("one", _root, overwrites: false);
        using var second = RunFolder.Create("one", _root, overwrites: false);
        Assert.NotEqual(first.PartialPath, second.PartialPath);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private IEnumerable<string> Content() => Directory.EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(_root, p).Replace('\\', '/'))
        .Where(p => p != "runs")
        .Order(StringComparer.Ordinal);
}
