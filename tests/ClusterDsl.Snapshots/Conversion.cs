namespace ClusterDsl.Snapshots;

/// <summary>Makes of a target the text that is compared.</summary>
/// <typeparam name="T">Type of the target.</typeparam>
/// <param name="target">What was given to <c>Verify</c>.</param>
/// <param name="context">What extensions of the settings have kept for it: <see cref="VerifySettings.Context"/>.</param>
/// <returns>The text and its extension.</returns>
public delegate ConversionResult Conversion<in T>(T target, IReadOnlyDictionary<string, object> context);
