using System.Collections.Immutable;

namespace ClusterDsl.Output;

/// <summary>The files of a run folder.</summary>
public static class RunFiles
{
    /// <summary>What ran: scenario, inputs, seed, parameters, start and end; the only file with times.</summary>
    public const string Manifest = "run.json";

    /// <summary>Every measure at every step.</summary>
    public const string Measures = "measures.csv";

    /// <summary>The spell of every tie.</summary>
    public const string Ties = "ties.csv";

    /// <summary>The network at the end.</summary>
    public const string Network = "network.graphml";

    /// <summary>Every actor that ever was.</summary>
    public const string Actors = "actors.csv";

    /// <summary>Every event.</summary>
    public const string Events = "events.csv";

    /// <summary>The stages, in their order.</summary>
    public const string Stages = "stages.csv";

    /// <summary>What each policy did.</summary>
    public const string Policies = "policies.csv";

    /// <summary>Every firing that a policy funded.</summary>
    public const string Beneficiaries = "beneficiaries.csv";

    /// <summary>The distribution of degrees at the end.</summary>
    public const string Degrees = "degrees.csv";

    /// <summary>Who is tied to whom at the end, by kind.</summary>
    public const string Mixing = "mixing.csv";

    /// <summary>The actors at several times, where the scenario asks for it by <c>record actors</c>.</summary>
    public const string ActorsPanel = "actors_panel.csv";

    /// <summary>The ties at several times, where the scenario asks for it by <c>record ties</c>.</summary>
    public const string TiesPanel = "ties_panel.csv";

    /// <summary>All that may be there.</summary>
    public static ImmutableArray<string> All { get; } = [Manifest, Measures, Ties, Network, Actors, Events, Stages, Policies, Beneficiaries, Degrees, Mixing, ActorsPanel, TiesPanel];
}
