namespace ClusterDsl.Language.Model;

/// <summary>An expression of the model: typed, in base units, names resolved to indices. Pure, except that reading through none, dividing by zero and the like are faults (or, in measures, missing values).</summary>
/// <param name="Type">The type of its value.</param>
public abstract record ModelExpression(ModelType Type);
