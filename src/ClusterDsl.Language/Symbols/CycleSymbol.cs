using System.Collections.Immutable;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>Phases that form a circle.</summary>
public sealed class CycleSymbol(string name, Location? location, string documentation) : Symbol(name, location, documentation)
{
    /// <summary>The phases, in order.</summary>
    public ImmutableArray<PhaseSymbol> Phases { get; internal set; } = [];

    /// <inheritdoc/>
    public override string Sort => "a cycle of phases";
}
