using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>A number that is known of a model of the gallery: from a proof, a paper's table, another program or another simulation.</summary>
/// <param name="Scenario">The file's name without its ending.</param>
/// <param name="Report">The text of a report of the scenario's experiments.</param>
/// <param name="Settings">How the runs differ from the scenario as written, as after <c>with</c>; values in the parameters' units.</param>
/// <param name="Known">What is known, in the report's unit: one value, or the runs of a simulation, made when they are asked for.</param>
/// <param name="Source">How it is known.</param>
/// <param name="Moved">One or more settings by which the model is moved a little, so that the comparison has to fail.</param>
public sealed record Published(
    string Scenario, string Report, (string Name, double Value)[] Settings, Lazy<SampleSummary> Known, string Source, params (string Name, double Value)[] Moved)
{
    /// <summary>A number that is known of a model as one value.</summary>
    public Published(string scenario, string report, (string Name, double Value)[] settings, double value, string source, params (string Name, double Value)[] moved)
        : this(scenario, report, settings, new Lazy<SampleSummary>(SampleSummary.Of([value])), source, moved)
    {
    }

    /// <summary>What is known, or its mean.</summary>
    public double Value => Known.Value.Mean;

    /// <summary>The standard error of the known value, where it is itself a mean of simulations; else 0.</summary>
    public double StandardError
    {
        get => Known.Value.Count < 2 ? field : Known.Value.StandardError;
        init;
    }

    /// <summary>How far the known value is rounded; else what adding in another order may do.</summary>
    public double Rounding { get; init; } = 1e-9;

    /// <summary>What is compared, for people.</summary>
    public override string ToString() => Settings.Length == 0 ? $"{Scenario}: {Report}" : $"{Scenario}: {Report} with {Text(Settings)}";

    /// <summary>Settings as they are written after <c>with</c>.</summary>
    public static string Text((string Name, double Value)[] settings) => string.Join(", ", settings.Select(s => FormattableString.Invariant($"{s.Name} = {s.Value:0.####}")));
}
