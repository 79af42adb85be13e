using ClusterDsl.Language.Data;

namespace ClusterDsl.Language.Binding;

/// <summary>What an expression may read besides global names.</summary>
/// <param name="Place">Where it stands, which decides what measures and events mean.</param>
/// <param name="Table">The table whose columns it may read, or null.</param>
/// <param name="HasIndex">Whether <c>index</c> has a meaning.</param>
/// <param name="PlaceName">What runs over the places of a vector (the <c>i</c> of <c>v[i] = e</c>), or null.</param>
internal sealed record ExpressionContext(ExpressionPlace Place, DataTable? Table = null, bool HasIndex = false, string? PlaceName = null);
