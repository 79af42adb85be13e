using System.Globalization;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Cli.Summaries;

/// <summary>What a person sees of an experiment: each report at each design point, what each factor changes, and whether there were runs enough to tell.</summary>
internal sealed class ExperimentSummary
{
    // In a file as wide as its tables; narrower than that no terminal is any use.
    /// <summary>One in so many 95% intervals does not hold what it estimates.</summary>
    private const int MissedInterval = 20;

    private const int FileWidth = 250;
    private const int MinimumWidth = 60;

    /// <summary>Longer tables nobody reads on a terminal.</summary>
    private const int MostRows = 60;

    /// <summary>With fewer, the interval leans on the assumption that runs are normally distributed.</summary>
    private const int FewReplicates = 10;

    private readonly ExperimentResult _result;
    private readonly SummaryPage _page;
    private readonly ExperimentNames _names;
    private readonly List<DesignContrast> _contrasts;
    private readonly int _nameWidth;

    /// <summary>Prepares the summary of an experiment.</summary>
    public ExperimentSummary(ScenarioModel model, ExperimentResult result, ICommandConsole console)
    {
        _result = result;
        _names = new ExperimentNames(model, result);
        _contrasts = [.. result.Design.Contrasts];
        var width = console.IsOutputTerminal && console.Width is { } columns ? Math.Clamp(columns, MinimumWidth, FileWidth) : FileWidth;
        _page = new SummaryPage(console.Out, width, console.UsesOutputColour());
        Title = model.Title;
        _nameWidth = _contrasts.Select(_names.Of).DefaultIfEmpty(string.Empty).Max(SummaryTable.WidthOfName);
    }

    private string Title { get; }

    private ExperimentModel Experiment => _result.Experiment;

    private bool IsFactorial => Experiment.Design.Kind == DesignKind.Factorial;

    // Where no run differs from its twin in an event there mostly are no events.
    private bool HasEvents => _contrasts.Index().Any(c => _result.EventsDiffering(c.Index) > 0);

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the files went, or null.</param>
    public void Write(string? folder)
    {
        var (points, replicates) = (_result.Design.Points.Length, _result.Replicates);
        _page.WriteHeadline($"{Title}: {Experiment.Name}");
        _page.WriteQuietly(
            $"{Counted(points, "design point")}{(IsFactorial ? string.Empty : $" ({Experiment.Design.Text})")}, {Counted(replicates, "replicate")}, {Counted((long)points * replicates, "run")}, seed {_result.Seed.ToString(CultureInfo.InvariantCulture)}");
        if (!_result.Plan.Settings.IsEmpty)
        {
            _page.WriteQuietly($"Set: {string.Join(", ", _result.Plan.Settings.Select(_names.WithUnit))}");
        }

        _page.WriteBlank();
        for (var report = 0; report < Experiment.Reports.Length; report++)
        {
            var unit = Experiment.Reports[report].Unit;
            _page.WriteHeadline(Experiment.Reports[report].Text + (unit.Name.Length == 0 ? string.Empty : $" ({unit.Name})"));
            if (IsFactorial)
            {
                WritePoints(report);
                WriteDifferences(report);
                WriteEffects(report);
            }
            else
            {
                WriteSpread(report);
                WriteCorrelations(report);
            }
        }

        WriteNotes();
        if (folder is not null)
        {
            _page.WriteLine($"Written to {folder}");
        }
    }

    private static string Counted(long count, string noun) => $"{ShownNumber.Of(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    private static double[] Shown(DisplayUnit unit, params double[] values) => [.. values.Select(unit.ToShown)];

    private static IEnumerable<string> Cells(IEnumerable<double> numbers, int decimals) => numbers.Select(n => ShownNumber.Of(n, decimals));

    private void WritePoints(int report)
    {
        if (_result.Design.Points.Length > MostRows)
        {
            _page.WriteQuietly($"  {Counted(_result.Design.Points.Length, "design point")}: --out writes them to summary.csv");
            _page.WriteBlank();
            return;
        }

        var unit = Experiment.Reports[report].Unit;
        var summaries = _result.Design.Points.Select((_, p) => _result.Summary(p, report)).ToList();
        var rows = summaries.ConvertAll(s => Shown(unit, s.Mean, s.Low, s.High, s.StandardDeviation, s.Quantile(0.05), s.Quantile(0.5), s.Quantile(0.95)));
        var hasMissing = summaries.Exists(s => s.Missing > 0);
        var table = new SummaryTable(
            _names.LevelWidth,
            [
                Experiment.Factors.Length == 0 ? string.Empty : Experiment.Factors[0].Name, .. Experiment.Factors.Skip(1).Select(f => $"<{f.Name}"),
                "mean", "low", "high", "sd", "5%", "50%", "95%", .. hasMissing ? ["missing"] : Array.Empty<string>(),
            ]);
        var decimals = ShownNumber.DecimalsFor(rows.SelectMany(r => r));
        for (var point = 0; point < rows.Count; point++)
        {
            var levels = _names.LevelsOf(_result.Design.Points[point]);
            table.Add(levels[0], [.. levels.Skip(1), .. Cells(rows[point], decimals), .. hasMissing ? [ShownNumber.Of(summaries[point].Missing)] : Array.Empty<string>()]);
        }

        _page.Write(table);
    }

    private void WriteDifferences(int report)
    {
        if (_contrasts.Count > MostRows)
        {
            _page.WriteQuietly($"  {Counted(_contrasts.Count, "difference")}: --out writes them to differences.csv");
            _page.WriteBlank();
            return;
        }

        var unit = Experiment.Reports[report].Unit;
        var pairs = _contrasts.ConvertAll(c => _result.Difference(c, report));
        var rows = pairs.ConvertAll(p => Shown(unit, p.Differences.Mean, p.Differences.Low, p.Differences.High));
        var decimals = ShownNumber.DecimalsFor(rows.SelectMany(r => r));
        var hasOthers = Experiment.Factors.Length > 1;
        var table = new SummaryTable(
            _nameWidth, ["Difference", .. hasOthers ? ["<at"] : Array.Empty<string>(), "mean", "low", "high", "luck removed", "times fewer", .. HasEvents ? ["events"] : Array.Empty<string>(), "needed"]);
        for (var i = 0; i < _contrasts.Count; i++)
        {
            table.Add(
                _names.Of(_contrasts[i]),
                [
                    .. hasOthers ? [_names.OthersOf(_contrasts[i])] : Array.Empty<string>(), .. Cells(rows[i], decimals),
                    ShareOf(pairs[i].VarianceRemoved), TimesOf(pairs[i].TimesFewer),
                    .. HasEvents ? [ShownNumber.Of(_result.EventsDiffering(i))] : Array.Empty<string>(), NeededFor(pairs[i]),
                ]);
        }

        _page.Write(table);
    }

    private void WriteEffects(int report)
    {
        var unit = Experiment.Reports[report].Unit;
        List<FactorialEffect> effects = [.. _result.Effects(report)];
        if (effects.Count > MostRows)
        {
            _page.WriteQuietly($"  {Counted(effects.Count, "effect")}: --out writes them to effects.csv");
            _page.WriteBlank();
            return;
        }

        var rows = effects.ConvertAll(e => Shown(unit, e.Sample.Mean, e.Sample.Low, e.Sample.High));
        var decimals = ShownNumber.DecimalsFor(rows.SelectMany(r => r));
        var table = new SummaryTable(_nameWidth, "Effect", "<more with", "mean", "low", "high");
        for (var i = 0; i < effects.Count; i++)
        {
            table.Add(_names.Of(effects[i].First), [effects[i].Second is { } second ? _names.Of(second) : string.Empty, .. Cells(rows[i], decimals)]);
        }

        _page.Write(table);
    }

    private void WriteSpread(int report)
    {
        var unit = Experiment.Reports[report].Unit;
        var means = SampleSummary.Of([.. _result.Design.Points.Select((_, p) => _result.Summary(p, report).Mean)]);
        var row = Shown(unit, means.Mean, means.StandardDeviation, means.Quantile(0), means.Quantile(0.05), means.Quantile(0.5), means.Quantile(0.95), means.Quantile(1));
        var table = new SummaryTable(_names.FactorWidth, "Over the points", "mean", "sd", "min", "5%", "50%", "95%", "max");
        table.Add("means of runs", [.. Cells(row, ShownNumber.DecimalsFor(row))]);
        _page.Write(table);
    }

    private void WriteCorrelations(int report)
    {
        var table = new SummaryTable(_names.FactorWidth, "Correlation", "rank", "low", "high");
        for (var factor = 0; factor < Experiment.Factors.Length; factor++)
        {
            var correlation = _result.Correlation(factor, report);
            table.Add(Experiment.Factors[factor].Name, [.. Cells([correlation.Coefficient, correlation.Low, correlation.High], 3)]);
        }

        _page.Write(table);
    }

    private static string ShareOf(double share) =>
        double.IsNaN(share) ? ShownNumber.Missing : share.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal);

    // Where the common luck left no variance at all, no number of independent runs would do.
    private static string TimesOf(double times) => double.IsFinite(times) ? times.ToString("N1", CultureInfo.InvariantCulture) : ShownNumber.Missing;

    private static string NeededFor(PairedDifference difference) =>
        difference.IsClear || difference.Differences.StandardDeviation == 0 ? string.Empty
        : difference.ReplicatesToDecide() is { } needed ? ShownNumber.About(needed) : ShownNumber.Missing;

    /// <summary>How many differences the tables show: of every contrast, for every report.</summary>
    private int DifferenceCount => _contrasts.Count * Experiment.Reports.Length;

    private void WriteNotes()
    {
        if (IsFactorial)
        {
            _page.WriteQuietly("low .. high: 95% interval of the mean. sd and %: standard deviation and quantiles of single runs.");
        }
        else
        {
            _page.WriteQuietly("Correlation: of the ranks of the factor and of the report's mean at each point, from −1 to 1, with its 95% interval.");
        }

        if (_contrasts.Count > 0)
        {
            _page.WriteQuietly("Difference: of runs with the same luck. luck removed: share of the variance that it took away; times fewer: how many times as many runs independent");
            _page.WriteQuietly($"seeds would need for such an interval{(HasEvents ? "; events: how many a run has that its twin has not, or the other way round" : string.Empty)}.");
            if (Experiment.Factors.Length > 1)
            {
                _page.WriteQuietly("Effect: averaged over the other factors; more with: by how much it is greater there.");
            }
        }

        if (_result.Replicates > 1 && DifferenceCount >= MissedInterval)
        {
            _page.WriteQuietly($"Of {DifferenceCount} intervals at 95%, about {DifferenceCount / MissedInterval} miss what they estimate by chance alone.");
        }

        WriteDoubts();
    }

    private void WriteDoubts()
    {
        var unclear = _contrasts.Sum(c => Experiment.Reports.Index().Count(r => NeededFor(_result.Difference(c, r.Index)).Length > 0));
        if (_result.Replicates > 1 && unclear > 0)
        {
            _page.WriteLine(
                $"{Counted(_result.Replicates, "replicate")} cannot tell {ShownNumber.Of(unclear)} of {Counted(DifferenceCount, "difference")} from none; needed: how many probably would.");
        }

        if (_result.Replicates == 1 && IsFactorial)
        {
            _page.WriteLine("One replicate tells nothing of luck: there are no intervals.");
        }
        else if (_result.Replicates < FewReplicates && IsFactorial)
        {
            _page.WriteLine($"With fewer than {FewReplicates} replicates the intervals are rough.");
        }

        if (!IsFactorial && _result.Design.Points.Length < FewReplicates * Experiment.Factors.Length)
        {
            _page.WriteLine($"With fewer than {FewReplicates} points for each factor the correlations are rough.");
        }
    }
}
