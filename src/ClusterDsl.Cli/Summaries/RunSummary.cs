using System.Globalization;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Diagnostics.Rendering;
using ClusterDsl.Language.Model;
using ClusterDsl.Output;
using Spectre.Console;

namespace ClusterDsl.Cli.Summaries;

/// <summary>
/// What a person sees of a run: what ran, who took part, the stages, the course of the measures, what policies did, what happened.
/// The same text on a terminal and in a file, apart from colours.
/// </summary>
internal sealed class RunSummary
{
    private const int MaximumWidth = 100;
    private const int MinimumWidth = 60;

    private readonly RunRecorder _run;
    private readonly IReadOnlySet<string> _switchedOff;
    private readonly SummaryPage _page;
    private readonly int _nameWidth;
    private readonly VocabularyInUse _vocabulary;

    /// <summary>Prepares the summary of a run that has ended.</summary>
    public RunSummary(RunRecorder run, IReadOnlySet<string> switchedOff, ICommandConsole console)
    {
        _run = run;
        _switchedOff = switchedOff;
        _vocabulary = new VocabularyInUse(run.Start.Model);
        var columns = console.IsOutputTerminal ? console.Width ?? MaximumWidth : MaximumWidth;
        _nameWidth = Names().Append("Policies").Max(SummaryTable.WidthOfName);
        _page = new SummaryPage(console.Out, Math.Clamp(columns, MinimumWidth, MaximumWidth), console.UsesOutputColour());
    }

    /// <summary>Indices of the parameters set on the command line.</summary>
    public IReadOnlyList<int> ChangedParameters { get; init; } = [];

    private ScenarioModel Model => _run.Start.Model;

    /// <summary>Writes it.</summary>
    /// <param name="folder">Where the files went, or null.</param>
    public void Write(string? folder)
    {
        WriteTitle();
        WriteParticipants();
        WriteStages();
        WriteMeasures();
        WritePolicies();
        _page.WriteList("Rules", _run.End!.Rules.Select(r => $"{r.Name} {ShownNumber.Of(r.Firings)}"));
        _page.WriteList("Events", Model.Events.Index().Where(e => _vocabulary.HasEvent(e.Index)).Select(e => $"{e.Item.Name} {ShownNumber.Of(_run.Events[e.Index])}"));
        _page.WriteList("Held at a bound", _run.End.Clamped.Select(c => $"{c.Attribute} {ShownNumber.Of(c.Count)}"));
        if (folder is not null)
        {
            _page.WriteLine($"Written to {folder}");
        }
    }

    private IEnumerable<string> Names() => Model.Populations.Select(p => p.Name)
        .Concat(Model.TieKinds.Where((_, i) => _vocabulary.HasTieKind(i)).Select(t => t.Name))
        .Concat(Model.Stages.Select(s => s.Name))
        .Concat(_run.Start.Measures.Select(m => m.Name))
        .Concat(Model.Policies.Select(p => p.Name));

    private void WriteTitle()
    {
        var steps = _run.End!.Steps;
        var replicate = _run.Start.Replicate == 0 ? string.Empty : $", replicate {ShownNumber.Of(_run.Start.Replicate)}";
        _page.WriteHeadline(Model.Title);
        _page.WriteQuietly(string.Create(
            CultureInfo.InvariantCulture,
            $"{Model.Name}, seed {_run.Start.Seed}{replicate}, {ShownNumber.Of(steps)} {(steps == 1 ? "step" : "steps")} of {StepLength()} = {Years(steps)}"));
        if (_run.End.Message is { } message)
        {
            _page.WriteLine(message.Length == 0 ? "Ended before its horizon" : $"Ended before its horizon: {message}");
        }

        WriteChangedParameters();
        _page.WriteBlank();
    }

    // Only what was set on the command line differs from what the scenario says, and the scenario is at hand.
    private void WriteChangedParameters()
    {
        var values = new ShownValues(Model, _run.Start.State);
        var changed = ChangedParameters.Select(i =>
        {
            var parameter = Model.Parameters[i];
            var value = values.Of(parameter.Type, parameter.Unit, parameter.Category, _run.Start.Parameters[i]);
            return $"{parameter.Name} = {value} {parameter.Unit.Name}".TrimEnd();
        });
        var text = string.Join(", ", changed.Concat(_switchedOff.Order(StringComparer.Ordinal).Select(n => $"{n} off")));
        if (text.Length > 0)
        {
            _page.WriteQuietly($"with {text}");
        }
    }

    private void WriteParticipants()
    {
        var table = new SummaryTable(_nameWidth, "Actors", "start", "end");
        for (var i = 0; i < Model.Populations.Length; i++)
        {
            table.Add(Model.Populations[i].Name, ShownNumber.Of(_run.Actors[i].Start), ShownNumber.Of(_run.Actors[i].End));
        }

        _page.Write(table);
        table = new SummaryTable(_nameWidth, "Ties", "start", "end");
        for (var i = 0; i < Model.TieKinds.Length; i++)
        {
            if (_vocabulary.HasTieKind(i))
            {
                table.Add(Model.TieKinds[i].Name, ShownNumber.Of(_run.Ties[i].Start), ShownNumber.Of(_run.Ties[i].End));
            }
        }

        _page.Write(table);
    }

    private void WriteStages()
    {
        var table = new SummaryTable(_nameWidth, "Stages", "from", "until");
        foreach (var spell in _run.Stages)
        {
            table.Add(Model.Stages[spell.Stage].Name, Years(spell.FromRecord), Years(spell.LastStep));
        }

        _page.Write(table);
    }

    private void WriteMeasures()
    {
        if (_run.Start.Measures.IsEmpty)
        {
            return;
        }

        var rows = _run.Start.Measures.Select((m, i) => MeasureRow.Of(m, _run.Measures[i])).ToList();
        var hasUnits = rows.Exists(r => r.Unit.Length > 0);
        string[] headings = hasUnits ? ["Measures", "start", "end", "min", "max", "<unit", "<course"] : ["Measures", "start", "end", "min", "max", "<course"];
        var table = new SummaryTable(_nameWidth, headings);
        var room = _page.Width - RoomTaken(rows, headings);
        foreach (var row in rows)
        {
            var course = Sparkline.Of(row.Values, Math.Clamp(room, 8, 40));
            table.Add(row.Name, hasUnits ? [.. row.Numbers, row.Unit, course] : [.. row.Numbers, course]);
        }

        _page.Write(table);
    }

    private int RoomTaken(List<MeasureRow> rows, string[] headings)
    {
        var taken = _nameWidth + 2;
        for (var i = 0; i < headings.Length - 2; i++)
        {
            var column = i;
            taken += 2 + (i < rows[0].Numbers.Length
                ? Math.Max(SummaryTable.WidthOfNumber(headings[i + 1]), rows.Max(r => SummaryTable.WidthOfNumber(r.Numbers[column])))
                : Math.Max(headings[i + 1].Length - 1, rows.Max(r => CharacterWidth.Of(r.Unit))));
        }

        return taken;
    }

    private void WritePolicies()
    {
        var table = new SummaryTable(_nameWidth, "Policies", "active steps", "spent", "<", "fired", "beneficiaries");
        foreach (var report in _run.End!.Policies)
        {
            var policy = Model.Policies.First(p => p.Name == report.Name);
            if (_switchedOff.Contains(report.Name))
            {
                table.Add(report.Name, "off", ShownNumber.Missing, string.Empty, ShownNumber.Missing, ShownNumber.Missing);
            }
            else
            {
                var hasCost = policy.Cost is not null;
                table.Add(
                    report.Name, ShownNumber.Of(report.ActiveSteps), hasCost ? ShownNumber.Of(policy.CostUnit.ToShown(report.Spent)) : ShownNumber.Missing,
                    hasCost ? policy.CostUnit.Name : string.Empty, ShownNumber.Of(report.Firings), ShownNumber.Of(report.Beneficiaries));
            }
        }

        _page.Write(table);
    }

    private string StepLength()
    {
        var count = Model.StepUnit.ToShown(Model.Step);
        return count == 1 ? $"1 {Model.StepUnit.Name}" : $"{ShownNumber.Of(count)} {Model.StepUnit.Name}s";
    }

    private string Years(int step)
    {
        var years = ShownValues.YearsOf(Model, step);
        return years == 1 ? "1 year" : $"{years.ToString("#,0.##", CultureInfo.InvariantCulture)} years";
    }
}
