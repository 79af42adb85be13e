namespace ClusterDsl.Language.Model;

/// <summary>All numbers between two, as they are shown.</summary>
/// <param name="Low">The least, in <paramref name="Unit"/>.</param>
/// <param name="High">The greatest, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of both.</param>
public sealed record FactorRange(double Low, double High, DisplayUnit Unit);
