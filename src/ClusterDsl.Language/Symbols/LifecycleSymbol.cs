using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A stage name with a documented meaning.</summary>
public sealed class LifecycleSymbol(string name, Location? location, string documentation, string mark) : Symbol(name, location, documentation)
{
    /// <summary>Its mark, or empty.</summary>
    public string Mark { get; } = mark;

    /// <inheritdoc/>
    public override string Sort => "a lifecycle name";
}
