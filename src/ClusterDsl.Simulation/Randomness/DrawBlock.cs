namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// The first number of many addresses that differ in the identity only, in one call: element i equals the first number of
/// <c>new DrawStream(key, site, step, identities[i])</c>, bit for bit.
/// </summary>
public static class DrawBlock
{
    /// <summary>First 64 bits of each identity's stream.</summary>
    public static void Bits(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<ulong> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, identities.Length, nameof(result));
        for (var i = 0; i < identities.Length; i++)
            result[i] = new DrawStream(key, site, step, identities[i]).NextBits();
    }

    /// <summary>First uniform number in [0, 1) of each identity's stream.</summary>
    public static void Uniforms(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<double> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, identities.Length, nameof(result));
        for (var i = 0; i < identities.Length; i++)
            result[i] = new DrawStream(key, site, step, identities[i]).NextUniform();
    }

    /// <summary>First uniform number in (0, 1) of each identity's stream.</summary>
    public static void OpenUniforms(RandomKey key, uint site, uint step, ReadOnlySpan<ulong> identities, Span<double> result)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(result.Length, identities.Length, nameof(result));
        for (var i = 0; i < identities.Length; i++)
            result[i] = new DrawStream(key, site, step, identities[i]).NextOpenUniform();
    }
}
