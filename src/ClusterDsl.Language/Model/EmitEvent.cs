using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>emit EVENT { … }</c>.</summary>
public sealed record EmitEvent(int Event, ImmutableArray<InitialiserModel> Fields, Origin Origin) : EffectModel(Origin);
