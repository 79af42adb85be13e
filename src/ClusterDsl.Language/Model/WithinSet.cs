namespace ClusterDsl.Language.Model;

/// <summary>The actors of <paramref name="Among"/> within a distance (metres) of one actor, itself excluded.</summary>
public sealed record WithinSet(ModelExpression Actor, ActorSet Among, ModelExpression Radius) : ActorSet;
