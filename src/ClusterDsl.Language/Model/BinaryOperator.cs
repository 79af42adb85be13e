namespace ClusterDsl.Language.Model;

/// <summary>Operators on two operands. Arithmetic is on reals; ints stay exact.</summary>
public enum BinaryOperator
{
    Add, Subtract, Multiply, Divide, Power,
    Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual,
    And, Or,
}
