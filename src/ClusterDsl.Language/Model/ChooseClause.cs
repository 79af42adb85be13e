using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary><c>choose [n] x : SET …</c> or a choice along a path from a bound node.</summary>
/// <param name="Name">The draw's name: the chosen variable's.</param>
/// <param name="Source">A <see cref="SetElement"/>, or a <see cref="PathElement"/> with a bound end.</param>
/// <param name="Excluded">Slots of actors of <c>for</c> and earlier choices that may not be chosen (without those the choice is <c>including</c>).</param>
/// <param name="Count">Null for one, else how many without replacement.</param>
/// <param name="Sample">How many candidates are looked at, or null for all.</param>
/// <param name="Where">Keeps candidates, or null.</param>
/// <param name="Weight">Weight of a candidate, or null for equal weights.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record ChooseClause(
    string Name,
    PatternElement Source,
    ImmutableArray<int> Excluded,
    ModelExpression? Count,
    ModelExpression? Sample,
    ModelExpression? Where,
    ModelExpression? Weight,
    Origin Origin) : RuleClause(Origin);
