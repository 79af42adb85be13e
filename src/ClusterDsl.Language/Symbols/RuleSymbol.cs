using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A rule.</summary>
public sealed class RuleSymbol(string name, Location? location, string documentation) : Symbol(name, location, documentation)
{
    /// <inheritdoc/>
    public override string Sort => "a rule";
}
