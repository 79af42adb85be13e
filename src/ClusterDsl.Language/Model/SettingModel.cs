namespace ClusterDsl.Language.Model;

/// <summary>One thing in which an arm differs from the scenario as written.</summary>
/// <param name="Name">The parameter, policy or shock.</param>
/// <param name="Parameter">Index of the parameter, or -1 for a policy or shock.</param>
/// <param name="Value">Its value, in base units; 1 is on, 0 is off.</param>
public sealed record SettingModel(string Name, int Parameter, double Value);
