using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.State;

/// <summary>
/// Large arrays that runs use one after the other: replicates of a study need the same room again and again, and for an array made anew the machine's memory is fetched, cleared and collected each
/// time. How long an array is depends on what is asked for alone, not on what others left; it may be up to twice as long, so whoever counts memory counts what was asked for.
/// </summary>
internal static class SharedArrays
{
    private const int LeastBytes = 1 << 16;
    private const int MostBytes = 1 << 24;

    /// <summary>An array with room for at least <paramref name="length"/> values; what they are is undefined.</summary>
    public static T[] Take<T>(int length)
        where T : unmanaged => IsShared<T>(length) ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>How long the array is that is given for so many values.</summary>
    public static int LengthFor<T>(int length)
        where T : unmanaged => IsShared<T>(length) ? (int)BitOperations.RoundUpToPowerOf2((uint)length) : length;

    /// <summary>Replaces an array by a longer one with room for at least <paramref name="length"/> values: those that it held, then zeros.</summary>
    public static void Resize<T>(ref T[] array, int length)
        where T : unmanaged
    {
        var known = array.Length;
        Lengthen(ref array, length);
        array.AsSpan(known).Clear();
    }

    /// <summary>The same; but what follows the values that the array held is undefined.</summary>
    public static void Lengthen<T>(ref T[] array, int length)
        where T : unmanaged
    {
        var known = array;
        array = Take<T>(length);
        known.CopyTo(array, 0);
        Give(ref known);
    }

    /// <summary>Lets another run have an array; nobody may use it any longer.</summary>
    public static void Give<T>(ref T[] array)
        where T : unmanaged
    {
        if (IsShared<T>(array.Length))
            ArrayPool<T>.Shared.Return(array);
        array = [];
    }

    private static bool IsShared<T>(int length) => (long)length * Unsafe.SizeOf<T>() is >= LeastBytes and <= MostBytes;
}
