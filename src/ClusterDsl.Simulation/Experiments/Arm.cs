using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>Runs that differ in their luck alone, and what is kept of each.</summary>
/// <param name="Settings">In what they differ from the scenario as written.</param>
/// <param name="Values">What is computed from the records of each.</param>
public sealed record Arm(ImmutableArray<SettingModel> Settings, ImmutableArray<ModelExpression> Values)
{
    /// <summary>How a replicate of the arm is run. The same replicate has the same luck in every arm.</summary>
    public RunOptions Options(ulong seed, int replicate) => new()
    {
        Seed = seed,
        Replicate = replicate,
        Parameters = Settings.Where(s => s.Parameter >= 0).ToImmutableDictionary(s => s.Parameter, s => s.Value),
        SwitchedOff = [.. Settings.Where(s => s.Parameter < 0 && s.Value == 0).Select(s => s.Name)],
    };

    /// <summary>Whether another arm runs the same model; the order of settings, and a policy switched on that is on, are no difference.</summary>
    public bool RunsTheSameAs(Arm other)
    {
        var (own, others) = (Options(0, 0), other.Options(0, 0));
        return own.SwitchedOff.SetEquals(others.SwitchedOff) && own.Parameters.Count == others.Parameters.Count
            && own.Parameters.All(p => others.Parameters.TryGetValue(p.Key, out var value) && value.Equals(p.Value));
    }
}
