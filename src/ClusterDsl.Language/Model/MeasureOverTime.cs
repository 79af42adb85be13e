namespace ClusterDsl.Language.Model;

/// <summary>A function of a measure's records over the last <paramref name="Steps"/> steps.</summary>
public sealed record MeasureOverTime(TimeFunction Function, int Measure, int Steps) : ModelExpression(ModelType.Real);
