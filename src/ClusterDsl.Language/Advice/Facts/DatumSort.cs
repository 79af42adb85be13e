namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What sort of thing is read or changed while a scenario runs.</summary>
internal enum DatumSort
{
    /// <summary>An attribute of actors.</summary>
    ActorAttribute,

    /// <summary>An attribute of ties.</summary>
    TieAttribute,

    /// <summary>Which ties of a kind there are.</summary>
    Ties,

    /// <summary>Which actors a population has.</summary>
    Population,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>How often an event happened.</summary>
    Event,

    /// <summary>The stage at hand; there is one, of index 0.</summary>
    Stage,
}
