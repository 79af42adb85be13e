using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>A run as docs/engine.md and the language reference describe it, one thing after the other. Slow, and meant to be read.</summary>
internal sealed class Opinion
{
    private readonly ScenarioModel _model;
    private readonly RunOptions _options;
    private readonly World _world;
    private readonly Expressions _strict;
    private readonly Expressions _tolerant;
    private readonly Application _application;
    private readonly double[] _base;
    private readonly Dictionary<(int Population, int Attribute), object?> _baseAttributes = [];
    private readonly Dictionary<string, PolicyAccount> _accounts;
    private readonly long[] _firings;
    private List<PolicyModel> _activePolicies = [];
    private List<ShockModel> _activeShocks = [];
    private int[] _held = [];

    public Opinion(ScenarioModel model, RunOptions options)
    {
        (_model, _options) = (model, options);
        _world = new World(model, new RandomKey(options.Seed ?? model.Seed, (uint)options.Replicate));
        (_strict, _tolerant) = (new Expressions(_world, toleratesMissing: false), new Expressions(_world, toleratesMissing: true));
        _application = new Application(_world);
        _base = new double[model.Parameters.Length];
        _accounts = model.Policies.ToDictionary(p => p.Name, _ => new PolicyAccount(), StringComparer.Ordinal);
        _firings = new long[model.Rules.Length];
    }

    /// <summary>The run's end, as lines.</summary>
    public List<string> End { get; } = [];

    /// <summary>Code of the fault that ended the run, or null.</summary>
    public string? Fault { get; private set; }

    private static Frame NoFrame => Frame.Of(FrameModel.Empty);

    /// <summary>Runs step by step, as far as it is asked to.</summary>
    public IEnumerable<Snapshot> Steps()
    {
        string? message = null;
        for (var step = 0; step <= _model.Steps && message is null; step++)
        {
            if (!TryStep(step))
                yield break;
            yield return Record();
            message = TestStages();
        }

        End.Add($"ended after {_world.Step}: {message}");
        End.AddRange(_model.Policies.Select(p => _accounts[p.Name].Report(p.Name)));
        End.AddRange(_model.Rules.Select((r, i) => $"rule {r.Name} {_firings[i]}"));
        End.AddRange(_world.Clamps.Select(c => $"clamped {c.Key} {c.Value}").Order(StringComparer.Ordinal));
    }

    private bool TryStep(int step)
    {
        try
        {
            if (step == 0)
                Begin();
            else
                TakeStep(step);
            return true;
        }
        catch (OpinionFaultException fault)
        {
            Fault = fault.Code;
            return false;
        }
    }

    private void Begin()
    {
        for (var p = 0; p < _base.Length; p++)
        {
            _base[p] = _options.Parameters.TryGetValue(p, out var value) ? value : AsNumber(_strict.Finite(_model.Parameters[p].Value, NoFrame));
            SetParameter(p, _base[p]);
        }

        new InitialWorld(_world).Build();
        foreach (var overlay in AllOverlays().Where(o => o.Parameter < 0))
            _baseAttributes[(overlay.Population, overlay.Attribute)] = _world.Singles[overlay.Population].Values[overlay.Attribute][0];
        if (!_model.Stages.IsEmpty)
            EnterStage(0);
        SetParameters();
        RunRules(ScenarioModel.StartPhase);
    }

    private IEnumerable<OverlayModel> AllOverlays() =>
        _model.Stages.SelectMany(s => s.Overlays).Concat(_model.Policies.SelectMany(p => p.Overlays)).Concat(_model.Shocks.SelectMany(s => s.Overlays));

    private void TakeStep(int step)
    {
        (_world.Step, _world.Now) = (step, step * _model.Step);
        Array.Clear(_world.EventCounts);
        SetParameters();
        foreach (var shock in _activeShocks.Where(s => s.Body is not null))
            Simultaneously(shock.Name, Fire(new RuleMeaning(_world, shock.Body!, $"shock/{shock.Name}", null)));
        foreach (var policy in _activePolicies)
            Act(policy);
        foreach (var phase in _world.Stage >= 0 && _model.Stages[_world.Stage].Phases is { } phases ? phases : [.. Enumerable.Range(0, _model.Phases.Length)])
            RunRules(phase);
    }

    /// <summary>Finds who is active, then overlays base values: by the stage, then by policies, then by shocks.</summary>
    private void SetParameters()
    {
        _activePolicies = [.. _model.Policies.Where(p => IsActive(p.Name, p.Activity))];
        _activeShocks = [.. _model.Shocks.Where(s => IsActive(s.Name, s.Activity))];
        _base.CopyTo(_world.Parameters, 0);
        foreach (var (target, value) in _baseAttributes)
            _world.Singles[target.Population].Values[target.Attribute][0] = value;
        ImmutableArray<OverlayModel> ofStage = _world.Stage >= 0 ? _model.Stages[_world.Stage].Overlays : [];
        foreach (var overlay in ofStage.Concat(_activePolicies.SelectMany(p => p.Overlays)).Concat(_activeShocks.SelectMany(s => s.Overlays)))
            Overlay(overlay);
    }

    private void Overlay(OverlayModel overlay)
    {
        var operand = _strict.Finite(overlay.Value, NoFrame);
        if (overlay.Operator == BinaryOperator.Divide && AsNumber(operand) == 0)
            throw new OpinionFaultException(DiagnosticDescriptors.DivisionByZero);
        if (overlay.Parameter >= 0)
        {
            SetParameter(overlay.Parameter, AsNumber(Changed(_world.Parameters[overlay.Parameter], overlay.Operator, operand)));
            return;
        }

        var values = _world.Singles[overlay.Population].Values[overlay.Attribute];
        values[0] = new Initialisers(_world, _strict).Within(_model.ActorAttributes[overlay.Attribute], Changed(values[0], overlay.Operator, operand));
    }

    private static object? Changed(object? value, BinaryOperator? change, object? operand) => change switch
    {
        null => operand,
        BinaryOperator.Add => AsNumber(value) + AsNumber(operand),
        BinaryOperator.Subtract => AsNumber(value) - AsNumber(operand),
        BinaryOperator.Multiply => AsNumber(value) * AsNumber(operand),
        _ => AsNumber(value) / AsNumber(operand),
    };

    private static double AsNumber(object? value) => value is bool truth ? truth ? 1 : 0 : (double)value!;

    private void SetParameter(int parameter, double value)
    {
        var declared = _model.Parameters[parameter];
        if (!double.IsFinite(value) || value < declared.Minimum || value > declared.Maximum)
            throw new OpinionFaultException(DiagnosticDescriptors.ParameterOutOfBounds);
        _world.Parameters[parameter] = value;
    }

    private bool IsActive(string name, ActivityModel activity)
    {
        // Whoever is active is so when the step begins.
        _world.Now = Math.Max(0, (_world.Step - 1) * _model.Step);
        var isActive = HoldsNow(name, activity);
        _world.Now = _world.Step * _model.Step;
        return isActive;
    }

    private bool HoldsNow(string name, ActivityModel activity)
    {
        bool Reached(ModelExpression time) => _world.Now >= _strict.Number(time, NoFrame);
        return !_options.SwitchedOff.Contains(name)
            && (activity.Stages is not { } stages || stages.Contains(_world.Stage))
            && (activity.From is null || Reached(activity.From))
            && (activity.Until is null || !Reached(activity.Until))
            && (activity.At is null || (Reached(activity.At) && _world.Now - _model.Step < _strict.Number(activity.At, NoFrame)))
            && (activity.When is null || _tolerant.Holds(activity.When, Frame.Of(activity.WhenFrame)));
    }

    private void RunRules(int phase)
    {
        for (var rule = 0; rule < _model.Rules.Length; rule++)
        {
            var declared = _model.Rules[rule];
            if (declared.Phase != phase || _world.Step % declared.EverySteps != 0)
                continue;
            var meaning = new RuleMeaning(_world, declared.Body, $"rule/{declared.Name}", null);
            _firings[rule] += declared.IsSequential ? Sequentially(declared.Name, meaning) : Simultaneously(declared.Name, Fire(meaning));
        }
    }

    private static List<Firing> Fire(RuleMeaning meaning) => [.. meaning.Matches().SelectMany(meaning.Fire)];

    private int Simultaneously(string cause, List<Firing> firings)
    {
        _application.Apply(cause, [.. firings.SelectMany(f => f.Consequences)]);
        return firings.Count;
    }

    private int Sequentially(string cause, RuleMeaning meaning)
    {
        var firings = 0;
        foreach (var match in meaning.MatchesByOrderKey())
        {
            if (meaning.StillMatches(match))
                firings += Simultaneously(cause, meaning.Fire(match));
        }

        return firings;
    }

    /// <summary>Funds firings by rank, then by order key, until one cannot be paid.</summary>
    private void Act(PolicyModel policy)
    {
        var account = _accounts[policy.Name];
        account.ActiveSteps++;
        if (policy.Body is null)
            return;
        var meaning = new RuleMeaning(_world, policy.Body, $"policy/{policy.Name}", policy);
        var firings = Fire(meaning);
        var funded = account.Fund([.. firings.OrderBy(f => f.Rank).ThenBy(f => f.OrderKey)], Left(policy, account), out var spent);
        _application.Apply(policy.Name, [.. firings.Where(funded.Contains).SelectMany(f => f.Consequences)]);
        if (policy.Budget?.FromActor is not { } payer || spent == 0)
            return;
        var (attribute, purse) = (_model.ActorAttributes[policy.Budget.FromAttribute], _strict.SomeActor(payer, NoFrame).Values[policy.Budget.FromAttribute]);
        purse[0] = (double)purse[0]! - spent;
        if (!double.IsFinite((double)purse[0]!) || (double)purse[0]! < attribute.Minimum || (double)purse[0]! > attribute.Maximum)
            throw new OpinionFaultException(DiagnosticDescriptors.AttributeOutOfBounds);
    }

    private double Left(PolicyModel policy, PolicyAccount account)
    {
        if (policy.Budget is not { } budget)
            return double.PositiveInfinity;
        if (budget.FromActor is { } payer)
            return (double)_strict.SomeActor(payer, NoFrame).Values[budget.FromAttribute][0]!;
        var amount = AsNumber(_strict.Finite(budget.Amount!, NoFrame));
        return amount >= 0 ? account.Left(amount, (_world.Step - 1) / budget.PeriodSteps) : throw new OpinionFaultException(DiagnosticDescriptors.InvalidCost);
    }

    private Snapshot Record()
    {
        var measures = _world.History.Record(_model.Measures.Length, m =>
        {
            try
            {
                return AsNumber(_tolerant.Value(_model.Measures[m].Value, Frame.Of(_model.Measures[m].Frame)));
            }
            catch (MissingValueException)
            {
                return double.NaN;
            }
        });
        var lines = new List<string> { $"stage {_world.Stage} at {Snapshot.Shown(_world.Now)}" };
        lines.AddRange(_model.Measures.Select((m, i) => (m, i)).Where(p => !p.m.IsHidden).Select(p => $"measure {p.m.Name} {Snapshot.Shown(measures[p.i])}"));
        lines.AddRange(_world.Log.Order(StringComparer.Ordinal));
        lines.AddRange(_world.Events);
        lines.AddRange(_world.Members.SelectMany(m => m).Select(ActorLine));
        lines.AddRange(Enumerable.Range(0, _model.TieKinds.Length).SelectMany(_world.TiesOf).Select(TieLine));
        _world.Log.Clear();
        _world.Events.Clear();
        return new Snapshot(_world.Step, lines);
    }

    private string ActorLine(Actor actor)
    {
        var population = _model.Populations[actor.Population];
        var values = _model.Kinds[population.Kind].Attributes.SelectMany(a => Enumerable.Range(0, _model.ActorAttributes[a].Length).Select(place =>
            $"{_model.ActorAttributes[a].Name}={Shown(new ActorAttribute(new VariableValue(0, ModelType.Actor), a, Index(_model.ActorAttributes[a], place), ModelType.Real), actor)}"));
        return $"{population.Name} {actor.Label} born {actor.BirthStep} {string.Join(' ', values)}";
    }

    private string TieLine(Tie tie)
    {
        var values = _model.TieKinds[tie.Kind].Attributes.SelectMany(a => Enumerable.Range(0, _model.TieAttributes[a].Length).Select(place =>
            Shown(new TieAttribute(new VariableValue(0, ModelType.Tie), a, Index(_model.TieAttributes[a], place), ModelType.Real), tie)));
        return $"{_model.TieKinds[tie.Kind].Name} {tie.Source.Label} {tie.Target.Label} formed {tie.FormedStep} {string.Join(' ', values)}";
    }

    private static NumberConstant? Index(AttributeModel attribute, int place) => attribute.Length == 1 ? null : new NumberConstant(place);

    private string Shown(ModelExpression expression, object owner)
    {
        try
        {
            return Snapshot.Shown(_tolerant.Value(expression, new Frame { Slots = [owner] }));
        }
        catch (MissingValueException)
        {
            return "missing";
        }
    }

    private void EnterStage(int stage)
    {
        _world.Stage = stage;
        _held = new int[_model.Stages[stage].Transitions.Length];
    }

    /// <summary>Tests the transitions in order; gives the message if one ends the run.</summary>
    private string? TestStages()
    {
        if (_world.Stage < 0)
            return null;
        var transitions = _model.Stages[_world.Stage].Transitions;
        for (var i = 0; i < transitions.Length; i++)
            _held[i] = _tolerant.Holds(transitions[i].Condition, Frame.Of(transitions[i].Frame)) ? _held[i] + 1 : 0;
        var found = Enumerable.Range(0, transitions.Length).FirstOrDefault(i => _held[i] >= transitions[i].HoldSteps, -1);
        if (found < 0)
            return null;
        if (transitions[found].Target < 0)
            return transitions[found].Message;
        EnterStage(transitions[found].Target);
        return null;
    }
}
