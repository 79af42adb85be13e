using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A shock.</summary>
public sealed class ShockSymbol(string name, Location? location, string documentation) : Symbol(name, location, documentation)
{
    /// <inheritdoc/>
    public override string Sort => "a shock";
}
