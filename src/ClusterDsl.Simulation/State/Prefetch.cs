using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ClusterDsl.Simulation.State;

/// <summary>Asks the processor for memory that will soon be read: it fetches many places at once, but not those that it does not know of. Where it cannot be asked, nothing happens.</summary>
internal static class Prefetch
{
    /// <summary>Asks for the surroundings of an element.</summary>
    /// <param name="array">The array.</param>
    /// <param name="index">The element's place; one outside the array is of no use, and does no harm.</param>
    /// <typeparam name="T">What the array holds.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(T[] array, int index)
        where T : unmanaged
    {
        // The collector may move the array meanwhile: then something else is fetched.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
    }
}
