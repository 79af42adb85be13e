namespace ClusterDsl.Language.Model;

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Real, Int, Bool or Category.</param>
/// <param name="Value">The value written; may read parameters declared before. In base units.</param>
/// <param name="Minimum">Least value allowed, or null.</param>
/// <param name="Maximum">Greatest value allowed, or null.</param>
/// <param name="Unit">The unit in which it is shown and set.</param>
/// <param name="Category">Index of its category, or -1.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record ParameterModel(
    string Name, ModelType Type, ModelExpression Value, double? Minimum, double? Maximum, DisplayUnit Unit, int Category, string Description, Origin Origin);
