using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary><see cref="Identity.Combine"/> in two halves, for loops in which only the second part changes: <c>With(Of(a), b) == Combine(a, b)</c>.</summary>
internal static class IdentityPrefix
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong first) => BitMixer.Mix(first + BitMixer.Golden);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong With(ulong prefix, ulong second) => BitMixer.Mix(prefix + second + BitMixer.Golden);
}
