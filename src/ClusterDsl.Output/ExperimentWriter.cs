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
public sealed partial class ExperimentWriter(ScenarioModel model, ExperimentPlan plan, RunDescription description)
{
    private readonly ExperimentModel _experiment = plan.Experiment;
    private readonly DateTimeOffset _startedAt = description.Time.GetUtcNow();
    private readonly long _startedStamp = description.Time.GetTimestamp();

    /// <summary>Writes all files.</summary>
    /// <param name="folder">The folder, which is not completed.</param>
    /// <param name="result">What came of the experiment.</param>
    public void Write(ExperimentFolder folder, ExperimentResult result)
    {
        WriteRuns(folder.Path, result);
        WriteSummary(folder.Path, result);
        List<TableLayout> layouts = [RunsLayout, SummaryLayout];
        if (!result.Design.Contrasts.IsEmpty)
        {
            WriteDifferences(folder.Path, result);
            layouts.Add(DifferencesLayout);
        }

        if (!result.Effects(0).IsEmpty)
        {
            WriteEffects(folder.Path, result);
            layouts.Add(EffectsLayout);
        }

        if (_experiment.Design.Kind != DesignKind.Factorial)
        {
            WriteCorrelations(folder.Path, result);
            layouts.Add(CorrelationsLayout);
        }

        WriteManifest(folder.Path, result, layouts);
    }

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

    private void WriteEffects(string folder, ExperimentResult result)
    {
        using var table = new TableFile(folder, EffectsLayout);
        foreach (var (index, report) in _experiment.Reports.Index())
        {
            foreach (var effect in result.Effects(index))
            {
                WriteLevel(table, effect.First);
                if (effect.Second is { } second)
                {
                    WriteLevel(table, second);
                }
                else
                {
                    table.Cell(null).Cell(null).Cell(null);
                }

                table.Cell(report.Text).Cell(report.Unit.Name).Cell(effect.Sample.Count).Cell(report.Unit.ToShown(effect.Sample.Mean));
                WriteInterval(table, effect.Sample, report.Unit);
                table.EndRow();
            }
        }
    }

    private void WriteLevel(TableFile table, FactorLevel level)
    {
        var factor = _experiment.Factors[level.Factor];
        table.Cell(factor.Name).Cell(LevelOf(factor, level.Level)).Cell(LevelOf(factor, FactorialDesign.BaseLevelOf(factor)));
    }

    private string LevelOf(FactorModel factor, int level) => ShownValues.Of(model, new SettingModel(factor.Name, factor.Parameter, factor.Levels[level]));

    private void WriteCorrelations(string folder, ExperimentResult result)
    {
        using var table = new TableFile(folder, CorrelationsLayout);
        foreach (var (index, report) in _experiment.Reports.Index())
        {
            foreach (var (factor, item) in _experiment.Factors.Index())
            {
                var correlation = result.Correlation(factor, index);
                table.Cell(item.Name).Cell(report.Text).Cell(report.Unit.Name).Cell(correlation.Points)
                    .Cell(correlation.Coefficient).Cell(correlation.Low).Cell(correlation.High).EndRow();
            }
        }
    }

    private void WriteManifest(string folder, ExperimentResult result, IEnumerable<TableLayout> layouts)
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
            for (var level = 0; level < factor.Levels.Length; level++)
            {
                j.WriteStringValue(LevelOf(factor, level));
            }

            j.WriteEndArray();
            if (factor.Range is { } range)
            {
                j.WriteNumber("low", range.Low);
                j.WriteNumber("high", range.High);
            }
        });
        json.WriteTables(layouts);
        json.WriteTiming(description, _startedAt, _startedStamp);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }
}
