using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A population.</summary>
/// <param name="Name">Its name, part of its actors' identities.</param>
/// <param name="Kind">Index of its kind.</param>
/// <param name="IsSingle">Declared with <c>actor</c>: exactly one, whose name is a value.</param>
/// <param name="Count">How many at the start; null for data.</param>
/// <param name="Data">Where they come from, or null.</param>
/// <param name="Frame">Frame of the initialisers; slot 0 is the actor itself.</param>
/// <param name="Initialisers">What is set, in order, before which defaults apply.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record PopulationModel(
    string Name, int Kind, bool IsSingle, ModelExpression? Count, PopulationData? Data, FrameModel Frame,
    ImmutableArray<InitialiserModel> Initialisers, string Description, Origin Origin);
