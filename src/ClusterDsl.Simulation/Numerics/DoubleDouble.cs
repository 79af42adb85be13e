using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Numerics;

/// <summary>
/// Error-free transformations: sums and products of doubles together with what rounding took away. They rest on IEEE
/// round-to-nearest and on the compiler keeping the operations as written, which C# guarantees.
/// </summary>
/// <remarks>Sources: T. J. Dekker, Numer. Math. 18, 1971; D. E. Knuth, <i>TAOCP</i> vol. 2, section 4.2.2.</remarks>
internal static class DoubleDouble
{
    /// <summary>2^27 + 1: multiplying by it splits 53 bits into two halves of at most 26.</summary>
    private const double Splitter = 134217729;

    /// <summary>a + b rounded; a + b = result + error exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(double a, double b, out double error)
    {
        var sum = a + b;
        var bPart = sum - a;
        error = (a - (sum - bPart)) + (b - bPart);
        return sum;
    }

    /// <summary>As <see cref="Sum"/>, where |a| ≥ |b| or a = 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SumOrdered(double a, double b, out double error)
    {
        var sum = a + b;
        error = (a - sum) + b;
        return sum;
    }

    /// <summary>a·b rounded; a·b = result + error exactly, for |a|, |b| below 2^990 and a product above 2^-960.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Product(double a, double b, out double error)
    {
        var product = a * b;
        var aHigh = UpperHalf(a);
        var aLow = a - aHigh;
        var bHigh = UpperHalf(b);
        var bLow = b - bHigh;
        error = (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow);
        return product;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double UpperHalf(double a)
    {
        var scaled = Splitter * a;
        return scaled - (scaled - a);
    }
}
