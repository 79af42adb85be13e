namespace ClusterDsl.Language.Model;

/// <summary><c>a : P</c>, <c>link : t</c> or <c>i in 0 ..&lt; n</c>, by the set.</summary>
/// <param name="Slot">The variable.</param>
/// <param name="Set">What it runs over.</param>
public sealed record SetElement(int Slot, ActorSet Set) : PatternElement;
