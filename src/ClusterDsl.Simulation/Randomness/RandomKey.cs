namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The 64-bit Philox key of one run: a function of the scenario's seed and the replicate's number, and of nothing else,
/// so that replicate r has the same luck at every point of a design.
/// </summary>
/// <remarks>
/// key = mix(mix(seed + G) + (replicate + 1)·G), G = 2^64 / golden ratio. For one seed, different replicates always have
/// different keys; different seeds with different replicates share a key with the probability of any two 64-bit hashes.
/// </remarks>
public readonly record struct RandomKey
{
    /// <summary>Makes the key of a run.</summary>
    /// <param name="seed">The scenario's seed.</param>
    /// <param name="replicate">The replicate's number.</param>
    public RandomKey(ulong seed, uint replicate = 0)
    {
        var mixedSeed = BitMixer.Mix(seed + BitMixer.Golden);
        Bits = BitMixer.Mix(mixedSeed + ((replicate + 1UL) * BitMixer.Golden));
    }

    /// <summary>All 64 bits of the key.</summary>
    public ulong Bits { get; }

    /// <summary>The first Philox key word (low half).</summary>
    public uint Word0 => (uint)Bits;

    /// <summary>The second Philox key word (high half).</summary>
    public uint Word1 => (uint)(Bits >> 32);
}
