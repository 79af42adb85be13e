using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Language.Data;

namespace ClusterDsl.Cli.Tests.Files;

public sealed class DiskFileReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("x.csv", "study/a.cluster", "study/x.csv")]
    [InlineData("../x.csv", "study/a.cluster", "x.csv")]
    [InlineData("x.csv", "a.cluster", "x.csv")]
    [InlineData("x.csv", "-", "x.csv")]
    public void A_path_starts_at_the_file_that_names_it(string path, string relativeTo, string expected)
    {
        _folder.Write(expected, "content");
        var file = new DiskFileReader(_folder.Path).Read(path, relativeTo);
        Assert.Equal(expected, file.Path);
        Assert.Equal("content"u8.ToArray(), file.Bytes);
        Assert.Null(file.Error);
    }

    [Fact]
    public void An_absolute_path_stays_absolute()
    {
        var path = _folder.Write("x.csv", "content");
        Assert.Equal(path.Replace('\\', '/'), new DiskFileReader("/").Read(path, "elsewhere/a.cluster").Path);
    }

    [Theory]
    [InlineData("none.csv", "there is no such file")]
    [InlineData("none/none.csv", "there is no such file")]
    [InlineData(".", "it is a folder")]
    [InlineData("", "the path is empty")]
    [InlineData("a\0b", "the path holds a zero character")]
    public void What_cannot_be_read_has_a_reason(string path, string reason)
    {
        var file = new DiskFileReader(_folder.Path).Read(path, "a.cluster");
        Assert.Null(file.Bytes);
        Assert.Equal(reason, file.Error);
    }

    [Fact]
    public void A_path_longer_than_any_system_allows_has_a_reason() =>
        Assert.NotNull(new DiskFileReader(_folder.Path).Read(new string('x', 70_000), "a.cluster").Error);
}
