namespace ClusterDsl.Language.Model;

/// <summary>One part of a <c>for</c> or of a comprehension.</summary>
public abstract record PatternElement;
