namespace ClusterDsl.Simulation.Tests.Numerics;

/// <summary>A true value of a function: the double nearest to it and the rest in units in the last place of that double.</summary>
internal readonly record struct ReferenceValue(ulong XBits, ulong YBits, ulong NearestBits, double Rest)
{
    public double X => BitConverter.UInt64BitsToDouble(XBits);

    public double Y => BitConverter.UInt64BitsToDouble(YBits);

    public double Nearest => BitConverter.UInt64BitsToDouble(NearestBits);

    /// <summary>How far a computed value is from the true one, in ulps.</summary>
    public double ErrorOf(double computed) => Math.Abs(Ulps.Between(Nearest, computed) - Rest);
}
