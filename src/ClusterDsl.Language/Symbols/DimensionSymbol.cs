using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A base dimension.</summary>
public sealed class DimensionSymbol(string name, Location? location, string documentation) : Symbol(name, location, documentation)
{
    /// <inheritdoc/>
    public override string Sort => "a dimension";
}
