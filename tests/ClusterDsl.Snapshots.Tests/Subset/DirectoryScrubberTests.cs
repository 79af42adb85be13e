using System.Text;

namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class DirectoryScrubberTests
{
    [Theory]
    [InlineData("/work", "{Work}")]
    [InlineData("/work/", "{Work}")]
    [InlineData("/work/a.csv", "{Work}a.csv")]
    [InlineData(@"\work\a.csv", "{Work}a.csv")]
    [InlineData("'/work'", "'{Work}'")]
    [InlineData("/work /work", "{Work} {Work}")]
    [InlineData("/work/deep/a.csv", "{Deep}a.csv")]
    [InlineData("/work/deeper/a.csv", "{Work}deeper/a.csv")]
    [InlineData("/works/a.csv", "/works/a.csv")]
    [InlineData("/home/work/a.csv", "/home/work/a.csv")]
    [InlineData("/work/work", "{Work}work")]
    [InlineData("/WORK", "/WORK")]
    [InlineData("", "")]
    public void Replaces_whole_directories(string text, string expected)
    {
        var builder = new StringBuilder(text);

        new DirectoryScrubber([new("/work", "{Work}"), new("/work/deep/", "{Deep}"), new("/", "{Root}")]).Scrub(builder);

        Assert.Equal(expected, builder.ToString());
    }
}
