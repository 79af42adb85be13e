using System.Collections.Immutable;
using System.Text.Json;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Model;
using ClusterDsl.Output.Tables;
using ClusterDsl.Simulation.Experiments;

namespace ClusterDsl.Output;

/// <summary>Writes an experiment's folder: its runs, what they say, and what was run. Made before the runs begin, for it tells how long they took.</summary>
/// <param name="model">The scenario.</param>
/// <param name="plan">The experiment.</param>
/// <param name="description">What the folder tells besides.</param>
public sealed class ExperimentWriter(ScenarioModel model, ExperimentPlan plan, RunDescription description)
{
    private readonly ExperimentModel _experiment = plan.Experiment;
    private readonly DateTimeOffset _startedAt = description.Time.GetUtcNow();
    private readonly long _startedStamp = description.Time.GetTimestamp();

    private TableLayout RunsLayout => Layout(
        ExperimentFiles.Runs, [TableColumn.Plain("point", "number of the design point, from 1")], _experiment.Factors,
        [TableColumn.Plain("replicate", "the same replicate has the same luck at every point"), .. _experiment.Reports.Select(r => new TableColumn(r.Text, r.Unit.Name, string.Empty))]);

    private TableLayout SummaryLayout => Layout(
        ExperimentFiles.Summary, [TableColumn.Plain("point", "number of the design point, from 1")], _experiment.Factors,
        [
            .. ReportColumns,
            TableColumn.Plain("runs", "runs in which the report is not missing"),
            TableColumn.Plain("missing", "runs in which it is"),
            TableColumn.Plain("mean", string.Empty),
            TableColumn.Plain("sd", "standard deviation of single runs"),
            .. IntervalColumns("mean"),
            .. Quantiles.Select(q => TableColumn.Plain(q.Name, $"{q.Probability:P0} quantile of single runs")),
        ]);

    private TableLayout DifferencesLayout => Layout(
        ExperimentFiles.Differences,
        [
            TableColumn.Plain("factor", "what differs"),
            TableColumn.Plain("level", "value of the one point"),
            TableColumn.Plain("base", "value of the other, which is taken away"),
            TableColumn.Plain("point", "number of the one point"),
            TableColumn.Plain("base_point", "number of the other"),
        ],
        _experiment.Factors,
        [
            .. ReportColumns,
            TableColumn.Plain("pairs", "replicates in which neither value is missing"),
            TableColumn.Plain("difference", "mean of the paired differences"),
            .. IntervalColumns("difference"),
            TableColumn.Plain("variance_removed", "share of the variance that the common luck took away"),
            TableColumn.Plain("times_fewer", "how many times as many replicates independent seeds would need for an interval as narrow"),
            TableColumn.Plain("events_differing", "events that are in one run of a pair only, on average"),
            TableColumn.Plain("replicates_needed", "with which the interval would exclude 0; empty if it does, or if none would do"),
        ]);

    private static ImmutableArray<(string Name, double Probability)> Quantiles { get; } =
        [("min", 0), ("q05", 0.05), ("q25", 0.25), ("median", 0.5), ("q75", 0.75), ("q95", 0.95), ("max", 1)];

    private static ImmutableArray<TableColumn> ReportColumns { get; } =
        [TableColumn.Plain("report", string.Empty), TableColumn.Plain("unit", "unit of the numbers in this row")];

    /// <summary>Writes all files.</summary>
    /// <param name="folder">The folder, which is not completed.</param>
    /// <param name="result">What came of the experiment.</param>
    public void Write(ExperimentFolder folder, ExperimentResult result)
    {
        WriteRuns(folder.Path, result);
        WriteSummary(folder.Path, result);
        WriteDifferences(folder.Path, result);
        WriteManifest(folder.Path, result);
    }

    private static IEnumerable<TableColumn> IntervalColumns(string what) =>
    [
        TableColumn.Plain("se", $"standard error of the {what}"),
        TableColumn.Plain("low", $"lower end of the 95% interval of the {what}"),
        TableColumn.Plain("high", "upper end"),
    ];

    private TableLayout Layout(string file, IEnumerable<TableColumn> before, IEnumerable<FactorModel> factors, IEnumerable<TableColumn> after)
    {
        var names = new ColumnNames();
        var columns = before.Concat(factors.Select(f => new TableColumn(f.Name, UnitOf(f), string.Empty))).Concat(after);
        return new TableLayout(file, [.. columns.Select(c => c with { Name = names.Take(c.Name) })], []);
    }

    private string UnitOf(FactorModel factor) => factor.Parameter < 0 ? string.Empty : model.Parameters[factor.Parameter].Unit.Name;

    private void WriteRuns(string folder, ExperimentResult result)
    {
        using var table = new TableFile(folder, RunsLayout);
        for (var point = 0; point < result.Design.Points.Length; point++)
        {
            for (var replicate = 0; replicate < result.Replicates; replicate++)
            {
                table.Cell(point + 1);
                WriteLevels(table, result, point);
                table.Cell(replicate);
                for (var report = 0; report < _experiment.Reports.Length; report++)
                {
                    table.Cell(_experiment.Reports[report].Unit.ToShown(result.Value(point, replicate, report)));
                }

                table.EndRow();
            }
        }
    }

    private void WriteLevels(TableFile table, ExperimentResult result, int point)
    {
        foreach (var setting in result.Design.Points[point])
        {
            table.Cell(ShownValues.Of(model, setting));
        }
    }

    private void WriteSummary(string folder, ExperimentResult result)
    {
        using var table = new TableFile(folder, SummaryLayout);
        for (var point = 0; point < result.Design.Points.Length; point++)
        {
            for (var report = 0; report < _experiment.Reports.Length; report++)
            {
                var (summary, unit) = (result.Summary(point, report), _experiment.Reports[report].Unit);
                table.Cell(point + 1);
                WriteLevels(table, result, point);
                table.Cell(_experiment.Reports[report].Text).Cell(unit.Name).Cell(summary.Count).Cell(summary.Missing)
                    .Cell(unit.ToShown(summary.Mean)).Cell(unit.ToShown(summary.StandardDeviation));
                WriteInterval(table, summary, unit);
                foreach (var (_, probability) in Quantiles)
                {
                    table.Cell(unit.ToShown(summary.Quantile(probability)));
                }

                table.EndRow();
            }
        }
    }

    private static void WriteInterval(TableFile table, SampleSummary summary, DisplayUnit unit) =>
        table.Cell(unit.ToShown(summary.StandardError)).Cell(unit.ToShown(summary.Low)).Cell(unit.ToShown(summary.High));

    private void WriteDifferences(string folder, ExperimentResult result)
    {
        using var table = new TableFile(folder, DifferencesLayout);
        foreach (var (index, contrast) in result.Design.Contrasts.Index())
        {
            for (var report = 0; report < _experiment.Reports.Length; report++)
            {
                var (paired, unit) = (result.Difference(contrast, report), _experiment.Reports[report].Unit);
                table.Cell(_experiment.Factors[contrast.Factor].Name)
                    .Cell(ShownValues.Of(model, result.Design.Points[contrast.Point][contrast.Factor]))
                    .Cell(ShownValues.Of(model, result.Design.Points[contrast.BasePoint][contrast.Factor]))
                    .Cell(contrast.Point + 1).Cell(contrast.BasePoint + 1);
                WriteLevels(table, result, contrast.Point);
                table.Cell(_experiment.Reports[report].Text).Cell(unit.Name).Cell(paired.Differences.Count).Cell(unit.ToShown(paired.Differences.Mean));
                WriteInterval(table, paired.Differences, unit);
                table.Cell(paired.VarianceRemoved).Cell(paired.TimesFewer).Cell(result.EventsDiffering(index));
                table.Cell(paired.IsClear ? double.NaN : paired.ReplicatesToDecide() ?? double.NaN);
                table.EndRow();
            }
        }
    }

    private void WriteManifest(string folder, ExperimentResult result)
    {
        using var stream = File.Create(Path.Combine(folder, ExperimentFiles.Manifest));
        using var json = new Utf8JsonWriter(stream, JsonDiagnosticRenderer.Options);
        json.WriteStartObject();
        json.WriteString("format", "clusterdsl experiment 1");
        json.WriteString("version", description.Version);
        json.WriteScenario(model, description.Files);
        json.WriteString("experiment", _experiment.Name);
        json.WriteNumber("seed", result.Seed);
        json.WriteList("settings", plan.Settings, (setting, j) =>
        {
            j.WriteString("name", setting.Name);
            j.WriteString("value", ShownValues.Of(model, setting));
            j.WriteString("unit", setting.Parameter < 0 ? string.Empty : model.Parameters[setting.Parameter].Unit.Name);
        });
        json.WriteString("design", _experiment.Design.Text);
        json.WriteNumber("points", result.Design.Points.Length);
        json.WriteNumber("replicates", result.Replicates);
        json.WriteList("factors", _experiment.Factors, (factor, j) =>
        {
            j.WriteString("name", factor.Name);
            j.WriteString("unit", UnitOf(factor));
            j.WriteStartArray("levels");
            foreach (var level in factor.Levels)
            {
                j.WriteStringValue(ShownValues.Of(model, new SettingModel(factor.Name, factor.Parameter, level)));
            }

            j.WriteEndArray();
        });
        json.WriteTables([RunsLayout, SummaryLayout, DifferencesLayout]);
        json.WriteTiming(description, _startedAt, _startedStamp);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
