using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Numerics;

/// <summary>Dense random sweeps: agreement with the platform's functions (a check, not the truth), order, and identities.</summary>
public class DeterministicMathSweepTests
{
    private const int Count = 100_000;

    [Fact]
    public void Exp_agrees_with_the_platform() => AssertAgrees(1, -745, 710, DeterministicMath.Exp, Math.Exp);

    [Fact]
    public void Exp_near_0_agrees_with_the_platform() => AssertAgrees(2, -1, 1, DeterministicMath.Exp, Math.Exp);

    [Fact]
    public void Log_near_1_agrees_with_the_platform() => AssertAgrees(3, 0.5, 2, DeterministicMath.Log, Math.Log);

    [Fact]
    public void Log_of_every_magnitude_agrees_with_the_platform()
    {
        var draw = new DrawStream(new RandomKey(4), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var x = AnyPositive(ref draw);
            AssertClose(2, Math.Log(x), DeterministicMath.Log(x), x, 0);
        }
    }

    [Fact]
    public void Pow_agrees_with_the_platform()
    {
        var draw = new DrawStream(new RandomKey(5), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var x = AnyPositive(ref draw);
            var y = Distributions.Uniform(ref draw, -760, 720) / Math.Log(x);
            AssertClose(2, Math.Pow(x, y), DeterministicMath.Pow(x, y), x, y);
            x = Distributions.Uniform(ref draw, 0, 20);
            y = Distributions.Uniform(ref draw, -10, 10);
            AssertClose(2, Math.Pow(x, y), DeterministicMath.Pow(x, y), x, y);
        }
    }

    [Fact]
    public void Powers_of_negative_numbers_agree_with_the_platform()
    {
        var draw = new DrawStream(new RandomKey(6), 0, 0, 0);
        for (var i = 0; i < 20_000; i++)
        {
            var x = Distributions.Uniform(ref draw, -10, 0);
            var y = Math.Floor(Distributions.Uniform(ref draw, -50, 50));
            AssertClose(2, Math.Pow(x, y), DeterministicMath.Pow(x, y), x, y);
        }
    }

    [Fact]
    public void Exp_Log_and_Expm1_never_fall()
    {
        var draw = new DrawStream(new RandomKey(7), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            // Neighbouring doubles, and points a table step apart.
            var x = Distributions.Uniform(ref draw, -20, 20);
            foreach (var next in new[] { Math.BitIncrement(x), x + 1e-14, x + (Math.Log(2) / 128) })
            {
                if (DeterministicMath.Exp(x) > DeterministicMath.Exp(next))
                    Assert.Fail($"exp at {x:R}");
                if (DeterministicMath.Expm1(x) > DeterministicMath.Expm1(next))
                    Assert.Fail($"expm1 at {x:R}");
            }

            var positive = AnyPositive(ref draw);
            if (DeterministicMath.Log(positive) > DeterministicMath.Log(Math.BitIncrement(positive)))
                Assert.Fail($"log at {positive:R}");
        }
    }

    [Fact]
    public void Functions_never_fall_across_the_borders_of_their_tables()
    {
        for (var i = -700; i <= 700; i++)
        {
            AssertRises(DeterministicMath.Exp, (i + 0.5) * Math.Log(2) / 128);
            AssertRises(DeterministicMath.Expm1, (i + 0.5) * Math.Log(2) / 128);
            AssertRises(DeterministicMath.Log, 1 + (i / 1024.0));
            AssertRises(DeterministicMath.Log1p, i / 1024.0);
        }

        foreach (var border in new[] { -660, 660, 40, -40, Math.ScaleB(1, -54), -Math.ScaleB(1, -54), 0 })
        {
            AssertRises(DeterministicMath.Exp, border);
            AssertRises(DeterministicMath.Expm1, border);
        }

        AssertRises(DeterministicMath.Log1p, 1L << 60);
        foreach (var border in new[] { 0.125, 0.875, 0.5, Math.Exp(-6.5 * 6.5 / 2) })
            AssertRises(DeterministicMath.InverseNormal, border);
    }

    [Fact]
    public void Log_undoes_Exp_and_Log1p_undoes_Expm1()
    {
        var draw = new DrawStream(new RandomKey(8), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var x = Distributions.Uniform(ref draw, -30, 30);
            if (Math.Abs(DeterministicMath.Log(DeterministicMath.Exp(x)) - x) > 1e-15 * Math.Max(1, Math.Abs(x)))
                Assert.Fail($"log of exp at {x:R}");
            var small = x * 1e-3;
            if (Math.Abs(DeterministicMath.Log1p(DeterministicMath.Expm1(small)) - small) > 1e-15 * Math.Abs(small))
                Assert.Fail($"log1p of expm1 at {small:R}");
        }
    }

    [Fact]
    public void Logistic_and_InverseNormal_are_symmetric()
    {
        var draw = new DrawStream(new RandomKey(9), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var u = draw.NextOpenUniform();
            if (-DeterministicMath.InverseNormal(u) != DeterministicMath.InverseNormal(1 - u))
                Assert.Fail($"InverseNormal at {u:R}");
            var x = Distributions.Uniform(ref draw, -30, 30);
            if (Math.Abs(DeterministicMath.Logistic(x) + DeterministicMath.Logistic(-x) - 1) > 4e-16)
                Assert.Fail($"Logistic at {x:R}");
        }
    }

    private static void AssertAgrees(ulong seed, double lo, double hi, Func<double, double> ours, Func<double, double> platform)
    {
        var draw = new DrawStream(new RandomKey(seed), 0, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            var x = Distributions.Uniform(ref draw, lo, hi);
            AssertClose(2, platform(x), ours(x), x, 0);
        }
    }

    private static void AssertClose(double ulps, double expected, double actual, double x, double y)
    {
        var distance = Ulps.Distance(expected, actual);
        if (!(distance <= ulps))
            Assert.Fail($"({x:R}, {y:R}): {actual:R}, the platform says {expected:R}");
    }

    private static void AssertRises(Func<double, double> function, double at)
    {
        var x = at;
        for (var i = 0; i < 8; i++)
            x = Math.BitDecrement(x);
        for (var i = 0; i < 16; i++)
        {
            var next = Math.BitIncrement(x);
            Assert.True(function(x) <= function(next), $"falls at {x:R}");
            x = next;
        }
    }

    /// <summary>A positive finite double of any magnitude, subnormals included.</summary>
    private static double AnyPositive(ref DrawStream draw)
    {
        while (true)
        {
            var x = BitConverter.UInt64BitsToDouble(draw.NextBits() >> 1);
            if (double.IsFinite(x) && x > 0)
                return x;
        }
    }
}
