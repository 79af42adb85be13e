using System.Text.Json;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Model;
using ClusterDsl.Output.Tables;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output;

/// <summary><c>run.json</c>: what ran and how it ended, so that the run can be understood and repeated. Only <c>timing</c> differs from one execution to the next.</summary>
internal sealed class RunManifest(string folder, RunDescription description) : IRunObserver
{
    private readonly DateTimeOffset _startedAt = description.Time.GetUtcNow();
    private readonly long _startedStamp = description.Time.GetTimestamp();
    private readonly List<(string Name, int Count)> _populations = [];
    private readonly List<(string Name, int Count)> _ties = [];
    private RunStart _start = null!;

    private ScenarioModel Model => _start.Model;

    /// <inheritdoc/>
    public void Started(RunStart start) => _start = start;

    /// <inheritdoc/>
    public void Recorded(in StepRecord record)
    {
        if (record.Step == 0)
        {
            _populations.AddRange(Model.Populations.Select((p, i) => (p.Name, _start.State.Actors(i).Count)));
            _ties.AddRange(CountTies(_start.State));
        }
    }

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        using var stream = File.Create(Path.Combine(folder, RunFiles.Manifest));
        using var json = new Utf8JsonWriter(stream, JsonDiagnosticRenderer.Options);
        json.WriteStartObject();
        json.WriteString("format", "clusterdsl run 1");
        json.WriteString("version", description.Version);
        json.WriteScenario(Model, description.Files);
        WriteInputs(json, end);
        WriteStart(json);
        WriteEnd(json, end);
        json.WriteTables(TableLayout.All(_start));
        WritePolicies(json, end);
        json.WriteList("rules", end.Rules, (rule, j) =>
        {
            j.WriteString("name", rule.Name);
            j.WriteNumber("firings", rule.Firings);
        });
        json.WriteList("clamped", end.Clamped, (clamp, j) =>
        {
            j.WriteString("attribute", clamp.Attribute);
            j.WriteNumber("count", clamp.Count);
        });
        json.WriteTiming(description, _startedAt, _startedStamp);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IEnumerable<(string Name, int Count)> counts)
    {
        json.WriteStartObject(name);
        foreach (var (item, count) in counts)
        {
            json.WriteNumber(item, count);
        }

        json.WriteEndObject();
    }

    private IEnumerable<(string Name, int Count)> CountTies(IStateView state)
    {
        var vocabulary = new VocabularyInUse(Model);
        return Model.TieKinds.Index().Where(t => vocabulary.HasTieKind(t.Index)).Select(t => (t.Item.Name, state.TieCount(t.Index)));
    }

    private void WriteInputs(Utf8JsonWriter json, RunEnd end)
    {
        json.WriteNumber("seed", _start.Seed);
        json.WriteNumber("replicate", _start.Replicate);
        var values = new ShownValues(Model, end.State);
        json.WriteList("parameters", Model.Parameters.Select((p, i) => (Parameter: p, Value: _start.Parameters[i])), (item, j) =>
        {
            var (parameter, value) = item;
            j.WriteString("name", parameter.Name);
            switch (parameter.Type)
            {
                case ModelType.Bool:
                    j.WriteBoolean("value", value != 0);
                    break;
                case ModelType.Real or ModelType.Int:
                    WriteNumber(j, "value", parameter.Unit.ToShown(value));
                    break;
                default:
                    j.WriteString("value", values.Of(parameter.Type, parameter.Unit, parameter.Category, value));
                    break;
            }

            j.WriteString("unit", parameter.Unit.Name);
        });
        json.WriteStartArray("switchedOff");
        foreach (var name in description.SwitchedOff.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        WriteOverlays(json);
    }

    private void WriteOverlays(Utf8JsonWriter json)
    {
        var overlays = Model.Stages.SelectMany(s => s.Overlays.Select(o => (Sort: "stage", s.Name, Overlay: o)))
            .Concat(Model.Policies.SelectMany(p => p.Overlays.Select(o => (Sort: "policy", p.Name, Overlay: o))))
            .Concat(Model.Shocks.SelectMany(s => s.Overlays.Select(o => (Sort: "shock", s.Name, Overlay: o))));
        json.WriteList("overlays", overlays, (item, j) =>
        {
            var overlay = item.Overlay;
            j.WriteString("sort", item.Sort);
            j.WriteString("by", item.Name);
            j.WriteString("target", overlay.Parameter >= 0
                ? Model.Parameters[overlay.Parameter].Name
                : $"{Model.Populations[overlay.Population].Name}.{Model.ActorAttributes[overlay.Attribute].Name}");
            j.WriteString("operator", overlay.Operator switch
            {
                null => "=",
                BinaryOperator.Add => "+=",
                BinaryOperator.Subtract => "-=",
                BinaryOperator.Multiply => "*=",
                _ => "/=",
            });
        });
    }

    private void WriteStart(Utf8JsonWriter json)
    {
        json.WriteStartObject("start");
        WriteCounts(json, "populations", _populations);
        WriteCounts(json, "ties", _ties);
        json.WriteEndObject();
    }

    private void WriteEnd(Utf8JsonWriter json, RunEnd end)
    {
        json.WriteStartObject("end");
        json.WriteNumber("steps", end.Steps);
        json.WriteNumber("years", ShownValues.YearsOf(Model, end.Steps));
        json.WriteString("message", end.Message);
        WriteCounts(json, "populations", Model.Populations.Select((p, i) => (p.Name, end.State.Actors(i).Count)));
        WriteCounts(json, "ties", CountTies(end.State));
        json.WriteEndObject();
    }

    private void WritePolicies(Utf8JsonWriter json, RunEnd end) => json.WriteList("policies", end.Policies, (report, j) =>
    {
        var unit = Model.Policies.First(p => p.Name == report.Name).CostUnit;
        j.WriteString("name", report.Name);
        j.WriteNumber("activeSteps", report.ActiveSteps);
        WriteNumber(j, "spent", unit.ToShown(report.Spent));
        j.WriteString("unit", unit.Name);
        j.WriteNumber("firings", report.Firings);
        j.WriteNumber("beneficiaries", report.Beneficiaries);
    });

    // JSON has no infinities.
    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
