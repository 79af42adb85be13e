namespace ClusterDsl.Language.Model;

/// <summary>What a panel follows.</summary>
public enum PanelSubject
{
    /// <summary>All actors that are present.</summary>
    Actors,

    /// <summary>All ties that stand.</summary>
    Ties,
}
