using System.Collections.Immutable;
using System.Text;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Simulation.Tests;

/// <summary>Builds small models by hand: names in, indices out. What is declared first has index 0.</summary>
internal sealed class ScenarioBuilder
{
    private readonly List<ParameterModel> _parameters = [];
    private readonly List<CategoryModel> _categories = [];
    private readonly List<AttributeModel> _actorAttributes = [];
    private readonly List<AttributeModel> _tieAttributes = [];
    private readonly List<KindModel> _kinds = [];
    private readonly List<TieKindModel> _tieKinds = [];
    private readonly List<EventModel> _events = [];
    private readonly List<PopulationModel> _populations = [];
    private readonly List<InitialTiesModel> _initialTies = [];
    private readonly List<RuleModel> _rules = [];
    private readonly List<StageModel> _stages = [];
    private readonly List<PolicyModel> _policies = [];
    private readonly List<ShockModel> _shocks = [];
    private readonly List<MeasureModel> _measures = [];

    public static readonly Origin Somewhere = new(new Location(new SourceText("rule x { }", "test.cluster"), new TextSpan(0, 4)));

    public double Step { get; set; } = 1;

    public int Steps { get; set; } = 10;

    public ulong Seed { get; set; } = 1;

    public string[] Phases { get; set; } = ["main"];

    public int PositionX { get; set; } = -1;

    public int PositionY { get; set; } = -1;

    public ScenarioModel Build() => new()
    {
        Name = "test",
        Title = "test",
        Step = Step,
        StepUnit = DisplayUnit.One,
        Steps = Steps,
        Seed = Seed,
        PositionX = PositionX,
        PositionY = PositionY,
        Parameters = [.. _parameters],
        Categories = [.. _categories],
        ActorAttributes = [.. _actorAttributes],
        TieAttributes = [.. _tieAttributes],
        Kinds = [.. _kinds],
        TieKinds = [.. _tieKinds],
        Events = [.. _events],
        Populations = [.. _populations],
        InitialTies = [.. _initialTies],
        Phases = [.. Phases],
        Rules = [.. _rules],
        Stages = [.. _stages],
        Policies = [.. _policies],
        Shocks = [.. _shocks],
        Measures = [.. _measures],
    };

    public int Parameter(string name, double value, double? minimum = null, double? maximum = null)
    {
        _parameters.Add(new ParameterModel(name, ModelType.Real, new NumberConstant(value), minimum, maximum, DisplayUnit.One, -1, string.Empty, Somewhere));
        return _parameters.Count - 1;
    }

    public int Category(string name, params string[] values)
    {
        _categories.Add(new CategoryModel(name, [.. values]));
        return _categories.Count - 1;
    }

    public static AttributeModel Attribute(
        string name, ModelType type = ModelType.Real, int length = 1, double? minimum = null, double? maximum = null, bool isClamped = false,
        ModelExpression? @default = null, ModelExpression? derived = null, ModelType owner = ModelType.Actor, int category = -1) =>
        new(name, type, length, category, minimum, maximum, isClamped, @default ?? (derived is null && type != ModelType.Actor ? new NumberConstant(0) : null), derived, new FrameModel([new VariableModel("self", owner)]), DisplayUnit.One);

    public int ActorAttribute(AttributeModel attribute)
    {
        _actorAttributes.Add(attribute);
        return _actorAttributes.Count - 1;
    }

    public int ActorAttribute(string name, double @default = 0) => ActorAttribute(Attribute(name, @default: new NumberConstant(@default)));

    public int TieAttribute(AttributeModel attribute)
    {
        _tieAttributes.Add(attribute);
        return _tieAttributes.Count - 1;
    }

    public int Kind(string name, params int[] attributes)
    {
        _kinds.Add(new KindModel(name, -1, false, [.. attributes]));
        return _kinds.Count - 1;
    }

    public int TieKind(string name, int[] sources, int[]? targets = null, bool isDirected = false, params int[] attributes)
    {
        _tieKinds.Add(new TieKindModel(name, isDirected, [.. attributes], [.. sources], [.. targets ?? sources]));
        return _tieKinds.Count - 1;
    }

    public int Event(string name, params AttributeModel[] fields)
    {
        _events.Add(new EventModel(name, [.. fields]));
        return _events.Count - 1;
    }

    public int Population(string name, int kind, int count, params InitialiserModel[] initialisers)
    {
        _populations.Add(new PopulationModel(
            name, kind, false, new NumberConstant(count, ModelType.Int), null, new FrameModel([new VariableModel("self", ModelType.Actor)]), [.. initialisers], string.Empty, Somewhere));
        return _populations.Count - 1;
    }

    public int Single(string name, int kind, params InitialiserModel[] initialisers)
    {
        _populations.Add(new PopulationModel(
            name, kind, true, null, null, new FrameModel([new VariableModel("self", ModelType.Actor)]), [.. initialisers], string.Empty, Somewhere));
        return _populations.Count - 1;
    }

    public int PopulationFrom(string name, int kind, DataTable table, string key, ModelExpression? where, params InitialiserModel[] initialisers)
    {
        _populations.Add(new PopulationModel(
            name, kind, false, null, new PopulationData(table, table.FindColumn(key), where), new FrameModel([new VariableModel("self", ModelType.Actor)]), [.. initialisers], string.Empty, Somewhere));
        return _populations.Count - 1;
    }

    public void Ties(int tieKind, GeneratorKind generator, ActorSet sources, ActorSet? targets, params (string Name, ModelExpression Value)[] arguments) =>
        _initialTies.Add(new InitialTiesModel(
            _tieKinds[tieKind].Name, tieKind,
            new GeneratorModel(generator, sources, targets, arguments.ToImmutableDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal)), null, [], FrameModel.Empty, Somewhere));

    public void TiesFrom(int tieKind, DataTable table, ModelExpression? where, bool skipsUnknown, params InitialiserModel[] attributes) =>
        _initialTies.Add(new InitialTiesModel(
            _tieKinds[tieKind].Name, tieKind, null, new TieData(table, table.FindColumn("source"), table.FindColumn("target"), where, skipsUnknown), [.. attributes],
            new FrameModel([new VariableModel("link", ModelType.Tie)]), Somewhere));

    public void Rule(RuleModel rule) => _rules.Add(rule);

    public void Rule(string name, RuleBody body, int phase = 0, bool isSequential = false, int every = 1) =>
        _rules.Add(new RuleModel(name, phase, isSequential, every, body, Somewhere));

    public int Stage(string name, OverlayModel[] overlays, params TransitionModel[] transitions)
    {
        _stages.Add(new StageModel(name, string.Empty, null, [.. overlays], [.. transitions], Somewhere));
        return _stages.Count - 1;
    }

    public int Policy(
        string name, RuleBody? body = null, ActivityModel? activity = null, BudgetModel? budget = null, ModelExpression? cost = null, ModelExpression? orderBy = null, params OverlayModel[] overlays)
    {
        _policies.Add(new PolicyModel(
            name, "Subsidy", "agency", activity ?? ActivityModel.Always, budget, cost, DisplayUnit.One, orderBy, [.. overlays], body, string.Empty, Somewhere));
        return _policies.Count - 1;
    }

    public int Shock(string name, RuleBody? body, ActivityModel activity, params OverlayModel[] overlays)
    {
        _shocks.Add(new ShockModel(name, activity, [.. overlays], body, string.Empty, Somewhere));
        return _shocks.Count - 1;
    }

    public int Measure(string name, ModelExpression value, params VariableModel[] variables)
    {
        _measures.Add(new MeasureModel(name, value.Type, value, new FrameModel([.. variables]), DisplayUnit.One, string.Empty, Somewhere));
        return _measures.Count - 1;
    }

    /// <summary>Makes a measure one that nobody declared.</summary>
    public void Hide(int measure) => _measures[measure] = _measures[measure] with { IsHidden = true };

    /// <summary>A table from the text of a data file.</summary>
    public static DataTable Table(string path, string text) =>
        DataReader.Read(new FileContent(path, Encoding.UTF8.GetBytes(text), null), Somewhere.Location, d => throw new InvalidDataException(d.ToString()))!;
}
