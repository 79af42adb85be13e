using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Tests.Syntax;

public sealed class RoundTripTests
{
    public static TheoryData<string> Files => TestFiles.Names;

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_parses_without_diagnostics_and_gives_its_text_back(string name)
    {
        var tree = TreeInvariants.Check(TestFiles.All[name]);
        Assert.Empty(tree.Diagnostics.Select(d => d.ToString()));
        Assert.NotEmpty(tree.Root.Declarations);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n\r\r\n")]
    [InlineData("\uFEFFphase a\r\n")]
    [InlineData("// only a comment")]
    [InlineData("/// a doc comment for nothing\n")]
    [InlineData("/")]
    [InlineData("///")]
    [InlineData("\"")]
    [InlineData("\"\\")]
    [InlineData("\"\\\n")]
    [InlineData("}")]
    [InlineData("{{{{")]
    [InlineData("))]]")]
    [InlineData("..<")]
    [InlineData("1..2")]
    [InlineData("1.e")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("-[")]
    [InlineData("<-[")]
    [InlineData("< -")]
    [InlineData("per")]
    [InlineData("use")]
    [InlineData("abstract")]
    [InlineData("rule")]
    [InlineData("vary x in {")]
    [InlineData("measure m = \uD83C")]
    [InlineData("measure \uDF00\uD83C = 1")]
    [InlineData("measure \U0001F3ED = 1")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("measure 大学 = “x”，1")]
    public void Any_text_comes_back(string text) => TreeInvariants.Check(text);

    [Fact]
    public void A_lone_surrogate_is_part_of_no_name()
    {
        var tree = TreeInvariants.Check("measure a\uD83C = 1");
        Assert.Equal("CL1006", Assert.Single(tree.Diagnostics).Code);
    }

    [Fact]
    public void The_same_text_gives_the_same_tree()
    {
        var text = TestFiles.WholeLanguage;
        Assert.Equal(TreeShape.Of(SyntaxTree.Parse(text).Root), TreeShape.Of(SyntaxTree.Parse(text).Root));
    }
}
