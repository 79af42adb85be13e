using System.Text;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>A stable 64-bit hash of text: never <see cref="string.GetHashCode()"/>, which differs from run to run.</summary>
internal static class TextHash
{
    private const ulong OffsetBasis = 0xCBF29CE484222325;
    private const ulong Prime = 0x00000100000001B3;

    /// <summary>FNV-1a over the UTF-8 bytes, then <see cref="BitMixer.Mix(ulong)"/>, since FNV leaves its high bits poorly mixed on short texts.</summary>
    /// <remarks>
    /// Text is taken as written (no Unicode normalisation); a lone surrogate counts as U+FFFD.
    /// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV non-cryptographic hash algorithm" (RFC 9923).
    /// </remarks>
    public static ulong Of(string text)
    {
        var hash = OffsetBasis;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ unit) * Prime;
        return BitMixer.Mix(hash);
    }
}
