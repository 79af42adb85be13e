namespace ClusterDsl.Language.Model;

/// <summary>A number recorded every step.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Real, Int or Bool.</param>
/// <param name="Value">How it is computed.</param>
/// <param name="Frame">Its variables.</param>
/// <param name="Unit">The unit in which it is shown.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record MeasureModel(string Name, ModelType Type, ModelExpression Value, FrameModel Frame, DisplayUnit Unit, string Description, Origin Origin)
{
    /// <summary>Nobody declared it: it records what a time function looks back at. No output shows it.</summary>
    public bool IsHidden { get; init; }
}
