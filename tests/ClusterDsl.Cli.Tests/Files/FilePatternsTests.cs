using ClusterDsl.Cli.Files;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Files;

public sealed class FilePatternsTests
{
    [Theory]
    [InlineData("a.cluster", "a.cluster")]
    [InlineData("no_such.cluster", "no_such.cluster")]
    [InlineData("-", "-")]
    [InlineData("*.cluster", "a.cluster b.cluster")]
    [InlineData("./*.cluster", "./a.cluster ./b.cluster")]
    [InlineData("studies/*.cluster", "studies/one.cluster")]
    [InlineData("studies/*/*.cluster", "studies/x/three.cluster studies/x/two.cluster")]
    [InlineData("studies/**/*.cluster", "studies/one.cluster studies/x/three.cluster studies/x/two.cluster studies/x/y/four.cluster")]
    [InlineData("studies/**/t*.cluster", "studies/x/three.cluster studies/x/two.cluster")]
    [InlineData("b.cluster *.cluster a.cluster", "b.cluster a.cluster")]
    [InlineData("studies/**/**", "studies/one.cluster studies/x/three.cluster studies/x/two.cluster studies/x/y/four.cluster")]
    [InlineData("studies/*/../*.cluster ***/..", "studies/*/../*.cluster ***/..")]
    [InlineData("*.nothing none/**/*.cluster", "*.nothing none/**/*.cluster")]
    public void Files_are_found_in_a_fixed_order_and_each_once(string arguments, string expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["b.cluster", "a.cluster", "a.csv", "studies/one.cluster", "studies/x/two.cluster", "studies/x/three.cluster", "studies/x/y/four.cluster"])
        {
            folder.Write(file, string.Empty);
        }

        Assert.Equal(expected.Split(' '), new FilePatterns(folder.Path).Expand(arguments.Split(' ')));
    }

    [Fact]
    public void A_pattern_may_begin_above_the_working_folder_or_at_the_root()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("one/a.cluster", string.Empty);
        folder.Write("two/b.cluster", string.Empty);
        var patterns = new FilePatterns(Path.Combine(folder.Path, "two"));
        Assert.Equal(["../one/a.cluster"], patterns.Expand(["../one/*.cluster"]));
        Assert.Equal([file], patterns.Expand([Path.Combine(folder.Path, "one", "*.cluster")]));
    }
}
