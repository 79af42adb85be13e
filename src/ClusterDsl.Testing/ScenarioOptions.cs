using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Settings;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Testing;

/// <summary>
/// What a run shall have otherwise than its scenario says: <c>new ScenarioOptions { Seed = 7 }.Set("fee", "3 kEUR").SwitchOff("vouchers")</c>.
/// Immutable.
/// </summary>
public sealed record ScenarioOptions
{
    private ImmutableArray<string> Settings { get; init; } = [];

    /// <summary>The seed; the scenario's own if null.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The replicate, from 0: another run of the same seed.</summary>
    public int Replicate { get; init; }

    /// <summary>How many threads may be used; what comes out does not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Sets a parameter, as <c>--set NAME=VALUE</c> does on the command line: in its own unit (<c>"2"</c>) or with one (<c>"3 kEUR"</c>).</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The value, with a point for decimals.</param>
    public ScenarioOptions Set(string name, string value) => this with { Settings = Settings.Add($"{name}={value}") };

    /// <summary>Switches a policy or shock off.</summary>
    /// <param name="name">The policy or shock.</param>
    public ScenarioOptions SwitchOff(string name) => Set(name, "off");

    /// <summary>The same for a model.</summary>
    /// <exception cref="ScenarioException">A setting cannot be.</exception>
    internal RunOptions For(ScenarioModel model)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Replicate);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        List<string> problems = [];
        var settings = new SettingsReader(model, problems.Add).Read(Settings);
        return problems.Count > 0
            ? throw new ScenarioException(string.Join('\n', problems))
            : new RunOptions { Seed = Seed, Replicate = Replicate, Threads = Threads, Parameters = settings.Parameters, SwitchedOff = settings.SwitchedOff };
    }
}
