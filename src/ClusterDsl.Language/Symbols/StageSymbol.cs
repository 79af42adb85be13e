using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A stage of the cluster's life.</summary>
public sealed class StageSymbol(string name, Location? location, string documentation, StageDeclarationSyntax syntax, int index)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public StageDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>The lifecycle name it stands for, or null.</summary>
    public LifecycleSymbol? Lifecycle { get; internal set; }

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => "a stage";
}
