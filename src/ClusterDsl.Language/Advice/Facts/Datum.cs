namespace ClusterDsl.Language.Advice.Facts;

/// <summary>Something that is read or changed while a scenario runs.</summary>
/// <param name="Sort">Its sort.</param>
/// <param name="Index">Its index in the model.</param>
internal readonly record struct Datum(DatumSort Sort, int Index);
