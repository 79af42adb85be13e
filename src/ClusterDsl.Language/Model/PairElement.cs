namespace ClusterDsl.Language.Model;

/// <summary><c>{a, b} : P</c>: unordered pairs of different members, in canonical order.</summary>
public sealed record PairElement(int FirstSlot, int SecondSlot, ActorSet Set) : PatternElement;
