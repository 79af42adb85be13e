namespace ClusterDsl.Language.Advice.Facts;

/// <summary>What acts in a scenario.</summary>
internal enum MechanismSort
{
    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>A shock.</summary>
    Shock,
}
