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
    public void Folders_made_above_it_go_with_what_is_not_completed()
    {
        Directory.CreateDirectory(Path.Combine(_root, "old"));
        using (RunFolder.Create("old/n1/n2/n3", _root, overwrites: false))
        {
            Assert.True(Directory.Exists(Path.Combine(_root, "old/n1/n2")));
        }

        Assert.Equal(["old"], Content());
        using (RunFolder.Create("n1/n2/n3", _root, overwrites: false))
        {
            Write("n1/notes.txt", "of somebody else");
        }

        Assert.Equal(["n1", "n1/notes.txt", "old"], Content());
    }

    [Fact]
    public void The_earlier_run_comes_back_if_the_new_one_cannot_take_its_place()
    {
        Write("one/run.json", "old");
        using var folder = RunFolder.Create("one", _root, overwrites: true);
        Directory.Delete(folder.PartialPath);
        var refusal = Assert.Throws<OutputException>(folder.Complete);
        Assert.Equal("CL6042", refusal.Diagnostic.Code);
        Assert.Equal(["one", "one/run.json"], Content());
    }

    [Fact]
    public void What_was_put_there_during_the_run_is_kept()
    {
        Write("one/run.json", "old");
        using var folder = RunFolder.Create("one", _root, overwrites: true);
        Write("one/thesis.docx", "precious");
        Assert.Equal("CL6041", Assert.Throws<OutputException>(folder.Complete).Diagnostic.Code);
        using var second = RunFolder.Create("two", _root, overwrites: false);
        Write("two/run.json", "of another run");
        Assert.Equal("CL6040", Assert.Throws<OutputException>(second.Complete).Diagnostic.Code);
        folder.Dispose();
        second.Dispose();
        Assert.Equal(["one", "one/run.json", "one/thesis.docx", "two", "two/run.json"], Content());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("../here")]
    [InlineData("..")]
    public void The_folder_that_one_is_in_is_not_replaced(string path)
    {
        Directory.CreateDirectory(Path.Combine(_root, "here"));
        var refusal = Assert.Throws<OutputException>(() => RunFolder.Create(path, Path.Combine(_root, "here"), overwrites: true));
        Assert.StartsWith("CL604", refusal.Diagnostic.Code, StringComparison.Ordinal);
        Assert.Equal(["here"], Content());
    }

    /// <summary>On Linux every container has a disk mounted there, on which nothing lasts.</summary>
    [Fact]
    public void A_folder_that_cannot_be_moved_is_told_of_at_once()
    {
        const string Mounted = "/dev/shm";
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Mounted) || Directory.EnumerateFileSystemEntries(Mounted).Any())
        {
            return;
        }

        Assert.Equal("CL6042", Assert.Throws<OutputException>(() => RunFolder.Create(Mounted, _root, overwrites: false)).Diagnostic.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Mounted));
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
