using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>docs/validation.md.</summary>
internal static class ValidationPage
{
    /// <summary>Replicates with which the expectations are tested.</summary>
    public const int Replicates = 100;

    /// <summary>Writes the page.</summary>
    /// <param name="comparisons">Each known result, as it is, and with the model moved.</param>
    /// <param name="tests">By scenario, what came of its expectations.</param>
    public static string Write(
        IReadOnlyList<(Comparison AsKnown, Comparison Moved)> comparisons, IReadOnlyList<(string Scenario, ImmutableArray<ExpectationResult> Results)> tests)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # What the engine is held against

            Made by `dotnet test tests/ClusterDsl.Simulation.Tests -c Release -p:LongTests=true --filter Gallery`, from the scenarios in
            [examples/gallery](../examples/gallery).

            ## Numbers that are known

            *obtained* is the mean of the replicates of the scenario's experiment, with its standard error. It agrees with what is known if it is not further from it than four standard
            errors (of the difference, where what is known is a mean of simulations itself) and what the known number is rounded by. To show that the comparison can fail, the model is then moved a little, as
            the last columns say: all of these comparisons do fail.


            """);
        page.Append("| scenario | what | known | obtained | s.e. | verdict | moved to | obtained | verdict | how it is known |\n|---|---|--:|--:|--:|---|---|--:|---|---|\n");
        foreach (var (asKnown, moved) in comparisons)
        {
            var known = asKnown.Published;
            var what = $"`{known.Report}`" + (known.Settings.Length == 0 ? string.Empty : $" with {Published.Text(known.Settings)}");
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {known.Scenario} | {what} | {Number(known.Value)} | {Number(asKnown.Obtained.Mean)} | {asKnown.Obtained.StandardError:g2} | {Verdict(asKnown)} | {Published.Text(known.Moved)} | {Number(moved.Obtained.Mean)} | {Verdict(moved)} | {known.Source} |\n");
        }

        page.Append(CultureInfo.InvariantCulture, $"\n## What the scenarios themselves expect\n\nWith {Replicates} replicates, as `clusterdsl test` judges them.\n\n| scenario | expectation | verdict |\n|---|---|---|\n");
        foreach (var (scenario, results) in tests)
        {
            foreach (var result in results)
                page.Append(CultureInfo.InvariantCulture, $"| {scenario} | {result.Expectation.Text} | {result.Verdict.ToString().ToLowerInvariant()}{Evidence(result)} |\n");
        }

        return page.ToString();
    }

    private static string Verdict(Comparison comparison) => comparison.Agrees ? "agrees" : "**does not agree**";

    private static string Evidence(ExpectationResult result) => result.Expectation is RunsExpectation
        ? $", in {result.Held} of {result.Runs} runs"
        : FormattableString.Invariant($", difference {result.Difference!.Differences.Mean:g3} ({result.Difference!.Differences.Low:g3} .. {result.Difference!.Differences.High:g3})");

    private static string Number(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
