using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>enter POP as s { … }</c>.</summary>
/// <param name="Population">Where.</param>
/// <param name="Slot">The variable of the newcomer, always present.</param>
/// <param name="Attributes">What differs from the population's own initialisers.</param>
/// <param name="Name">Which <c>enter</c> of the rule: <c>s</c>, or the population's name, with a count where that repeats.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record EnterActor(int Population, int Slot, ImmutableArray<InitialiserModel> Attributes, string Name, Origin Origin)
    : EffectModel(Origin);
