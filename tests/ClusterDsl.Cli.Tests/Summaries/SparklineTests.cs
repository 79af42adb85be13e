using ClusterDsl.Cli.Summaries;

namespace ClusterDsl.Cli.Tests.Summaries;

public sealed class SparklineTests
{
    [Theory]
    [InlineData(new double[] { 0, 1, 2, 3, 4, 5, 6, 7 }, 8, "▁▂▃▄▅▆▇█")]
    [InlineData(new double[] { 7, 0 }, 8, "█▁")]
    [InlineData(new double[] { 3, 3, 3 }, 8, "▁▁▁")]
    [InlineData(new double[] { double.NaN, 0, double.NaN, 1 }, 8, " ▁ █")]
    [InlineData(new double[] { double.NaN }, 8, "")]
    [InlineData(new double[] { }, 8, "")]
    [InlineData(new double[] { 0, 0, 1, 1, 2, 2 }, 3, "▁▅█")]
    [InlineData(new double[] { 0, 100, double.NaN, 100 }, 2, "▁█")]
    public void The_least_value_is_low_and_the_greatest_high(double[] values, int width, string expected) =>
        Assert.Equal(expected, Sparkline.Of(values, width));

    [Fact]
    public void A_long_course_is_as_wide_as_asked() =>
        Assert.Equal(40, Sparkline.Of([.. Enumerable.Range(0, 1001).Select(i => (double)i)], 40).Length);
}
