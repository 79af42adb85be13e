namespace ClusterDsl.Language.Symbols;

/// <summary>What the policies of an instrument may do.</summary>
internal sealed class InstrumentPermissions
{
    /// <summary>Attributes with the kind of actor (null for attributes of ties) that they may be changed of.</summary>
    public List<(KindSymbol? Kind, AttributeSymbol Attribute)> Changes { get; } = [];

    /// <summary>Tie kinds that may be formed; an abstract one stands for its layers.</summary>
    public List<TieKindSymbol> Forms { get; } = [];

    /// <summary>Tie kinds that may be dissolved.</summary>
    public List<TieKindSymbol> Dissolves { get; } = [];

    /// <summary>Kinds of actors that may be made to enter.</summary>
    public List<KindSymbol> Enters { get; } = [];

    /// <summary>Kinds of actors that may be made to leave.</summary>
    public List<KindSymbol> Exits { get; } = [];

    /// <summary>Whether parameters may be set.</summary>
    public bool MaySet { get; set; }

    /// <summary>False if something about the permissions is reported: nothing about their reach is then.</summary>
    public bool IsSound { get; set; } = true;
}
