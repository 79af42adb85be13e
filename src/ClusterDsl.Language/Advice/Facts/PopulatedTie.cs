using System.Collections.Immutable;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Ties of a kind that there may be.</summary>
/// <param name="TieKind">The kind.</param>
/// <param name="Sources">Populations that may stand at the source.</param>
/// <param name="Targets">Populations that may stand at the target.</param>
/// <param name="IsFromData">Whether they are read from a file.</param>
internal sealed record PopulatedTie(int TieKind, ImmutableSortedSet<int> Sources, ImmutableSortedSet<int> Targets, bool IsFromData)
{
    /// <summary>Whether an actor of one of some populations may stand at either end.</summary>
    public bool Touches(ImmutableSortedSet<int> populations) => Sources.Overlaps(populations) || Targets.Overlaps(populations);

    /// <summary>Whether it may join an actor of the ones with one of the others.</summary>
    public bool Joins(ImmutableSortedSet<int> ones, ImmutableSortedSet<int> others) =>
        (Sources.Overlaps(ones) && Targets.Overlaps(others)) || (Targets.Overlaps(ones) && Sources.Overlaps(others));
}
