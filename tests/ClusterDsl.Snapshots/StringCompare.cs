namespace ClusterDsl.Snapshots;

/// <summary>Compares what a test produced with what was accepted.</summary>
/// <param name="received">What it produced.</param>
/// <param name="verified">What was accepted.</param>
/// <param name="context">What extensions of the settings have kept for it: <see cref="VerifySettings.Context"/>.</param>
/// <returns>Whether they are equal.</returns>
public delegate Task<CompareResult> StringCompare(string received, string verified, IReadOnlyDictionary<string, object> context);
