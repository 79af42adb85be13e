namespace ClusterDsl.Combinators;

/// <summary>What was met where a parser failed.</summary>
internal enum FailureKind
{
    /// <summary>The failure blames neither a token nor the end of the input.</summary>
    None,

    /// <summary>The token at the failure's location did not fit.</summary>
    UnexpectedToken,

    /// <summary>The input ended where a token was needed.</summary>
    UnexpectedEnd,
}
