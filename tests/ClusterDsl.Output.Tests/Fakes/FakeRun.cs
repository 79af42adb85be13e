using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Tests.Fakes;

/// <summary>A small run, told by hand: two firms and an agency, four quarters, one firm enters and one leaves.</summary>
public static class FakeRun
{
    private static readonly Origin Nowhere = new(Location.OfFile("fake.cluster"));
    private static readonly DisplayUnit Keur = new("kEUR", 1000);
    private static readonly DisplayUnit PerYear = new("1/year", 1.0 / TimeBase.TicksPerYear);

    /// <summary>The model; nothing of it is ever evaluated. <c>Bank</c>, <c>loan</c> and <c>merger</c> are declared and not used.</summary>
    public static ScenarioModel Model { get; } = new()
    {
        Name = "fake",
        Title = "A fake, \"for tests\"",
        Step = 1095,
        StepUnit = new DisplayUnit("quarter", 1095),
        Steps = 4,
        Seed = 7,
        Categories = [new CategoryModel("Sector", ["photonics", "telecom"])],
        Parameters =
        [
            new("joining", ModelType.Real, new NumberConstant(0), 0, 10.0 / TimeBase.TicksPerYear, PerYear, -1, "How fast.", Nowhere),
            new("focus", ModelType.Category, new NumberConstant(0), null, null, DisplayUnit.One, 0, string.Empty, Nowhere),
            new("open", ModelType.Bool, new NumberConstant(0), null, null, DisplayUnit.One, -1, string.Empty, Nowhere),
            new("size", ModelType.Int, new NumberConstant(0), 1, null, DisplayUnit.One, -1, string.Empty, Nowhere),
        ],
        ActorAttributes =
        [
            Attribute("capital", ModelType.Real, Keur),
            Attribute("sector", ModelType.Category, category: 0),
            Attribute("partner", ModelType.Actor),
            Attribute("skills", ModelType.Real, length: 2),
            Attribute("kind", ModelType.Bool),
            Attribute("branches", ModelType.Int),
        ],
        TieAttributes = [Attribute("trust", ModelType.Real), Attribute("volume", ModelType.Int), Attribute("interest", ModelType.Real)],
        Kinds = [new("Bank", -1, false, [5]), new("Agency", -1, false, [4]), new("Firm", -1, false, [0, 1, 2, 3])],
        TieKinds = [new("joint", false, [0], [2], [2]), new("supply", true, [0, 1], [2], [2]), new("loan", true, [2], [0], [2])],
        Events = [new("partnership", [Attribute("by", ModelType.Actor), Attribute("gain", ModelType.Real, Keur)]), new("merger", [Attribute("price", ModelType.Real, Keur)]), new("quake", [])],
        Populations =
        [
            new("agency", 1, true, null, null, FrameModel.Empty, [], string.Empty, Nowhere),
            new("firms", 2, false, null, null, FrameModel.Empty, [], string.Empty, Nowhere),
        ],
        InitialTies = [new("joint", 0, null, null, [], FrameModel.Empty, Nowhere)],
        Rules =
        [
            new("meet", 0, false, 1, Body(Forming(0), Forming(1), new EmitEvent(0, [], Nowhere)), Nowhere),
            new("fail", 0, false, 1, Body(new ExitActor(Self, Nowhere)), Nowhere),
        ],
        Panels = [new PanelModel(PanelSubject.Actors, 2), new PanelModel(PanelSubject.Ties, 1)],
        Stages = [new("programme", string.Empty, null, [], [], Nowhere), new("afterwards", string.Empty, null, [], [], Nowhere)],
        Policies =
        [
            new("vouchers", "Subsidy", "agency", ActivityModel.Always, null, new NumberConstant(1), Keur, null, [], null, "Money.", Nowhere),
        ],
        Shocks = [new("downturn", ActivityModel.Always, [], Body(new EmitEvent(2, [], Nowhere)), string.Empty, Nowhere)],
        Measures =
        [
            new("members", ModelType.Int, new NumberConstant(0), FrameModel.Empty, DisplayUnit.One, "How many.", Nowhere),
            new("stage", ModelType.Real, new NumberConstant(0), FrameModel.Empty, Keur, string.Empty, Nowhere),
            new("alive", ModelType.Bool, new NumberConstant(0), FrameModel.Empty, DisplayUnit.One, string.Empty, Nowhere),
        ],
    };

    /// <summary>Tells the whole run.</summary>
    /// <param name="observer">Whom.</param>
    /// <param name="model">Another model of the same shape, or null.</param>
    /// <param name="seed">The seed told.</param>
    public static void Tell(IRunObserver observer, ScenarioModel? model = null, ulong seed = 7)
    {
        var state = Start();
        observer.Started(new RunStart(model ?? Model, seed, 0, [0.5 / TimeBase.TicksPerYear, 1, 1, 3], state));
        observer.TieFormed(new TieChange(0, 0, 0, 1, 2, "start"));
        observer.StageEntered(0, 0);
        observer.Recorded(new StepRecord(0, 0, 0, new[] { 2, double.NaN, 1 }));
        observer.PolicyFunded(new FundedFiring(1, "vouchers", 2, 1500));
        observer.EventEmitted(new EventRecord(1, 0, new double[] { 1, 2500 }, "meet"));
        observer.TieFormed(new TieChange(1, 1, 1, 2, 1, "meet"));
        state.Ties.Add((1, new TieView(1, 2, 1, 1, new[] { 0.25, 3 })));
        observer.Recorded(new StepRecord(1, 1095, 0, new[] { 2, 1500.0, 1 }));
        state.All.Add(Firm("newcomers@2#1", 2, 10.5, -1, -1));
        observer.ActorEntered(new ActorChange(2, 3, "newcomers"));
        observer.TieDissolved(new TieChange(2, 0, 0, 1, 2, "part"));
        state.Ties.RemoveAt(0);
        observer.Recorded(new StepRecord(2, 2190, 0, new[] { 3, 1e-7, 1 }));
        observer.StageEntered(1, 3);
        observer.TieFormed(new TieChange(3, 0, 2, 3, 1, "meet"));
        state.Ties.Add((0, new TieView(2, 3, 1, 3, new[] { 0.1 + 0.2 })));
        observer.EventEmitted(new EventRecord(3, 2, Array.Empty<double>(), "downturn"));
        observer.ActorExited(new ActorChange(3, 2, "fail"));
        observer.TieDissolved(new TieChange(3, 1, 1, 2, 1, "exit"));
        state.Ties.RemoveAt(0);
        state.All[2].IsPresent = false;
        observer.Recorded(new StepRecord(3, 3285, 1, new double[] { 2, -3000, 0 }));
        observer.Recorded(new StepRecord(4, 4380, 1, new double[] { 2, 12345678, 0 }));
        observer.Ended(new RunEnd(
            4, null, [new PolicyReport("vouchers", 3, 4500, 5, 2)], [new RuleReport("meet", 3), new RuleReport("fail", 1)], [new ClampReport("Firm.capital", 12)], state));
    }

    /// <summary>The state at the start.</summary>
    public static FakeState Start()
    {
        var state = new FakeState();
        state.All.Add(new FakeActor(0, "agency", 0, new() { [4] = [1] }));
        state.All.Add(Firm("firms[0]", 0, 80000, 0, 2));
        state.All.Add(Firm("大学, <\"A&B\">", 0, 1e-3, 1, -1));
        state.Ties.Add((0, new TieView(0, 1, 2, 0, new[] { 0.5 })));
        return state;
    }

    private static VariableValue Self => new(0, ModelType.Actor);

    private static RuleBody Body(params EffectModel[] effects) => new(FrameModel.Empty, [], [], null, [], [.. effects]);

    private static FormTie Forming(int tieKind) => new(Self, tieKind, Self, [], Nowhere);

    private static FakeActor Firm(string label, int birthStep, double capital, int sector, int partner) => new(
        1, label, birthStep, new() { [0] = [capital], [1] = [sector], [2] = [partner], [3] = [0.5, 1.0 / 3] });

    private static AttributeModel Attribute(string name, ModelType type, DisplayUnit? unit = null, int category = -1, int length = 1) =>
        new(name, type, length, category, null, null, false, null, null, FrameModel.Empty, unit ?? DisplayUnit.One);
}
