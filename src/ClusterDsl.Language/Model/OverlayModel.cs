namespace ClusterDsl.Language.Model;

/// <summary>A change that holds while a stage, policy or shock does.</summary>
/// <param name="Parameter">Index of the parameter, or -1.</param>
/// <param name="Population">Index of the single actor's population, or -1.</param>
/// <param name="Attribute">Index of the attribute, or -1.</param>
/// <param name="Operator">How; null sets the value.</param>
/// <param name="Value">With what.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record OverlayModel(int Parameter, int Population, int Attribute, BinaryOperator? Operator, ModelExpression Value, Origin Origin);
