using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Symbols;

/// <summary>What a name means.</summary>
public abstract class Symbol
{
    private protected Symbol(string name, Location? location, string documentation)
    {
        Name = name;
        Location = location;
        Documentation = documentation;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Where it is declared; null for what is built in.</summary>
    public Location? Location { get; }

    /// <summary>Its doc comment, without the slashes.</summary>
    public string Documentation { get; }

    /// <summary>What sort of thing it is, with its article: <c>a parameter</c>.</summary>
    public abstract string Sort { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Sort} `{Name}`";
}
