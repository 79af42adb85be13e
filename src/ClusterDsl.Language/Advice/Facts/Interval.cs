namespace ClusterDsl.Language.Advice.Facts;

/// <summary>The values that an expression can have: from <paramref name="Low"/> to <paramref name="High"/>, both included. A condition is 0 or 1.</summary>
internal readonly record struct Interval(double Low, double High)
{
    /// <summary>Any number.</summary>
    public static readonly Interval All = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Any number from 0.</summary>
    public static readonly Interval NotNegative = new(0, double.PositiveInfinity);

    /// <summary>From 0 to 1; of a condition: it may hold or not.</summary>
    public static readonly Interval Unit = new(0, 1);

    /// <summary>A condition that holds.</summary>
    public static readonly Interval True = Point(1);

    /// <summary>A condition that never holds.</summary>
    public static readonly Interval False = Point(0);

    /// <summary>Whether it is one value.</summary>
    public bool IsPoint => Low == High;

    /// <summary>Whether it holds no value.</summary>
    public bool IsEmpty => Low > High;

    /// <summary>Whether it is a condition that cannot hold.</summary>
    public bool IsNeverTrue => High <= 0;

    /// <summary>The greatest distance of a value from 0.</summary>
    public double Magnitude => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>One value.</summary>
    public static Interval Point(double value) => new(value, value);

    /// <summary>A condition of which is known whether it must hold, or cannot.</summary>
    public static Interval Condition(bool mustHold, bool cannotHold) => mustHold ? True : cannotHold ? False : Unit;

    /// <summary>Both together.</summary>
    public Interval Union(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>What is in both.</summary>
    public Interval Intersect(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    public static Interval operator -(Interval a) => new(-a.High, -a.Low);

    public static Interval operator +(Interval a, Interval b) => Of(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b) => OfCorners(Product(a.Low, b.Low), Product(a.Low, b.High), Product(a.High, b.Low), Product(a.High, b.High));

    /// <summary>Division; by what may be 0 it gives anything of the sign that both have.</summary>
    public static Interval operator /(Interval a, Interval b)
    {
        if (b.Low > 0 || b.High < 0)
        {
            return OfCorners(a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);
        }

        return a.Low >= 0 && b.Low >= 0 ? NotNegative : All;
    }

    private static Interval Of(double low, double high) => new(double.IsNaN(low) ? double.NegativeInfinity : low, double.IsNaN(high) ? double.PositiveInfinity : high);

    // An endless bound times 0 is 0: the bound itself is never reached.
    private static double Product(double a, double b) => a == 0 || b == 0 ? 0 : a * b;

    private static Interval OfCorners(params ReadOnlySpan<double> corners)
    {
        var result = new Interval(double.PositiveInfinity, double.NegativeInfinity);
        foreach (var corner in corners)
        {
            if (double.IsNaN(corner))
            {
                return All;
            }

            result = result.Union(Point(corner));
        }

        return result;
    }
}
