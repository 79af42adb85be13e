namespace ClusterDsl.Snapshots;

/// <summary>Says whether a target can be converted.</summary>
/// <typeparam name="T">Type of the target.</typeparam>
/// <param name="target">What was given to <c>Verify</c>.</param>
/// <param name="context">What extensions of the settings have kept for it: <see cref="VerifySettings.Context"/>.</param>
/// <returns>Whether it can.</returns>
public delegate bool CanConvert<in T>(T target, IReadOnlyDictionary<string, object> context);
