namespace ClusterDsl.Language.Model;

/// <summary>A set of actors (or of ties, or a range), without duplicates, in canonical order.</summary>
public abstract record ActorSet;
