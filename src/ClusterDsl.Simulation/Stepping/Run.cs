using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>One run: the start, then step after step in the order of the language reference, section 5.</summary>
internal sealed class Run
{
    private readonly CompiledModel _compiled;
    private readonly ScenarioModel _model;
    private readonly RunOptions _options;
    private readonly IRunObserver _observer;
    private readonly RunState _state;
    private readonly Block _block;
    private readonly RuleRunner _runner;
    private readonly ParameterBoard _parameters;
    private readonly Interventions _interventions;
    private readonly StageClock? _stages;
    private readonly StateView _view;
    private readonly long[] _ruleFirings;
    private readonly ImmutableArray<int> _recorded;
    private readonly double[] _record;
    private readonly CancellationToken _cancellation;

    public Run(CompiledModel compiled, RunOptions options, IRunObserver observer, CancellationToken cancellation)
    {
        _compiled = compiled;
        _model = compiled.Model;
        _options = options;
        _observer = observer;
        _cancellation = cancellation;
        _state = new RunState(compiled, new RandomKey(options.Seed ?? _model.Seed, (uint)options.Replicate), new MemoryBudget(Math.Min(options.Memory ?? long.MaxValue, MemorySize.Available)), new Crew(options.Threads));
        _runner = new RuleRunner(compiled, _state, observer, options);
        _block = _runner.FirstBlock;
        _parameters = new ParameterBoard(compiled, _state, _block);
        _interventions = new Interventions(compiled, _state, _runner, _block, options.SwitchedOff);
        _stages = _model.Stages.IsEmpty ? null : new StageClock(compiled, _state, _block);
        _view = new StateView(compiled, _state, _block);
        _ruleFirings = new long[_model.Rules.Length];
        _recorded = _model.RecordedMeasures;
        _record = new double[_recorded.Length];
    }

    /// <summary>Runs from the start to the horizon, or to an <c>end</c>.</summary>
    public void Execute()
    {
        Watched(ExecuteAll);
        _runner.Release();
        _state.Release();
    }

    /// <summary>Builds the initial state only.</summary>
    public void Prepare() => Watched(BuildStart);

    private void Watched(Action work)
    {
        using var heeded = _state.Interruption.Heed(_cancellation);
        try
        {
            work();
        }
        catch (Exception exception) when (Fault.IsAboutMemory(exception))
        {
            var start = new FaultSite("the start", _model.Populations.Length > 0 ? _model.Populations[0].Origin.Location : default!);
            throw Fault.OutOfMemory(_state, _state.Site ?? start);
        }
        finally
        {
            _state.Crew.Dispose();
        }
    }

    private void ExecuteAll()
    {
        Begin();
        Record();
        var message = TestStages();
        while (message is null && _state.Step < _model.Steps)
        {
            _state.EnterStep(_state.Step + 1);
            TakeStep();
            Record();
            message = TestStages();
        }

        End(message);
    }

    private void Begin()
    {
        BuildStart();
        _observer.Started(new RunStart(_model, _options.Seed ?? _model.Seed, _options.Replicate, [.. _state.Parameters], _view));
        TellInitialTies();
        _parameters.KeepAttributes();
        if (_stages is not null)
            _observer.StageEntered(_stages.Enter(0), 0);
        SetParameters();
        RunRules(ScenarioModel.StartPhase);
    }

    private void BuildStart()
    {
        _parameters.SetBase(_options.Parameters);
        new InitialState(_compiled, _state, _block).Build();
        _state.PlaceVersion++;
    }

    private void TellInitialTies()
    {
        for (var kind = 0; kind < _state.Ties.Length; kind++)
        {
            var ties = _state.Ties[kind];
            foreach (var slot in ties.CanonicalSlots().AsSpan(0, ties.Count))
            {
                _state.Interruption.Look();
                _observer.TieFormed(new TieChange(0, kind, ties.Records[slot].Number, ties.Records[slot].Source, ties.Records[slot].Target, "start"));
            }
        }
    }

    private void TakeStep()
    {
        _state.Version++;
        Array.Clear(_state.EventCounts);
        SetParameters();
        _interventions.Act();
        if (_stages?.Phases is { } phases)
        {
            foreach (var phase in phases)
                RunRules(phase);
            return;
        }

        for (var phase = 0; phase < _model.Phases.Length; phase++)
            RunRules(phase);
    }

    private void SetParameters()
    {
        _interventions.FindActive();
        _parameters.Reset();
        if (_stages is not null)
            _parameters.Apply(_compiled.Stages[_state.Stage].Overlays);
        foreach (var intervention in _interventions.Active)
            _parameters.Apply(intervention.Overlays);
    }

    private void RunRules(int phase)
    {
        for (var rule = 0; rule < _model.Rules.Length; rule++)
        {
            if (_model.Rules[rule].Phase == phase && _state.Step % _model.Rules[rule].EverySteps == 0)
                _ruleFirings[rule] += _runner.Run(_compiled.Rules[rule]);
        }
    }

    private void Record()
    {
        _state.Memory.Keep(StateSize.Of(_state));
        _state.Measures.Open();
        foreach (var measure in _compiled.MeasureOrder)
            _state.Measures.Set(measure, _compiled.Measures[measure](_state, _block));
        for (var i = 0; i < _record.Length; i++)
            _record[i] = _state.Measures.PresentValue(_recorded[i]);
        _observer.Recorded(new StepRecord(_state.Step, _state.Now, _state.Stage, _record));
    }

    /// <summary>Tests the transitions of the stage; gives the message if one ends the run.</summary>
    private string? TestStages()
    {
        if (_stages?.Test() is not { } transition)
            return null;
        if (transition.Target < 0)
            return transition.Message;
        if (_state.Step < _model.Steps)
            _observer.StageEntered(_stages.Enter(transition.Target), _state.Step + 1);
        return null;
    }

    private void End(string? message)
    {
        var rules = _model.Rules.Select((r, i) => new RuleReport(r.Name, _ruleFirings[i])).ToImmutableArray();
        _observer.Ended(new RunEnd(_state.Step, message, _interventions.Report(), rules, ReportClamps(), _view));
    }

    private ImmutableArray<ClampReport> ReportClamps()
    {
        var ofActors = _model.ActorAttributes.Select((a, i) => new ClampReport(a.Name, _state.ActorClamps[i]));
        var ofTies = _model.TieAttributes.Select((a, i) => new ClampReport(a.Name, _state.TieClamps[i]));
        return [.. ofActors.Concat(ofTies).Where(c => c.Count > 0)];
    }
}
