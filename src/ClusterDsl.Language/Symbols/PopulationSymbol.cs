using ClusterDsl.Language.Data;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>A population, or a single actor.</summary>
public sealed class PopulationSymbol(string name, Location? location, string documentation, ActorsDeclarationSyntax syntax, int index)
    : Symbol(name, location, documentation)
{
    /// <summary>Its declaration.</summary>
    public ActorsDeclarationSyntax Syntax { get; } = syntax;

    /// <summary>The kind of its actors; null if that is unknown.</summary>
    public KindSymbol? Kind { get; internal set; }

    /// <summary>Whether it is one actor, whose name is a value.</summary>
    public bool IsSingle => Syntax is { Keyword.ContextualKind: SyntaxKind.ActorKeyword, Count: null, Source: null };

    /// <summary>Where its actors come from, or null.</summary>
    public DataTable? Table { get; internal set; }

    internal int Index { get; } = index;

    /// <inheritdoc/>
    public override string Sort => IsSingle ? "an actor" : "a population";
}
