using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>
/// The places of a model at which something is drawn. Addresses hold a word of 32 bits in place of a name; two names that share one would draw the
/// same numbers, so such a model is refused before it runs.
/// </summary>
internal sealed class AddressBook
{
    private readonly Dictionary<uint, string> _names = [];

    /// <summary>The word of a place's name.</summary>
    /// <param name="name">A path such as <c>rule/first_contact/p</c>. The same name may be asked for again.</param>
    /// <param name="site">Where it is written.</param>
    /// <exception cref="AddressClashException">Another name has this word.</exception>
    public uint WordOf(string name, FaultSite site)
    {
        var word = RandomSite.Of(name).Value;
        if (_names.TryAdd(word, name) || string.Equals(_names[word], name, StringComparison.Ordinal))
            return word;
        throw new AddressClashException(site, name, _names[word]);
    }
}
