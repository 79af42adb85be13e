using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>Ties that stand at the start.</summary>
/// <param name="Name">Part of the address of its generator's draws: the kind and who is tied.</param>
/// <param name="TieKind">Index of the kind.</param>
/// <param name="Generator">How they are made, or null.</param>
/// <param name="Data">Where they come from, or null.</param>
/// <param name="Attributes">What is set on each; slot 0 of <paramref name="Frame"/> is the tie.</param>
/// <param name="Frame">Frame of the initialisers.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record InitialTiesModel(
    string Name, int TieKind, GeneratorModel? Generator, TieData? Data, ImmutableArray<InitialiserModel> Attributes, FrameModel Frame, Origin Origin);
