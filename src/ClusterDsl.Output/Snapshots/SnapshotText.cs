using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Output.Snapshots;

/// <summary>
/// What a run did, as a text that is kept and compared: one line for each fact, and nothing that depends on the version, the machine or the clock.
/// Counts are exact; other numbers are rounded.
/// </summary>
internal sealed class SnapshotText
{
    // The start and the end stand in a table of their own.
    private const int Times = 10;

    // Wide enough for the longest heading, whatever the digits.
    private const int LeastPolicyColumn = 15;

    // What is left when equal numbers are subtracted from one another is about as small, compared with them.
    private const double Noise = 1e-12;

    private static readonly Func<NetworkProfile, double> Reciprocity = p => p.Reciprocity;

    private static readonly (string Name, Func<NetworkProfile, double> Of)[] Statistics =
    [
        ("actors", p => p.Actors),
        ("density", p => p.Density),
        ("mean degree", p => p.MeanDegree),
        ("degree Gini", p => p.DegreeGini),
        ("transitivity", p => p.Transitivity),
        ("reciprocity", Reciprocity),
        ("components", p => p.Components),
        ("largest component", p => p.LargestComponent),
    ];

    private readonly RunRecorder _run;
    private readonly ImmutableArray<(int TieKind, NetworkProfile Start, NetworkProfile End)> _networks;
    private readonly IReadOnlySet<string> _switchedOff;
    private readonly int _digits;
    private readonly SnapshotLines _lines = new();
    private readonly VocabularyInUse _vocabulary;

    /// <summary>Writes the text of a run that has ended.</summary>
    public SnapshotText(
        RunRecorder run, ImmutableArray<(int TieKind, NetworkProfile Start, NetworkProfile End)> networks, IReadOnlySet<string> switchedOff, int digits)
    {
        (_run, _networks, _switchedOff, _digits) = (run, networks, switchedOff, digits);
        _vocabulary = new VocabularyInUse(Model);
        WriteRun();
        WriteParameters();
        WriteParticipants();
        WriteStages();
        WritePolicies();
        WriteCounts("Rules", "fired", run.End!.Rules.Select(r => (r.Name, r.Firings)));
        WriteCounts("Events", "count", Model.Events.Index().Where(e => _vocabulary.HasEvent(e.Index)).Select(e => (e.Item.Name, run.Events[e.Index])));
        WriteCounts("Held at a bound", "count", run.End.Clamped.Select(c => (c.Attribute, c.Count)));
        WriteMeasures();
        WriteNetworks();
    }

    private ScenarioModel Model => _run.Start.Model;

    private int Column => SignificantNumber.ColumnOf(_digits);

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();

    private static string Exact(long count) => count.ToString(CultureInfo.InvariantCulture);

    private string Rounded(double number) => SignificantNumber.Of(number, _digits);

    private string Years(int step) => Rounded(ShownValues.YearsOf(Model, step));

    private void WriteRun()
    {
        _lines.Add(Model.Title);
        _lines.Add("scenario", Model.Name);
        _lines.Add("seed", _run.Start.Seed.ToString(CultureInfo.InvariantCulture));
        if (_run.Start.Replicate > 0)
        {
            _lines.Add("replicate", Exact(_run.Start.Replicate));
        }

        _lines.Add("length of a step", $"{Rounded(Model.StepUnit.ToShown(Model.Step))} {Model.StepUnit.Name}");
        _lines.Add("steps", Exact(_run.End!.Steps));
        if (_run.End.Message is { } message)
        {
            _lines.Add("ended early", message);
        }

        foreach (var shock in Model.Shocks.Where(s => _switchedOff.Contains(s.Name)))
        {
            _lines.Add(shock.Name, "off");
        }
    }

    private void WriteParameters()
    {
        var values = new ShownValues(Model, _run.Start.State);
        _lines.AddBlock(Column, ["Parameters", "value"], Model.Parameters.Select((p, i) => (string[])[p.Name, ValueOf(p, _run.Start.Parameters[i], values), p.Unit.Name]));
    }

    private string ValueOf(ParameterModel parameter, double value, ShownValues values) => parameter.Type == ModelType.Real
        ? Rounded(parameter.Unit.ToShown(value))
        : values.Of(parameter.Type, parameter.Unit, parameter.Category, value) ?? SignificantNumber.Missing;

    private void WriteParticipants()
    {
        _lines.AddBlock(Column, ["Actors", "start", "end"], Model.Populations.Select((p, i) => (string[])[p.Name, Exact(_run.Actors[i].Start), Exact(_run.Actors[i].End)]));
        _lines.AddBlock(Column, ["Ties", "start", "end"], Model.TieKinds.Index().Where(t => _vocabulary.HasTieKind(t.Index))
            .Select(t => (string[])[t.Item.Name, Exact(_run.Ties[t.Index].Start), Exact(_run.Ties[t.Index].End)]));
    }

    private void WriteStages() => _lines.AddBlock(Column, ["Stages", "from", "until", "(years)"], _run.Stages.Select(s =>
        (string[])[Model.Stages[s.Stage].Name, Years(s.FromRecord), Years(s.LastStep)]));

    private void WritePolicies() => _lines.AddBlock(
        Math.Max(Column, LeastPolicyColumn), ["Policies", "active steps", "fired", "beneficiaries", "spent"], _run.End!.Policies.Select(report =>
        {
            var policy = Model.Policies.First(p => p.Name == report.Name);
            string[] did = [Exact(report.ActiveSteps), Exact(report.Firings), Exact(report.Beneficiaries)];
            string[] cost = policy.Cost is null ? [] : [Rounded(policy.CostUnit.ToShown(report.Spent)), policy.CostUnit.Name];
            return (string[])[report.Name, .. _switchedOff.Contains(report.Name) ? ["off"] : (string[])[.. did, .. cost]];
        }));

    private void WriteCounts(string what, string heading, IEnumerable<(string Name, long Count)> counts) =>
        _lines.AddBlock(Column, [what, heading], counts.Select(c => (string[])[c.Name, Exact(c.Count)]));

    private void WriteMeasures()
    {
        var measures = _run.Start.Measures.Select((m, i) => (Measure: m, Values: Shown(m, _run.Measures[i]))).Where(m => m.Values.Length > 0).ToList();
        _lines.AddBlock(Column, ["Measures", "start", "end", "min", "max"], measures.Select(m =>
        {
            var known = m.Values.Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).ToList();
            double[] numbers = [m.Values[0], m.Values[^1], known.Min(), known.Max()];
            return (string[])[m.Measure.Name, .. numbers.Select(n => ValueOf(m.Measure, n)), m.Measure.Unit.Name];
        }));

        var steps = _run.End!.Steps;
        var between = Enumerable.Range(1, Times - 1).Select(i => (int)((((long)i * steps) + (Times / 2)) / Times)).Where(s => s > 0 && s < steps).Distinct().ToList();
        if (between.Count > 0)
        {
            _lines.AddBlock(Column, ["Measures after years", .. between.Select(Years)], measures.Select(m =>
                (string[])[m.Measure.Name, .. between.Select(s => ValueOf(m.Measure, m.Values[s]))]));
        }
    }

    /// <summary>The records in the measure's unit, without what only rounding has left of a zero.</summary>
    private static ImmutableArray<double> Shown(MeasureModel measure, List<double> records)
    {
        var noise = Noise * records.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        return [.. records.Select(r => measure.Unit.ToShown(Math.Abs(r) <= noise ? 0 : r))];
    }

    private string ValueOf(MeasureModel measure, double value) =>
        measure.Type == ModelType.Real || !double.IsFinite(value) || Math.Abs(value) > long.MaxValue / 2 ? Rounded(value) : Exact((long)value);

    private void WriteNetworks()
    {
        foreach (var (tieKind, start, end) in _networks)
        {
            var kind = Model.TieKinds[tieKind];
            _lines.AddBlock(Column, [$"Network of {kind.Name}", "start", "end"], Statistics.Where(s => s.Of != Reciprocity || kind.IsDirected)
                .Select(s => (string[])[s.Name, Rounded(s.Of(start)), Rounded(s.Of(end))]));
        }
    }
}
