namespace ClusterDsl.Output.Tables;

/// <summary>The beginning of a tie that has not ended yet.</summary>
internal readonly record struct TieSpell(int TieKind, int Source, int Target, int FormedStep, string FormedBy);
