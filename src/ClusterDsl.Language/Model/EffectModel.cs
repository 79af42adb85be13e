namespace ClusterDsl.Language.Model;

/// <summary>An effect.</summary>
public abstract record EffectModel(Origin Origin);
