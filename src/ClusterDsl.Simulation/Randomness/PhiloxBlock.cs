namespace ClusterDsl.Simulation.Randomness;

/// <summary>Four 32-bit words: a counter going into <see cref="Philox4x32"/>, or the random words that come out.</summary>
/// <param name="Word0">First word.</param>
/// <param name="Word1">Second word.</param>
/// <param name="Word2">Third word.</param>
/// <param name="Word3">Fourth word.</param>
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3)
{
    /// <summary>The first 64 bits: <see cref="Word0"/> is the low half.</summary>
    public ulong First => Word0 | ((ulong)Word1 << 32);

    /// <summary>The last 64 bits: <see cref="Word2"/> is the low half.</summary>
    public ulong Second => Word2 | ((ulong)Word3 << 32);
}
