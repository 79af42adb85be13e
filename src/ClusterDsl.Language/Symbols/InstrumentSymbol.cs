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

    /// <summary>Its marks.</summary>
    public ImmutableArray<string> Marks { get; } = syntax.Marks is null ? [] : [.. syntax.Marks.Marks.Select(m => m.Name.Text)];

    /// <summary>What its policies may do.</summary>
    internal InstrumentPermissions Permissions { get; } = new();

    /// <inheritdoc/>
    public override string Sort => "an instrument";
}
