using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using Microsoft.Data.Sqlite;

namespace ClusterDsl.Output.Stores;

/// <summary>Writes rows: the experiment's own once, then those of each run in a transaction.</summary>
internal sealed class StoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly StoredExperiment _experiment;
    private readonly ImmutableArray<MeasureModel> _measures;
    private readonly List<StoreCommand> _commands = [];
    private readonly StoreCommand _run;
    private readonly StoreCommand _report;
    private readonly StoreCommand _event;
    private readonly StoreCommand _policy;
    private readonly StoreCommand _difference;
    private readonly StoreCommand _measure;
    private readonly StoreCommand _beneficiary;
    private readonly StoreCommand _forget;

    /// <summary>Prepares.</summary>
    public StoreWriter(SqliteConnection connection, StoredExperiment experiment)
    {
        (_connection, _experiment) = (connection, experiment);
        _measures = [.. experiment.Model.RecordedMeasures.Select(m => experiment.Model.Measures[m])];
        _run = Insert("runs", 5);
        _report = Insert("reports", 5);
        _event = Insert("events", 4);
        _policy = Insert("policies", 8);
        _difference = Insert("event_differences", 4);
        _measure = Insert("measures", 5);
        _beneficiary = Insert("beneficiaries", 6);
        _forget = new StoreCommand(connection, "UPDATE runs SET uncompared = NULL WHERE point = $1 AND replicate = $2", 2);
        _commands.Add(_forget);
    }

    private ScenarioModel Model => _experiment.Model;

    /// <summary>Writes what the store is of.</summary>
    public void WriteExperiment(SqliteTransaction transaction)
    {
        var plan = _experiment.Plan;
        Row(
            transaction, "experiments", plan.Experiment.Name, Model.Name, Model.Title, plan.Experiment.Description, plan.Experiment.Design.Text,
            plan.Design.Points.Length, plan.Replicates, plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var row in _experiment.Provenance)
        {
            Row(transaction, "provenance", row.Item, row.Name, row.Value);
        }

        foreach (var (index, factor) in plan.Experiment.Factors.Index())
        {
            Row(transaction, "factors", index + 1, factor.Name, factor.Parameter < 0 ? string.Empty : Model.Parameters[factor.Parameter].Unit.Name);
        }

        foreach (var (point, settings) in plan.Design.Points.Index())
        {
            foreach (var (factor, setting) in settings.Index())
            {
                Row(transaction, "design_points", point + 1, factor + 1, ShownValues.Of(Model, setting), ShownValues.NumberOf(Model, setting));
            }
        }

        foreach (var (index, report) in plan.Experiment.Reports.Index())
        {
            Row(transaction, "report_names", index + 1, report.Text, report.Unit.Name);
        }

        foreach (var (index, measure) in _measures.Index())
        {
            Row(transaction, "measure_names", index + 1, measure.Name, measure.Unit.Name);
        }
    }

    /// <summary>Writes a run and the comparisons that it completes: all of it or, if the process is ended, nothing.</summary>
    public void WriteRun(FinishedRun run, ImmutableArray<EventDifference> differences)
    {
        using var transaction = _connection.BeginTransaction();
        var (point, replicate, trace) = (run.Arm + 1, run.Replicate, run.Trace);
        var isCompared = !differences.IsEmpty || _experiment.Plan.Design.Contrasts.IsEmpty;
        _run.Execute(transaction, point, replicate, trace.Steps, trace.Message, isCompared ? null : MemoryMarshal.AsBytes(trace.Fingerprints.AsSpan()).ToArray());
        foreach (var (index, report) in _experiment.Plan.Experiment.Reports.Index())
        {
            _report.Execute(transaction, point, replicate, index + 1, report.Unit.ToShown(run.Values[index]), run.Values[index]);
        }

        var vocabulary = new VocabularyInUse(Model);
        foreach (var (index, count) in trace.Events.Index().Where(e => vocabulary.HasEvent(e.Index)))
        {
            _event.Execute(transaction, point, replicate, Model.Events[index].Name, count);
        }

        foreach (var report in trace.Policies)
        {
            var unit = Model.Policies.First(p => p.Name == report.Name).CostUnit;
            _policy.Execute(transaction, point, replicate, report.Name, report.ActiveSteps, unit.ToShown(report.Spent), unit.Name, report.Firings, report.Beneficiaries);
        }

        WriteDetails(transaction, run);
        WriteDifferences(transaction, replicate, differences);
        transaction.Commit();
    }

    /// <inheritdoc/>
    public void Dispose() => _commands.ForEach(c => c.Dispose());

    // What has been compared with all that it is to be compared with need not be kept.
    private void WriteDifferences(SqliteTransaction transaction, int replicate, ImmutableArray<EventDifference> differences)
    {
        if (differences.IsEmpty)
        {
            return;
        }

        var design = _experiment.Plan.Design;
        for (var point = 1; point <= design.Points.Length; point++)
        {
            _forget.Execute(transaction, point, replicate);
        }

        foreach (var difference in differences)
        {
            var contrast = design.Contrasts[difference.Contrast];
            _difference.Execute(transaction, contrast.Point + 1, contrast.BasePoint + 1, difference.Replicate, difference.Count);
        }
    }

    private void WriteDetails(SqliteTransaction transaction, FinishedRun run)
    {
        var (point, replicate) = (run.Arm + 1, run.Replicate);
        if (_experiment.KeepsMeasures)
        {
            for (var step = 0; step < run.Trace.Records.Count; step++)
            {
                foreach (var (index, measure) in _measures.Index())
                {
                    var value = run.Trace.Records.Measure(Model.RecordedMeasures[index], step);
                    _measure.Execute(transaction, point, replicate, step, index + 1, measure.Unit.ToShown(value));
                }
            }
        }

        if (_experiment.KeepsBeneficiaries)
        {
            foreach (var receipt in run.Trace.Receipts)
            {
                var unit = Model.Policies.First(p => p.Name == receipt.Policy).CostUnit;
                _beneficiary.Execute(transaction, point, replicate, receipt.Policy, receipt.Actor, unit.ToShown(receipt.Amount), receipt.Firings);
            }
        }
    }

    private StoreCommand Insert(string table, int columns)
    {
        var command = StoreCommand.Insert(_connection, table, columns);
        _commands.Add(command);
        return command;
    }

    private void Row(SqliteTransaction transaction, string table, params object?[] values)
    {
        using var command = StoreCommand.Insert(_connection, table, values.Length);
        command.Execute(transaction, values);
    }
}
