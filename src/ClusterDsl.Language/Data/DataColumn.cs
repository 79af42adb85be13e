namespace ClusterDsl.Language.Data;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumeric">True if most of its cells that are not blank read as numbers; a cell that does not is then reported when it is read.</param>
public sealed record DataColumn(string Name, bool IsNumeric);
