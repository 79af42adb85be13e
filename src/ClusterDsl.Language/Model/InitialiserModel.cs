namespace ClusterDsl.Language.Model;

/// <summary><c>attr = e</c> or <c>attr ~ d</c> where an actor, a tie or an event is made.</summary>
/// <param name="Attribute">Attribute (or field of the event) index.</param>
/// <param name="Index">The place in a vector, or null for a scalar or for all places (then <see cref="IndexValue"/> runs over them).</param>
/// <param name="Value">The value, or null for a draw.</param>
/// <param name="Distribution">The draw, or null; its name is the attribute's.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record InitialiserModel(int Attribute, ModelExpression? Index, ModelExpression? Value, DistributionModel? Distribution, Origin Origin);
