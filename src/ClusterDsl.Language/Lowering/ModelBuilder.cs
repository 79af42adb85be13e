using System.Collections.Immutable;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Units;

namespace ClusterDsl.Language.Lowering;

/// <summary>Gathers what the binders make, and puts the model together.</summary>
internal sealed class ModelBuilder
{
    public string Name { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public double Step { get; set; }

    public DisplayUnit StepUnit { get; set; } = DisplayUnit.One;

    public int Steps { get; set; }

    public ulong Seed { get; set; }

    public SortedDictionary<int, AttributeModel> ActorAttributes { get; } = [];

    public SortedDictionary<int, AttributeModel> TieAttributes { get; } = [];

    public SortedDictionary<int, EventModel> Events { get; } = [];

    public List<ParameterModel> Parameters { get; } = [];

    public List<MeasureModel> Measures { get; } = [];

    public List<PopulationModel> Populations { get; } = [];

    public List<InitialTiesModel> InitialTies { get; } = [];

    public List<RuleModel> Rules { get; } = [];

    public List<StageModel> Stages { get; } = [];

    public List<PolicyModel> Policies { get; } = [];

    public List<ShockModel> Shocks { get; } = [];

    public List<PanelModel> Panels { get; } = [];

    public List<ExperimentModel> Experiments { get; } = [];

    public List<ExpectationModel> Expectations { get; } = [];

    /// <summary>The model of a scenario without errors.</summary>
    public ScenarioModel ToModel(SymbolTable symbols) => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        Step = Step,
        StepUnit = StepUnit,
        Steps = Steps,
        Seed = Seed,
        Parameters = [.. Parameters],
        Units = [.. symbols.OfSort<UnitSymbol>().Where(u => u.IsSound).Select(u => new UnitModel(u.Name, u.Dimension, u.Root, u.Factor))],
        Categories = [.. symbols.OfSort<CategorySymbol>().Select(c => new CategoryModel(c.Name, c.Values))],
        ActorAttributes = [.. ActorAttributes.Values],
        TieAttributes = [.. TieAttributes.Values],
        Kinds = [.. symbols.OfSort<KindSymbol>().Select(k => new KindModel(k.Name, k.Base?.Index ?? -1, k.IsAbstract, [.. k.Attributes.Select(a => a.Index)]))],
        TieKinds = [.. symbols.OfSort<TieKindSymbol>().Where(t => !t.IsAbstract).Select(t => new TieKindModel(
            t.Name, t.IsDirected, [.. t.Attributes.Select(a => a.Index)], WithDescendants(symbols, t.Sources), WithDescendants(symbols, t.Targets)))],
        Events = [.. Events.Values],
        Populations = [.. Populations],
        InitialTies = [.. InitialTies],
        Phases = [.. symbols.OfSort<PhaseSymbol>().Select(p => p.Name)],
        Rules = [.. Rules],
        Stages = [.. Stages],
        Policies = [.. Policies],
        Shocks = [.. Shocks],
        Measures = [.. Measures],
        Panels = [.. Panels],
        Experiments = [.. Experiments],
        Expectations = [.. Expectations],
        PositionX = PositionOf(symbols, "x"),
        PositionY = PositionOf(symbols, "y"),
    };

    /// <summary>The attribute that places actors on an axis: the one of that name that is a length.</summary>
    private static int PositionOf(SymbolTable symbols, string axis) =>
        symbols.ActorAttributes.FindIndex(a => a.Name == axis && a.Type == new RealType(Dimension.Length));

    private static ImmutableArray<int> WithDescendants(SymbolTable symbols, ImmutableArray<KindSymbol> kinds) =>
        [.. symbols.OfSort<KindSymbol>().Where(k => kinds.Any(k.Is)).Select(k => k.Index)];
}
