using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Programs that are longer than any stack is deep are refused, not crashed upon.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("measure m = 1", " + 1", "")]
    [InlineData("measure m = count(f for f in firms where f.skill > 0", " and f.skill > 0", ")")]
    [InlineData("rule r in exchange { for f : firms where f is Firm", " and f is Firm", "; f.standing += 1 }")]
    public void A_chain_without_end_is_one_diagnostic(string first, string link, string last)
    {
        var text = World.Whole(first + string.Concat(Enumerable.Repeat(link, 50_000)) + last);
        var diagnostics = World.Compile(text).Diagnostics;
        Assert.Equal(DiagnosticDescriptors.TooDeep.Code, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public void Brackets_without_end_are_refused() =>
        Assert.NotEmpty(World.Compile(World.Whole("measure m = " + new string('(', 50_000) + "1" + new string(')', 50_000))).Diagnostics);

    [Fact]
    public void A_chain_that_people_write_is_none() =>
        Assert.Empty(World.Compile(World.Whole("measure m = 1" + string.Concat(Enumerable.Repeat(" + 1", 500)))).Diagnostics);
}
