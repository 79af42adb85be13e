using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>An actor kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Base">Index of its base, or -1.</param>
/// <param name="IsAbstract">Whether it has no actors of its own.</param>
/// <param name="Attributes">Indices of all its attributes, inherited ones first.</param>
public sealed record KindModel(string Name, int Base, bool IsAbstract, ImmutableArray<int> Attributes);
