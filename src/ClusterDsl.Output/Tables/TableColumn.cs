namespace ClusterDsl.Output.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Unit">The unit of its numbers; empty for pure numbers and for text.</param>
/// <param name="Description">What it tells; empty where its name says it.</param>
internal sealed record TableColumn(string Name, string Unit, string Description)
{
    /// <summary>A column of times since the start.</summary>
    public static TableColumn Time(string name, string description) => new(name, ShownValues.Year.Name, description);

    /// <summary>A column of text, steps or counts.</summary>
    public static TableColumn Plain(string name, string description) => new(name, string.Empty, description);
}
