using System.Globalization;
using ClusterDsl.Cli.Commands;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Summaries;

/// <summary>What a person sees of a test: a line for each expectation, and how to look at a run that speaks against one that failed.</summary>
internal sealed class TestSummary(ICommandConsole console)
{
    private readonly Dictionary<Verdict, int> _counts = [];

    /// <summary>Writes what came of the expectations of one file.</summary>
    public void Write(string path, ScenarioModel model, IReadOnlyList<ExpectationResult> results)
    {
        console.Out.WriteLine(results.Count == 0 ? $"{path}: no expectations" : path);
        foreach (var result in results)
        {
            _counts[result.Verdict] = _counts.GetValueOrDefault(result.Verdict) + 1;
            var verdict = result.Verdict switch
            {
                Verdict.Pass => Coloured("pass     ", "1;32"),
                Verdict.Fail => Coloured("FAIL     ", "1;31"),
                _ => Coloured("undecided", "1;33"),
            };
            console.Out.WriteLine($"  {verdict}  {result.Expectation.Text}: {Finding(result)}{Outlook(result)}");
            if (result.Counterexample is { } replicate)
            {
                WriteRuns(model, path, replicate, result.Expectation);
            }
        }
    }

    /// <summary>How to look at what speaks against an expectation: a run, or both runs of a pair.</summary>
    private void WriteRuns(ScenarioModel model, string path, int replicate, ExpectationModel expectation)
    {
        string Command(IEnumerable<SettingModel> settings) => ArmReport.CommandFor(model, path, model.Seed, replicate, settings);
        console.Out.WriteLine($"             see {Command(SettingsOf(expectation))}");
        if (expectation is ContrastExpectation contrast)
        {
            console.Out.WriteLine($"             and {Command(contrast.Right.Settings)}");
        }
    }

    /// <summary>Writes how many there were of each sort.</summary>
    public void WriteTotal()
    {
        var total = _counts.Values.Sum();
        if (total > 0)
        {
            var parts = new[] { (Verdict.Pass, "passed"), (Verdict.Fail, "failed"), (Verdict.Undecided, "undecided") }
                .Where(p => _counts.ContainsKey(p.Item1)).Select(p => $"{_counts[p.Item1]} {p.Item2}");
            console.Out.WriteLine($"{(total == 1 ? "1 expectation" : $"{total} expectations")}: {string.Join(", ", parts)}");
        }
    }

    private static string Finding(ExpectationResult result)
    {
        if (result.Difference is { Differences: var d } && result.Expectation is ContrastExpectation contrast)
        {
            double[] numbers = [.. new[] { d.Mean, d.Low, d.High }.Select(contrast.Unit.ToShown)];
            var decimals = ShownNumber.DecimalsFor(numbers);
            var (mean, low, high) = (ShownNumber.Of(numbers[0], decimals), ShownNumber.Of(numbers[1], decimals), ShownNumber.Of(numbers[2], decimals));
            var unit = contrast.Unit.Name.Length == 0 ? string.Empty : $" {contrast.Unit.Name}";
            return $"difference {mean}{unit} (95% interval {low} .. {high}), {ShownNumber.Of(result.Runs)} pairs of runs{Sides(result, contrast)}";
        }

        var share = result.Expectation is RunsExpectation { Share: < 1 and var asked }
            ? string.Create(CultureInfo.InvariantCulture, $", {asked * 100:0.####}% expected") : string.Empty;
        return $"in {ShownNumber.Of(result.Held)} of {ShownNumber.Of(result.Runs)} runs{share}";
    }

    /// <summary>What the two sides are on average, where the difference is not what was expected.</summary>
    private static string Sides(ExpectationResult result, ContrastExpectation contrast)
    {
        if (result.Verdict == Verdict.Pass || result.Means is not { } means || double.IsNaN(means.Left))
        {
            return string.Empty;
        }

        double[] numbers = [contrast.Unit.ToShown(means.Left), contrast.Unit.ToShown(means.Right)];
        var decimals = ShownNumber.DecimalsFor(numbers);
        return $"; the sides are {ShownNumber.Of(numbers[0], decimals)} and {ShownNumber.Of(numbers[1], decimals)} on average";
    }

    private static string Outlook(ExpectationResult result) => (result.Verdict, result.ReplicatesToDecide) switch
    {
        (Verdict.Undecided, { } needed) => $"; about {ShownNumber.About(needed)} replicates would decide",
        (Verdict.Undecided, null) => "; too close to say how many replicates would decide",
        _ => string.Empty,
    };

    private static IEnumerable<SettingModel> SettingsOf(ExpectationModel expectation) => expectation switch
    {
        RunsExpectation runs => runs.Condition.Settings,
        ContrastExpectation contrast => contrast.Left.Settings,
        _ => [],
    };

    private string Coloured(string text, string colour) => console.UsesOutputColour() ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
