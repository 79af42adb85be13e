using ClusterDsl.Simulation.Numerics;

namespace ClusterDsl.Simulation.Tests.Numerics;

/// <summary>Against true values from Python's decimal module, which no floating-point library had a hand in.</summary>
public class DeterministicMathReferenceTests
{
    [Fact]
    public void Exp_is_within_0_6_ulp() => AssertWithin(0.6, ReferenceValues.Exp, (x, _) => DeterministicMath.Exp(x));

    [Fact]
    public void Log_is_within_0_52_ulp() => AssertWithin(0.52, ReferenceValues.Log, (x, _) => DeterministicMath.Log(x));

    [Fact]
    public void Expm1_is_within_0_6_ulp() => AssertWithin(0.6, ReferenceValues.Expm1, (x, _) => DeterministicMath.Expm1(x));

    [Fact]
    public void Log1p_is_within_0_52_ulp() => AssertWithin(0.52, ReferenceValues.Log1p, (x, _) => DeterministicMath.Log1p(x));

    [Fact]
    public void Pow_is_within_0_6_ulp() => AssertWithin(0.6, ReferenceValues.Pow, DeterministicMath.Pow);

    [Fact]
    public void Logistic_is_within_2_ulp() => AssertWithin(2, ReferenceValues.Logistic, (x, _) => DeterministicMath.Logistic(x));

    [Fact]
    public void InverseNormal_is_within_4_ulp() =>
        AssertWithin(4, ReferenceValues.InverseNormal, (x, _) => DeterministicMath.InverseNormal(x));

    private static void AssertWithin(double ulps, ReferenceValue[] values, Func<double, double, double> function)
    {
        Assert.NotEmpty(values);
        foreach (var value in values)
        {
            // A subnormal result is rounded twice.
            var allowed = Math.Abs(value.Nearest) < 2.3e-308 ? ulps + 0.25 : ulps;
            var error = value.ErrorOf(function(value.X, value.Y));
            Assert.True(error <= allowed, $"({value.X:R}, {value.Y:R}): {error:F3} ulp");
        }
    }
}
