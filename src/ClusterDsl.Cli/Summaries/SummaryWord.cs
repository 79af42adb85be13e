using System.Collections.Immutable;

namespace ClusterDsl.Cli.Summaries;

/// <summary>A word of the tables that commands show, for `explain`.</summary>
/// <param name="Name">The word, as it stands there.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Meaning">What it says.</param>
internal sealed record SummaryWord(string Name, string Place, string Meaning)
{
    private const string Differences = "in the table of differences of `clusterdsl experiment`";
    private const string Verdicts = "among the verdicts of `clusterdsl test`";

    /// <summary>All of them.</summary>
    public static ImmutableArray<SummaryWord> All { get; } =
    [
        new("luck removed", Differences, "Both runs of a pair have the same luck, so most of what luck does to one it does to the other, too. This is the share of the variance that a comparison of runs with "
            + "different luck would have and this one has not: 1 − variance of the differences / sum of the variances of both sides."),
        new("times fewer", Differences, "How many times as many runs a comparison of runs with different luck would take for an interval as narrow as this one."),
        new("needed", Differences, "How many replicates would probably make this difference clear, if it is what the mean says. It is an estimate; there is none where the interval leaves out 0 already."),
        new("events", Differences, "How many events a run has, on average, that its twin of the same luck has not, or the other way round: 0 where the factor changed nothing that happened."),
        new("low .. high", "in most tables of `clusterdsl experiment`", "The 95% interval of the mean: in 19 of 20 experiments like this one, with other seeds, the true mean lies within."),
        new("missing", "in the tables of reports", "In how many runs the report has no value: what was asked for did not happen, or something was divided by zero."),
        new("undecided", Verdicts, "The runs speak neither clearly for the expectation nor clearly against it; more replicates would decide."),
    ];

    /// <summary>The word of a name, in upper or lower case; null if there is none.</summary>
    public static SummaryWord? Find(string name) =>
        All.FirstOrDefault(w => w.Name.Split(" .. ").Append(w.Name).Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)));
}
