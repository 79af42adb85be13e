using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Numerics;

/// <summary>NaN, infinities, zeros, limits, and results that are exact.</summary>
public class DeterministicMathSpecialValueTests
{
    private const double Infinity = double.PositiveInfinity;
    private const double NaN = double.NaN;

    [Theory]
    [InlineData(0.0, 1)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, 0)]
    [InlineData(NaN, NaN)]
    [InlineData(709.79, Infinity)]
    [InlineData(1e300, Infinity)]
    [InlineData(-745.2, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(-745.13, double.Epsilon)]
    [InlineData(1e-17, 1)]
    public void Exp(double x, double expected) => AssertSame(expected, DeterministicMath.Exp(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-Infinity, -1)]
    [InlineData(NaN, NaN)]
    [InlineData(800, Infinity)]
    [InlineData(-800, -1)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(-1e-300, -1e-300)]
    public void Expm1(double x, double expected) => AssertSame(expected, DeterministicMath.Expm1(x));

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(0.0, -Infinity)]
    [InlineData(-1, NaN)]
    [InlineData(-double.Epsilon, NaN)]
    [InlineData(-Infinity, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    public void Log(double x, double expected) => AssertSame(expected, DeterministicMath.Log(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(-1, -Infinity)]
    [InlineData(-1.5, NaN)]
    [InlineData(-Infinity, NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(NaN, NaN)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void Log1p(double x, double expected) => AssertSame(expected, DeterministicMath.Log1p(x));

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(Infinity, 1)]
    [InlineData(-Infinity, 0)]
    [InlineData(NaN, NaN)]
    [InlineData(-800, 0)]
    [InlineData(800, 1)]
    public void Logistic(double x, double expected) => AssertSame(expected, DeterministicMath.Logistic(x));

    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.0, -Infinity)]
    [InlineData(1, Infinity)]
    [InlineData(-0.1, NaN)]
    [InlineData(1.1, NaN)]
    [InlineData(Infinity, NaN)]
    [InlineData(NaN, NaN)]
    public void InverseNormal(double p, double expected) => AssertSame(expected, DeterministicMath.InverseNormal(p));

    [Fact]
    public void Minus_zero_is_a_zero()
    {
        AssertSame(1, DeterministicMath.Exp(-0.0));
        AssertSame(-0.0, DeterministicMath.Expm1(-0.0));
        AssertSame(-Infinity, DeterministicMath.Log(-0.0));
        AssertSame(-0.0, DeterministicMath.Log1p(-0.0));
        AssertSame(-Infinity, DeterministicMath.InverseNormal(-0.0));
    }

    /// <summary>IEEE 754-2019, 9.2.1: every pair of special values, as the platform has it.</summary>
    [Fact]
    public void Pow_of_special_values_is_that_of_IEEE_754()
    {
        double[] values =
        [
            NaN, Infinity, -Infinity, 0.0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, -1.5, 1e300, -1e300, double.Epsilon, -double.Epsilon,
            double.MaxValue, -double.MaxValue, 9007199254740991, -9007199254740991, 9007199254740992, 4503599627370497, 1e-300, -1e-300,
            1.0000000000000002, 0.9999999999999999,
        ];
        foreach (var x in values)
        {
            foreach (var y in values)
            {
                var expected = Math.Pow(x, y);
                var actual = DeterministicMath.Pow(x, y);
                if (double.IsFinite(expected) && expected != 0)
                    Assert.True(Ulps.Distance(expected, actual) <= 1, $"{x:R} ^ {y:R} = {actual:R}, not {expected:R}");
                else
                    AssertSame(expected, actual, $"{x:R} ^ {y:R}");
            }
        }
    }

    [Fact]
    public void Squares_roots_and_reciprocals_are_correctly_rounded()
    {
        var draw = new DrawStream(new RandomKey(1), 0, 0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            var x = Distributions.Uniform(ref draw, 0, 1000);
            Assert.Equal(x * x, DeterministicMath.Pow(x, 2));
            Assert.Equal(x * x, DeterministicMath.Pow(-x, 2));
            Assert.Equal(Math.Sqrt(x), DeterministicMath.Pow(x, 0.5));
            Assert.Equal(1 / x, DeterministicMath.Pow(x, -1));
        }
    }

    [Fact]
    public void A_representable_integer_power_is_exact()
    {
        for (var x = 2L; x <= 1000; x++)
        {
            var exact = (System.Numerics.BigInteger)x;
            for (var n = 2; exact < ((System.Numerics.BigInteger)1 << 53); n++)
            {
                exact *= x;
                if (exact >= (System.Numerics.BigInteger)1 << 53)
                    break;
                Assert.Equal((double)exact, DeterministicMath.Pow(x, n));
                Assert.Equal((n & 1) == 0 ? (double)exact : -(double)exact, DeterministicMath.Pow(-x, n));
                Assert.Equal(x, DeterministicMath.Pow((double)exact, 1.0 / n), 1e-15 * x);
            }
        }
    }

    [Fact]
    public void Powers_of_two_are_exact_down_to_the_least_subnormal()
    {
        for (var n = -1074; n <= 1023; n++)
            Assert.Equal(Math.ScaleB(1, n), DeterministicMath.Pow(2, n));
        Assert.Equal(0, DeterministicMath.Pow(2, -1076));
        Assert.Equal(Infinity, DeterministicMath.Pow(2, 1024));
    }

    private static void AssertSame(double expected, double actual, string message = "")
    {
        // As bits: 0 is not −0; all NaNs are one.
        var same = double.IsNaN(expected)
            ? double.IsNaN(actual)
            : BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual);
        Assert.True(same, $"{message} {actual:R}, not {expected:R}");
    }
}
