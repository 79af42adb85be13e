using System.Collections.Immutable;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A policy instrument.</summary>
public sealed class InstrumentSymbol(string name, Location? location, string documentation, InstrumentDeclarationSyntax syntax)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public InstrumentDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>Kinds that may use it; empty: any.</summary>
    public ImmutableArray<KindSymbol> Issuers { get; internal set; } = [];

    /// <inheritdoc/>
    public override string Sort => "an instrument";
}
