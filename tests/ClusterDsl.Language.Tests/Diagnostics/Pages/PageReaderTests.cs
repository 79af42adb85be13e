using System.Text;
using ClusterDsl.Language.Diagnostics.Pages;

namespace ClusterDsl.Language.Tests.Diagnostics.Pages;

public sealed class PageReaderTests
{
    private const string Page = """
        # CL9999: Something odd

        It means
        this.

        And `that`.

        ## Why

        Because.

        ## What to do

        - One thing, told
          in two lines.
        - Another.

        ## Example

        Words between files are kept.

        ```csv firms.csv
        id
        1

        ```

        ```hex data.bin
        50 4b
        ```

        ```csv wrong names.csv Latin-1
        ü
        ```

        ```csv right names.csv
        ü
        ```

        ```cluster
        # no heading
        ```

        ```console wrong
        $ clusterdsl run example.cluster
        $ clusterdsl run example.cluster --out one
        ```

        ## Documents

        - D1: an idea.
        """;

    [Fact]
    public void The_parts_of_a_page()
    {
        var page = PageReader.Read(Page);
        Assert.Equal(("CL9999", "Something odd"), (page.Code, page.Title));
        Assert.Equal("It means this.\n\nAnd `that`.", page.Meaning);
        Assert.Equal("Because.", page.Reason);
        Assert.Equal("- One thing, told in two lines.\n- Another.", page.Remedy);
        Assert.Equal(["D1: an idea."], page.Documents.AsEnumerable());
    }

    [Fact]
    public void The_files_of_an_example_are_its_own_and_the_shared_ones()
    {
        var page = PageReader.Read(Page);
        Assert.Equal(["firms.csv", "data.bin", "names.csv", "example.cluster"], page.WrongExample.Files.Select(f => f.Name));
        Assert.Equal("id\n1\n\n", Encoding.UTF8.GetString([.. page.WrongExample.Files[0].Content]));
        Assert.Equal("PK"u8.ToArray(), page.WrongExample.Files[1].Content.AsEnumerable());
        Assert.Equal((byte[])[0xFC, (byte)'\n'], page.WrongExample.Files[2].Content.AsEnumerable());
        Assert.Equal("ü\n"u8.ToArray(), page.RightExample.Files[2].Content.AsEnumerable());
        Assert.Equal("# no heading\n", page.WrongExample.Scenario);
    }

    [Fact]
    public void The_commands_of_an_example()
    {
        var page = PageReader.Read(Page);
        Assert.Equal(["run example.cluster", "run example.cluster --out one"], page.WrongExample.Commands.AsEnumerable());
        Assert.Empty(page.RightExample.Commands);
    }

    [Fact]
    public void The_captions_of_files() => Assert.Equal(
        ["firms.csv:", "data.bin, byte for byte:", "Wrong, names.csv, saved as Latin-1:", "Right, names.csv:", "example.cluster:", "Wrong:"],
        PageReader.Read(Page).Blocks.OfType<PageCode>().Select(c => c.Caption));

    [Theory]
    [InlineData("no title")]
    [InlineData("# CL9999 without a colon")]
    [InlineData("# CL9999: Open\n\n```cluster\n")]
    [InlineData("# CL9999: Nameless\n\n```\n```\n")]
    [InlineData("# CL9999: Wordy\n\n```csv wrong a.csv Latin-1 more\n```\n")]
    [InlineData("# CL9999: Encoded\n\n## Example\n\n```csv wrong a.csv EBCDIC\n```\n")]
    [InlineData("# CL9999: Commanding\n\n## Example\n\n```console wrong\n$ rm -r .\n```\n")]
    public void What_is_no_page_is_refused(string text) => Assert.Throws<FormatException>(() => PageReader.Read(text));
}
