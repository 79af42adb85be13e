using System.Globalization;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Keeps everything that a run tells, in a form that tests can compare.</summary>
internal sealed class RecordingObserver(ScenarioModel model) : IRunObserver
{
    /// <summary>Records: step, then measure.</summary>
    public List<double[]> Records { get; } = [];

    /// <summary>Everything but records, a line each, with labels in place of numbers.</summary>
    public List<string> Log { get; } = [];

    public List<(int Step, int Event, double[] Fields)> Events { get; } = [];

    public List<(int Stage, int Step)> Stages { get; } = [];

    public RunEnd? End { get; private set; }

    /// <summary>Actors at the end: population, then label and attribute values.</summary>
    public Dictionary<string, List<(string Label, double[] Values)>> Actors { get; } = [];

    /// <summary>Ties at the end: kind, then labels and values.</summary>
    public Dictionary<string, List<(string Source, string Target, double[] Values)>> Ties { get; } = [];

    private IStateView? _state;

    /// <summary>Runs a model.</summary>
    public static RecordingObserver Run(ScenarioModel model, RunOptions? options = null)
    {
        var observer = new RecordingObserver(model);
        Simulator.Create(model).Run(options ?? new RunOptions(), observer);
        return observer;
    }

    /// <summary>The values of a measure, step by step.</summary>
    public double[] Series(string measure)
    {
        var index = model.Measures.ToList().FindIndex(m => m.Name == measure);
        return [.. Records.Select(r => r[index])];
    }

    /// <summary>One line that two runs share if and only if they gave the same bits.</summary>
    public string Fingerprint() => string.Join('\n', Records.Select(r => string.Join(' ', r.Select(v => BitConverter.DoubleToInt64Bits(v).ToString("x16", CultureInfo.InvariantCulture)))).Concat(Log));

    public void Started(RunStart start) => _state = start.State;

    public void Recorded(in StepRecord record) => Records.Add(record.Measures.ToArray());

    public void TieFormed(in TieChange change) => Note("formed", change);

    public void TieDissolved(in TieChange change) => Note("dissolved", change);

    public void ActorEntered(in ActorChange change) => Log.Add($"{change.Step} entered {_state!.LabelOf(change.Actor)} by {change.Cause}");

    public void ActorExited(in ActorChange change) => Log.Add($"{change.Step} exited {_state!.LabelOf(change.Actor)} by {change.Cause}");

    public void EventEmitted(in EventRecord record)
    {
        Events.Add((record.Step, record.Event, record.Fields.ToArray()));
        Log.Add($"{record.Step} event {model.Events[record.Event].Name} by {record.Cause}");
    }

    public void StageEntered(int stage, int step) => Stages.Add((stage, step));

    public void Ended(RunEnd end)
    {
        End = end;
        for (var population = 0; population < model.Populations.Length; population++)
        {
            var attributes = model.Kinds[model.Populations[population].Kind].Attributes;
            Actors[model.Populations[population].Name] =
                [.. end.State.Actors(population).Select(a => (end.State.LabelOf(a), attributes.SelectMany(i => Enumerable.Range(0, model.ActorAttributes[i].Length).Select(p => end.State.ActorValue(a, i, p))).ToArray()))];
        }

        for (var kind = 0; kind < model.TieKinds.Length; kind++)
        {
            var ties = new List<(string, string, double[])>();
            end.State.VisitTies(kind, t => ties.Add((end.State.LabelOf(t.Source), end.State.LabelOf(t.Target), t.Values.ToArray())));
            Ties[model.TieKinds[kind].Name] = ties;
        }
    }

    private void Note(string what, in TieChange change) =>
        Log.Add($"{change.Step} {what} {_state!.LabelOf(change.Source)} {model.TieKinds[change.TieKind].Name} {_state.LabelOf(change.Target)} by {change.Cause}");
}
