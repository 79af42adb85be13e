using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Tests.Diagnostics;

public sealed class SimilarNamesTests
{
    [Theory]
    [InlineData("joint_rdd", "joint_rd")]
    [InlineData("jiont_rd", "joint_rd")]
    [InlineData("JOINT_RD", "joint_rd")]
    [InlineData("Supply", "supply")]
    [InlineData("acquaintence", "acquaintance")]
    [InlineData("xyz", null)]
    [InlineData("z", null)]
    [InlineData("", null)]
    public void The_closest_name_is_found_if_it_is_close(string name, string? expected) =>
        Assert.Equal(expected, SimilarNames.Closest(name, ["supply", "joint_rd", "acquaintance", "e"]));

    [Fact]
    public void Of_equally_close_names_the_first_in_order_wins() =>
        Assert.Equal("rate1", SimilarNames.Closest("rate3", ["rate2", "rate1"]));
}
