namespace ClusterDsl.Language.Model;

/// <summary>An actor of a path.</summary>
/// <param name="Slot">Its variable.</param>
/// <param name="IsBound">True if the variable was bound before this element (by an earlier element, a choose or an enclosing scope).</param>
/// <param name="Set">What it must belong to; null: whatever the tie allows.</param>
/// <param name="Value">For a bound node that is not a variable (a single actor): its value; the slot is then unused (-1).</param>
public sealed record PathNode(int Slot, bool IsBound, ActorSet? Set, ModelExpression? Value);
