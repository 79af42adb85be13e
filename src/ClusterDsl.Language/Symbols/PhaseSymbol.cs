using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A named group of rules.</summary>
public sealed class PhaseSymbol(string name, Location? location, string documentation, int index) : Symbol(name, location, documentation)
{
    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "a phase";
}
