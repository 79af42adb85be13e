using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// The places of a model at which something is drawn. Addresses hold a word of 32 bits in place of a name; two names that share one would draw the
/// same numbers, so such a model is refused before it runs.
/// </summary>
internal sealed class AddressBook
{
    private readonly Dictionary<uint, (int Number, string Name)> _known = [];
    private readonly List<uint> _words = [];

    /// <summary>The words, by the places' numbers.</summary>
    public uint[] Words => [.. _words];

    /// <summary>The number of a place in this book.</summary>
    /// <param name="name">A path such as <c>rule/first_contact/p</c>. The same name may be asked for again.</param>
    /// <param name="site">Where it is written.</param>
    /// <exception cref="AddressClashException">Another name has this word.</exception>
    public int NumberOf(string name, FaultSite site)
    {
        var word = RandomSite.Of(name).Value;
        if (_known.TryAdd(word, (_words.Count, name)))
            _words.Add(word);
        var known = _known[word];
        return string.Equals(known.Name, name, StringComparison.Ordinal) ? known.Number : throw new AddressClashException(site, name, known.Name);
    }
}
