using System.Collections.Immutable;

namespace ClusterDsl.Output;

/// <summary>The files of an experiment's folder.</summary>
public static class ExperimentFiles
{
    /// <summary>What was run: scenario, inputs, seed, design; the only file with times.</summary>
    public const string Manifest = "experiment.json";

    /// <summary>The reports of every run.</summary>
    public const string Runs = "runs.csv";

    /// <summary>Each report at each design point, over the replicates.</summary>
    public const string Summary = "summary.csv";

    /// <summary>Each report's paired difference of design points that differ in one factor.</summary>
    public const string Differences = "differences.csv";

    /// <summary>Main effects and two-factor interactions of a factorial design with several factors.</summary>
    public const string Effects = "effects.csv";

    /// <summary>How each report goes with each factor, of a design that fills the space.</summary>
    public const string Correlations = "correlations.csv";

    /// <summary>All runs, in an SQLite database.</summary>
    public const string Store = "experiment.sqlite";

    /// <summary>All of them; which tables there are depends on the design.</summary>
    public static ImmutableArray<string> All { get; } = [Manifest, Store, Runs, Summary, Differences, Effects, Correlations];

    /// <summary>What SQLite lays beside a database that is open, or was when its process was ended.</summary>
    internal static ImmutableArray<string> BesideStore { get; } = [$"{Store}-wal", $"{Store}-shm", $"{Store}-journal"];
}
