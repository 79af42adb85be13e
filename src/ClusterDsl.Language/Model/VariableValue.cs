namespace ClusterDsl.Language.Model;

/// <summary>A variable of the enclosing frame (<see cref="FrameModel"/>).</summary>
public sealed record VariableValue(int Slot, ModelType Type) : ModelExpression(Type);
