namespace ClusterDsl.Language.Model;

/// <summary>A variable, by its slot in the frame.</summary>
public sealed record VariableModel(string Name, ModelType Type);
