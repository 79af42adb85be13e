using System.Globalization;
using ClusterDsl.Output.Snapshots;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Output.Tests;

public sealed class SignificantNumberTests
{
    [Theory]
    [InlineData(0, 4, "0")]
    [InlineData(-0.0, 4, "0")]
    [InlineData(0.1 + 0.2, 4, "0.3")]
    [InlineData(0.12, 4, "0.12")]
    [InlineData(0.123456, 4, "0.1235")]
    [InlineData(0.123456, 2, "0.12")]
    [InlineData(-12.3456, 4, "-12.35")]
    [InlineData(9.9999, 4, "10")]
    [InlineData(1234567, 4, "1235000")]
    [InlineData(1234567, 7, "1234567")]
    [InlineData(0.001, 1, "0.001")]
    [InlineData(0.0001, 1, "1e-4")]
    [InlineData(0.00012345, 4, "1.234e-4")]
    [InlineData(-123456789, 4, "-1.235e8")]
    [InlineData(5e-324, 4, "4.941e-324")]
    [InlineData(double.NaN, 4, "–")]
    [InlineData(double.PositiveInfinity, 4, "infinite")]
    public void A_number_has_so_many_digits_and_no_more(double number, int digits, string expected) =>
        Assert.Equal(expected, SignificantNumber.Of(number, digits));

    [Fact]
    public void What_is_read_back_is_as_near_as_the_digits_allow() => Prop.ForAll(
        ArbMap.Default.ArbFor<NormalFloat>(), Gen.Choose(1, SignificantNumber.MostDigits).ToArbitrary(), (number, digits) =>
        {
            var value = number.Get;
            var read = double.Parse(SignificantNumber.Of(value, digits), NumberStyles.Float, CultureInfo.InvariantCulture);
            return Math.Abs(read - value) <= Math.Abs(value) * 0.501 * Math.Pow(10, 1 - digits);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    public void Other_digits_are_refused(int digits) => Assert.Throws<ArgumentOutOfRangeException>(() => SignificantNumber.Of(1, digits));

    [Theory]
    [InlineData(-0.0012345)]
    [InlineData(-99999999)]
    [InlineData(-1.2345e-5)]
    public void Numbers_fit_their_column(double number)
    {
        for (var digits = 1; digits <= SignificantNumber.MostDigits; digits++)
            Assert.InRange(SignificantNumber.Of(number, digits).Length, 1, SignificantNumber.ColumnOf(digits) - 1);
    }
}
