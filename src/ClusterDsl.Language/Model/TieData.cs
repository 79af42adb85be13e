using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Model;

/// <summary>Ties from a table, matched by the populations' keys.</summary>
public sealed record TieData(DataTable Table, int SourceColumn, int TargetColumn, ModelExpression? Where, bool SkipsUnknown);
