using ClusterDsl.Cli.Summaries;

namespace ClusterDsl.Cli.Tests.Summaries;

public sealed class ShownNumberTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(110, "110")]
    [InlineData(1234567, "1,234,567")]
    [InlineData(0.58181818, "0.582")]
    [InlineData(1.23456, "1.235")]
    [InlineData(23.4567, "23.46")]
    [InlineData(234.567, "234.6")]
    [InlineData(-2345.67, "-2,346")]
    [InlineData(0.00123456, "0.00123")]
    [InlineData(1.23456e-7, "1.235e-7")]
    [InlineData(1.5e20, "1.500e+20")]
    [InlineData(double.NaN, "–")]
    public void A_number_has_as_many_digits_as_it_needs(double number, string expected) => Assert.Equal(expected, ShownNumber.Of(number));

    [Fact]
    public void Numbers_of_a_row_share_their_decimals() => Assert.Equal(2, ShownNumber.DecimalsFor([0.001, 12.5, double.NaN]));

    [Fact]
    public void What_rounds_to_zero_has_no_sign() => Assert.Equal("0.00", ShownNumber.Of(-0.001, 2));
}
