using System.Text;

namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class EmptyTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, "null")]
    [InlineData("", "emptyString")]
    [InlineData("\uFEFF", "emptyString")]
    public async Task A_text_that_is_not_there_has_a_name(string? text, string expected)
    {
        _folder.Write("Empty.verified.txt", expected);

        await Verify(text, sourceFile: _folder.SourceFile).UseFileName("Empty");
    }

    [Fact]
    public async Task A_text_may_be_scrubbed_away()
    {
        await File.WriteAllTextAsync(_folder["Scrubbed.verified.txt"], "", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        await Verify("a\nb\n", sourceFile: _folder.SourceFile).UseFileName("Scrubbed").ScrubLines(_ => true);
    }
}
