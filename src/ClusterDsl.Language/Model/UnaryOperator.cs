namespace ClusterDsl.Language.Model;

/// <summary>Operators on one operand.</summary>
public enum UnaryOperator
{
    /// <summary>−x.</summary>
    Negate,

    /// <summary>not x.</summary>
    Not,
}
