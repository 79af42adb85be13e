using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A policy.</summary>
public sealed class PolicySymbol(string name, Location? location, string documentation, PolicyDeclarationSyntax syntax)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public PolicyDeclarationSyntax Syntax { get; } = syntax;

    /// <inheritdoc/>
    public override string Sort => "a policy";
}
