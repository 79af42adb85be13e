using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Settings;

/// <summary>What <c>--set</c> changes.</summary>
/// <param name="Parameters">Values by parameter index, in base units.</param>
/// <param name="SwitchedOff">Names of policies and shocks that are switched off.</param>
public sealed record RunSettings(ImmutableDictionary<int, double> Parameters, ImmutableHashSet<string> SwitchedOff)
{
    /// <summary>The same one by one: parameters in the order of their declaration, then what is switched off by name.</summary>
    public ImmutableArray<SettingModel> InOrder(ScenarioModel model) =>
    [
        .. Parameters.OrderBy(p => p.Key).Select(p => new SettingModel(model.Parameters[p.Key].Name, p.Key, p.Value)),
        .. SwitchedOff.Order(StringComparer.Ordinal).Select(n => new SettingModel(n, -1, 0)),
    ];
}
