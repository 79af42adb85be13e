namespace ClusterDsl.Output.Tests;

public sealed class NewFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("clusterdsl-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void All_files_appear_with_their_folders()
    {
        NewFiles.Write([new("n1/n2/a", "A"u8.ToArray()), new("n1/n2/b", "B"u8.ToArray())], _root);
        Assert.Equal(["a", "b"], Directory.EnumerateFiles(Path.Combine(_root, "n1/n2")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal("B", File.ReadAllText(Path.Combine(_root, "n1/n2/b")));
    }

    [Fact]
    public void If_one_cannot_take_its_place_none_does_and_what_exists_stays()
    {
        File.WriteAllText(Path.Combine(_root, "b"), "old");
        var refusal = Assert.Throws<OutputException>(() => NewFiles.Write([new("a", "A"u8.ToArray()), new("b", "B"u8.ToArray())], _root));
        Assert.Equal("CL6042", refusal.Diagnostic.Code);
        Assert.StartsWith("cannot write `b`: ", refusal.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(["b"], Directory.EnumerateFileSystemEntries(_root).Select(f => Path.GetFileName(f)));
        Assert.Equal("old", File.ReadAllText(Path.Combine(_root, "b")));
    }

    [Fact]
    public void Folders_that_were_made_go_with_what_cannot_be_written()
    {
        Directory.CreateDirectory(Path.Combine(_root, "old"));
        Assert.Throws<OutputException>(() => NewFiles.Write([new("old/new/" + new string('x', 300), "A"u8.ToArray())], _root));
        Assert.Equal(["old"], Directory.EnumerateFileSystemEntries(_root, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)));
    }
}
