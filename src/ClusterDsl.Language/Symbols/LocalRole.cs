namespace ClusterDsl.Language.Symbols;

/// <summary>How a variable got its value.</summary>
public enum LocalRole
{
    /// <summary>By a <c>for</c>.</summary>
    Pattern,

    /// <summary>By a <c>choose</c>.</summary>
    Chosen,

    /// <summary>By a <c>let</c>.</summary>
    Let,

    /// <summary>By an <c>enter</c>.</summary>
    Entered,

    /// <summary>By a comprehension.</summary>
    Comprehension,

    /// <summary>It is the actor or tie at hand: <c>self</c>.</summary>
    Self,
}
