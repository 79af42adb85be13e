using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Everything of a model that is evaluated in a run, compiled. Immutable; shared by runs on several threads.</summary>
internal sealed class CompiledModel
{
    private readonly ModelFacts _facts;

    public CompiledModel(ScenarioModel model)
    {
        Model = model;
        _facts = new ModelFacts(model);
        Parameters = [.. model.Parameters.Select(p => Number(p.Value, FrameModel.Empty, new FaultSite($"parameter `{p.Name}`", p.Origin.Location)))];
        Populations = [.. model.Populations.Select(p => PopulationProgram.Translate(_facts, p))];
        InitialTies = [.. model.InitialTies.Select(t => InitialTiesProgram.Translate(_facts, t))];
        MeasureOrder = Compilation.MeasureOrder.Of(model);
        Measures = [.. model.Measures.Select(m => Tolerant(m.Value, m.Frame, new FaultSite($"measure `{m.Name}`", m.Origin.Location)))];
        Stages = [.. model.Stages.Select(CompileStage)];
        Rules = [.. model.Rules.Select((r, i) => Compile(i, r.Name, "rule", r.IsSequential, r.Body, null, r.Origin)!)];
        Policies = [.. model.Policies.Select((p, i) => CompilePolicy(p, model.Rules.Length + i))];
        Shocks = [.. model.Shocks.Select((s, i) => CompileShock(s, model.Rules.Length + model.Policies.Length + i))];
        DerivedAttributes = [.. model.ActorAttributes.Select((a, i) => a.Derived is null ? null : CompileDerived(i))];
        DerivedTieAttributes = [.. model.TieKinds.Select((_, kind) => CompileDerivedOfTies(kind))];
        KeepsIncoming = _facts.KeepsIncoming();
        Sites = _facts.Addresses.Words;
    }

    public ScenarioModel Model { get; }

    public ModelFacts Facts => _facts;

    /// <summary>By tie kind: whether anything looks for its ties by their targets.</summary>
    public bool[] KeepsIncoming { get; }

    /// <summary>The words of the places at which something is drawn, by number.</summary>
    public uint[] Sites { get; }

    public ImmutableArray<Func<RunState, Block, double>> Parameters { get; }

    public ImmutableArray<PopulationProgram> Populations { get; }

    public ImmutableArray<InitialTiesProgram> InitialTies { get; }

    /// <summary>Measures in an order in which each comes after those whose value of the same step it reads.</summary>
    public ImmutableArray<int> MeasureOrder { get; }

    public ImmutableArray<Func<RunState, Block, double>> Measures { get; }

    public ImmutableArray<StageProgram> Stages { get; }

    public ImmutableArray<RuleProgram> Rules { get; }

    public ImmutableArray<InterventionProgram> Policies { get; }

    public ImmutableArray<InterventionProgram> Shocks { get; }

    /// <summary>By actor attribute: how a derived one is computed (actor, place), or null.</summary>
    public ImmutableArray<Func<RunState, Block, int, int, double>?> DerivedAttributes { get; }

    /// <summary>By tie kind, then by place among its attributes: how a derived one is computed (slot, place), or null.</summary>
    public ImmutableArray<Func<RunState, Block, int, int, double>?[]> DerivedTieAttributes { get; }

    /// <summary>Room to work in, for one thread.</summary>
    public Block MakeBlock(MemoryBudget memory) => new(memory)
    {
        Effects = [.. Programs().Select(p => p?.Effects.Select(e => MakeBuffer(e, memory)).ToArray() ?? [])],
    };

    private IEnumerable<RuleProgram?> Programs() => Rules.Concat(Policies.Select(p => p.Body)).Concat(Shocks.Select(s => s.Body));

    private static EffectBuffer MakeBuffer(EffectPlan plan, MemoryBudget memory) =>
        new(plan.Model is ChangeActor or ChangeTie ? 1 : plan.Layout.Width, plan.IsShort, memory);

    private RuleProgram? Compile(int number, string name, string sort, bool isSequential, RuleBody? body, PolicyModel? policy, Origin origin) => body is null
        ? null
        : RuleTranslator.Translate(_facts, new RuleSource(number, name, sort, isSequential, body, policy, new FaultSite($"{sort} `{name}`", origin.Location)));

    private StageProgram CompileStage(StageModel stage)
    {
        var site = new FaultSite($"stage `{stage.Name}`", stage.Origin.Location);
        return new StageProgram(
            stage, [.. stage.Overlays.Select(o => CompileOverlay(o, site))], [.. stage.Transitions.Select(t => Condition(t.Condition, t.Frame, site))]);
    }

    private InterventionProgram CompilePolicy(PolicyModel policy, int number)
    {
        var site = new FaultSite($"policy `{policy.Name}`", policy.Origin.Location);
        var budget = policy.Budget?.Amount is { } amount ? Number(amount, FrameModel.Empty, site) : null;
        var payer = policy.Budget?.FromActor is { } actor ? Number(new ActorAttribute(actor, policy.Budget.FromAttribute, null, ModelType.Real), FrameModel.Empty, site) : null;
        var payingActor = policy.Budget?.FromActor is { } from ? Actor(from, site) : null;
        return new InterventionProgram(
            policy.Name, site, CompileActivity(policy.Activity, site), [.. policy.Overlays.Select(o => CompileOverlay(o, site))],
            Compile(number, policy.Name, "policy", false, policy.Body, policy, policy.Origin), policy, budget ?? payer, payingActor);
    }

    private InterventionProgram CompileShock(ShockModel shock, int number)
    {
        var site = new FaultSite($"shock `{shock.Name}`", shock.Origin.Location);
        return new InterventionProgram(
            shock.Name, site, CompileActivity(shock.Activity, site), [.. shock.Overlays.Select(o => CompileOverlay(o, site))],
            Compile(number, shock.Name, "shock", false, shock.Body, null, shock.Origin), null, null, null);
    }

    private ActivityProgram CompileActivity(ActivityModel activity, FaultSite site) => new(
        activity.Stages,
        activity.From is null ? null : Number(activity.From, FrameModel.Empty, site),
        activity.Until is null ? null : Number(activity.Until, FrameModel.Empty, site),
        activity.At is null ? null : Number(activity.At, FrameModel.Empty, site),
        activity.When is null ? null : Condition(activity.When, activity.WhenFrame, site));

    private OverlayProgram CompileOverlay(OverlayModel overlay, FaultSite site)
    {
        var place = site with { Location = overlay.Origin.Location };
        return new OverlayProgram(overlay, place, Number(overlay.Value, FrameModel.Empty, place));
    }

    private Func<RunState, Block, double> Number(ModelExpression expression, FrameModel frame, FaultSite site)
    {
        var code = new Translator(_facts, frame, site, toleratesMissing: false);
        return code.Compile<Func<RunState, Block, double>>(code.FiniteStored(expression), code.Run, code.Block);
    }

    private Func<RunState, Block, double> Tolerant(ModelExpression expression, FrameModel frame, FaultSite site)
    {
        var code = new Translator(_facts, frame, site, toleratesMissing: true);
        return code.Compile<Func<RunState, Block, double>>(code.Stored(expression), code.Run, code.Block);
    }

    private Func<RunState, Block, bool> Condition(ModelExpression expression, FrameModel frame, FaultSite site)
    {
        var code = new Translator(_facts, frame, site, toleratesMissing: true);
        return code.Compile<Func<RunState, Block, bool>>(code.Condition(expression), code.Run, code.Block);
    }

    private Func<RunState, Block, int> Actor(ModelExpression expression, FaultSite site)
    {
        var code = new Translator(_facts, FrameModel.Empty, site, toleratesMissing: false);
        return code.Compile<Func<RunState, Block, int>>(code.SomeActor(expression), code.Run, code.Block);
    }

    private Func<RunState, Block, int, int, double> CompileDerived(int attribute)
    {
        var declared = Model.ActorAttributes[attribute];
        var frame = new FrameModel([new VariableModel("self", ModelType.Actor)]);
        var code = new Translator(_facts, frame, new FaultSite($"attribute `{declared.Name}`", Language.Text.Location.OfFile(string.Empty)), toleratesMissing: true);
        var place = Expression.Parameter(typeof(int), "place");
        var actor = Expression.Parameter(typeof(int), "actor");
        code.Place = Expression.Convert(place, typeof(double));
        var value = code.Stored(new ActorAttribute(new VariableValue(0, ModelType.Actor), attribute, declared.Length == 1 ? null : new IndexValue(), declared.Type));
        return code.Compile<Func<RunState, Block, int, int, double>>(
            Expression.Block(Expression.Assign(code.Variable(0), actor), value), code.Run, code.Block, actor, place);
    }

    private Func<RunState, Block, int, int, double>?[] CompileDerivedOfTies(int kind) =>
        [.. Model.TieKinds[kind].Attributes.Select(a => Model.TieAttributes[a].Derived is null ? null : CompileDerivedOfTie(kind, a))];

    private Func<RunState, Block, int, int, double> CompileDerivedOfTie(int kind, int attribute)
    {
        var declared = Model.TieAttributes[attribute];
        var frame = new FrameModel([new VariableModel("self", ModelType.Tie)]);
        var code = new Translator(_facts, frame, new FaultSite($"attribute `{declared.Name}`", Language.Text.Location.OfFile(string.Empty)), toleratesMissing: true);
        var place = Expression.Parameter(typeof(int), "place");
        var slot = Expression.Parameter(typeof(int), "slot");
        code.Place = Expression.Convert(place, typeof(double));
        code.BindTie(0, kind);
        var value = code.Stored(new TieAttribute(new VariableValue(0, ModelType.Tie), attribute, declared.Length == 1 ? null : new IndexValue(), declared.Type));
        return code.Compile<Func<RunState, Block, int, int, double>>(
            Expression.Block(Expression.Assign(code.Variable(0), slot), value), code.Run, code.Block, slot, place);
    }
}
