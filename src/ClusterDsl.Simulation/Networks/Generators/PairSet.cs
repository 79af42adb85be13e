using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>Pairs of actors, each once.</summary>
/// <param name="isDirected">Whether a pair one way round is another than the other way round.</param>
internal sealed class PairSet(bool isDirected)
{
    private readonly HashSet<ulong> _pairs = [];

    /// <summary>Adds a pair; false if it is in already.</summary>
    public bool Add(int source, int target) => _pairs.Add(Word(source, target));

    /// <summary>Takes a pair out.</summary>
    public void Remove(int source, int target) => _pairs.Remove(Word(source, target));

    /// <summary>Both ends in one word, mixed: the pairs of a ring, taken as they are, would nearly all hash alike.</summary>
    private ulong Word(int source, int target)
    {
        var (low, high) = isDirected || source < target ? (source, target) : (target, source);
        return BitMixer.Mix(((ulong)low << 32) | (uint)high);
    }
}
