using System.Runtime.CompilerServices;

namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// 64-bit identities: who a draw belongs to. An identity comes from names and causes (population and index, population and
/// key, rule and step and match of an entry), never from a position in memory, so it survives edits of the model.
/// </summary>
/// <remarks>
/// All functions are built from one bijective mixer, are order-dependent, and behave like random 64-bit functions: among n
/// identities some pair coincides with probability about n² / 2^65 (3 in 100 million for a million actors).
/// </remarks>
public static class Identity
{
    // Separate the spaces of indices and of keys: population "p" index 3 is not population "p" key "3".
    private const ulong IndexSalt = 0x243F6A8885A308D3;
    private const ulong KeySalt = 0x13198A2E03707344;

    /// <summary>The identity of a name: a population, a rule, an actor declared alone.</summary>
    /// <param name="text">The name, taken as written.</param>
    public static ulong OfText(string text) => TextHash.Of(text);

    /// <summary>The identity of the actor with a number in a population.</summary>
    /// <param name="population">The population's name.</param>
    /// <param name="index">The actor's number.</param>
    public static ulong Of(string population, long index) => Of(OfText(population), index);

    /// <summary>The identity of the actor with a number in a population.</summary>
    /// <param name="population">The identity of the population's name, from <see cref="OfText"/>.</param>
    /// <param name="index">The actor's number. Different numbers of one population never share an identity.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong population, long index) => Combine(population ^ IndexSalt, (ulong)index);

    /// <summary>The identity of the actor with a key (a column of a data file) in a population.</summary>
    /// <param name="population">The population's name.</param>
    /// <param name="key">The key, taken as written.</param>
    public static ulong OfKey(string population, string key) => OfKey(OfText(population), key);

    /// <summary>The identity of the actor with a key (a column of a data file) in a population.</summary>
    /// <param name="population">The identity of the population's name, from <see cref="OfText"/>.</param>
    /// <param name="key">The key, taken as written.</param>
    public static ulong OfKey(ulong population, string key) => Combine(population ^ KeySalt, OfText(key));

    /// <summary>
    /// The identity of an ordered pair: mix(mix(a + G) + b), G = 2^64 / golden ratio. For a fixed <paramref name="first"/> it is a
    /// bijection of <paramref name="second"/>, and the other way round. More than two parts are combined from the left.
    /// </summary>
    /// <param name="first">What comes first.</param>
    /// <param name="second">What comes second: an identity, a step, a firing, a site.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Combine(ulong first, ulong second) =>
        BitMixer.Mix(BitMixer.Mix(first + BitMixer.Golden) + second + BitMixer.Golden);
}
