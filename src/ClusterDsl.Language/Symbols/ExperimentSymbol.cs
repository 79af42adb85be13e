using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>An experiment.</summary>
public sealed class ExperimentSymbol(string name, Location? location, string documentation) : Symbol(name, location, documentation)
{
    /// <inheritdoc/>
    public override string Sort => "an experiment";
}
