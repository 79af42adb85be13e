using System.Globalization;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Summaries;

/// <summary>What a person sees of an experiment: each report at each design point, and what each factor changes.</summary>
internal sealed class ExperimentSummary
{
    // As wide as its tables: a row that is cut in two cannot be read.
    private const int Width = 250;

    /// <summary>With fewer, the interval leans on the assumption that runs are normally distributed.</summary>
    private const int FewReplicates = 10;

    private readonly ScenarioModel _model;
    private readonly ExperimentResult _result;
    private readonly SummaryPage _page;
    private readonly int _levelWidth;
    private readonly int _contrastWidth;

    /// <summary>Prepares the summary of an experiment.</summary>
    public ExperimentSummary(ScenarioModel model, ExperimentResult result, ICommandConsole console)
    {
        (_model, _result) = (model, result);
        _page = new SummaryPage(console.Out, Width, console.UsesOutputColour());
        _levelWidth = result.Design.Points.Select(p => LevelsOf(p)[0]).Append(result.Experiment.Factors.FirstOrDefault()?.Name ?? string.Empty).Max(SummaryTable.WidthOfName);
        _contrastWidth = result.Design.Contrasts.Select(NameOf).DefaultIfEmpty(string.Empty).Max(SummaryTable.WidthOfName);
    }

    private ExperimentModel Experiment => _result.Experiment;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the files went, or null.</param>
    public void Write(string? folder)
    {
        var (points, replicates) = (_result.Design.Points.Length, _result.Replicates);
        _page.WriteHeadline($"{_model.Title}: {Experiment.Name}");
        _page.WriteQuietly(
            $"{Counted(points, "design point")}, {Counted(replicates, "replicate")}, {Counted((long)points * replicates, "run")}, seed {_result.Seed.ToString(CultureInfo.InvariantCulture)}");
        _page.WriteBlank();
        List<DesignContrast> contrasts = [.. _result.Design.Contrasts];
        for (var report = 0; report < Experiment.Reports.Length; report++)
        {
            WriteReport(report);
            WriteDifferences(report, contrasts);
        }

        WriteNotes(contrasts);
        if (folder is not null)
        {
            _page.WriteLine($"Written to {folder}");
        }
    }

    private static string Counted(long count, string noun) => $"{ShownNumber.Of(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    private void WriteReport(int report)
    {
        var unit = Experiment.Reports[report].Unit;
        _page.WriteHeadline(Experiment.Reports[report].Text + (unit.Name.Length == 0 ? string.Empty : $" ({unit.Name})"));
        var summaries = _result.Design.Points.Select((_, p) => _result.Summary(p, report)).ToList();
        var rows = summaries.ConvertAll(s => Shown(unit, s.Mean, s.Low, s.High, s.StandardDeviation, s.Quantile(0.05), s.Quantile(0.5), s.Quantile(0.95)));
        var hasMissing = summaries.Exists(s => s.Missing > 0);
        var table = new SummaryTable(
            _levelWidth,
            [
                Experiment.Factors.Length == 0 ? string.Empty : Experiment.Factors[0].Name, .. Experiment.Factors.Skip(1).Select(f => $"<{f.Name}"),
                "mean", "low", "high", "sd", "5%", "50%", "95%", .. hasMissing ? ["missing"] : Array.Empty<string>(),
            ]);
        var decimals = ShownNumber.DecimalsFor(rows.SelectMany(r => r));
        for (var point = 0; point < rows.Count; point++)
        {
            var levels = LevelsOf(_result.Design.Points[point]);
            table.Add(
                levels[0],
                [.. levels.Skip(1), .. rows[point].Select(n => ShownNumber.Of(n, decimals)), .. hasMissing ? [ShownNumber.Of(summaries[point].Missing)] : Array.Empty<string>()]);
        }

        _page.Write(table);
    }

    private void WriteDifferences(int report, List<DesignContrast> contrasts)
    {
        if (contrasts.Count == 0)
        {
            return;
        }

        var unit = Experiment.Reports[report].Unit;
        var pairs = contrasts.ConvertAll(c => _result.Difference(c, report));
        var rows = pairs.ConvertAll(p => Shown(unit, p.Differences.Mean, p.Differences.Low, p.Differences.High));
        var decimals = ShownNumber.DecimalsFor(rows.SelectMany(r => r));
        var hasOthers = Experiment.Factors.Length > 1;
        var table = new SummaryTable(
            _contrastWidth, ["Difference", .. hasOthers ? ["<at"] : Array.Empty<string>(), "mean", "low", "high", "luck removed", "needed"]);
        for (var i = 0; i < contrasts.Count; i++)
        {
            table.Add(
                NameOf(contrasts[i]),
                [
                    .. hasOthers ? [OthersOf(contrasts[i])] : Array.Empty<string>(), .. rows[i].Select(n => ShownNumber.Of(n, decimals)),
                    double.IsNaN(pairs[i].VarianceRemoved) ? ShownNumber.Missing : pairs[i].VarianceRemoved.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal),
                    NeededFor(pairs[i]),
                ]);
        }

        _page.Write(table);
    }

    private static string NeededFor(PairedDifference difference) =>
        difference.IsClear || difference.Differences.StandardDeviation == 0 ? string.Empty
        : difference.ReplicatesToDecide() is { } needed ? ShownNumber.Of(needed) : ShownNumber.Missing;

    private void WriteNotes(List<DesignContrast> contrasts)
    {
        _page.WriteQuietly("low .. high: 95% interval of the mean. sd and %: standard deviation and quantiles of single runs.");
        if (contrasts.Count > 0)
        {
            _page.WriteQuietly("Difference: of runs with the same luck. luck removed: share of the variance that it took away.");
        }

        var unclear = contrasts.Sum(c => Experiment.Reports.Index().Count(r => NeededFor(_result.Difference(c, r.Index)).Length > 0));
        if (unclear > 0)
        {
            var all = contrasts.Count * Experiment.Reports.Length;
            _page.WriteLine(
                $"{Counted(_result.Replicates, "replicate")} cannot tell {ShownNumber.Of(unclear)} of {Counted(all, "difference")} from none; needed: how many probably would.");
        }

        if (_result.Replicates < FewReplicates)
        {
            _page.WriteLine($"With fewer than {FewReplicates} replicates the intervals are rough.");
        }
    }

    private static double[] Shown(DisplayUnit unit, params double[] values) => [.. values.Select(unit.ToShown)];

    private List<string> LevelsOf(IEnumerable<SettingModel> settings) => [.. settings.Select(s => ShownValues.Of(_model, s)).DefaultIfEmpty("as written")];

    /// <summary>What differs: <c>vouchers on − off</c>.</summary>
    private string NameOf(DesignContrast contrast)
    {
        var (point, other) = (_result.Design.Points[contrast.Point][contrast.Factor], _result.Design.Points[contrast.BasePoint][contrast.Factor]);
        return $"{point.Name} {ShownValues.Of(_model, point)} − {ShownValues.Of(_model, other)}";
    }

    /// <summary>What is the same in both: <c>joining 1, downturn off</c>.</summary>
    private string OthersOf(DesignContrast contrast) =>
        string.Join(", ", _result.Design.Points[contrast.Point].Where((_, f) => f != contrast.Factor).Select(s => $"{s.Name} {ShownValues.Of(_model, s)}"));
}
