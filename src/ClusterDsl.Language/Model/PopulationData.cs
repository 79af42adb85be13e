using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Model;

/// <summary>Actors from a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="KeyColumn">Index of the column that names them.</param>
/// <param name="Where">Which rows, or null for all.</param>
public sealed record PopulationData(DataTable Table, int KeyColumn, ModelExpression? Where);
