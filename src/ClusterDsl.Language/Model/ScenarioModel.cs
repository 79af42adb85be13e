using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>What is to be run: the only thing that the engine sees. Immutable; all values in base units, all names resolved to indices.</summary>
public sealed record ScenarioModel
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>Its title, or its name.</summary>
    public required string Title { get; init; }

    /// <summary>Its doc comment.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>Length of a step, in ticks (see <see cref="TimeBase"/>).</summary>
    public required double Step { get; init; }

    /// <summary>The step as people say it: the unit in which steps are counted, for example <c>quarter</c>.</summary>
    public required DisplayUnit StepUnit { get; init; }

    /// <summary>Number of steps after step 0.</summary>
    public required int Steps { get; init; }

    /// <summary>The seed written in the scenario.</summary>
    public required ulong Seed { get; init; }

    public ImmutableArray<ParameterModel> Parameters { get; init; } = [];

    public ImmutableArray<CategoryModel> Categories { get; init; } = [];

    /// <summary>Attributes of actors, by the index that <see cref="KindModel.Attributes"/> and expressions use.</summary>
    public ImmutableArray<AttributeModel> ActorAttributes { get; init; } = [];

    /// <summary>Index of the actor attribute that is the place's first coordinate, in metres; -1 if the model has no places.</summary>
    public int PositionX { get; init; } = -1;

    /// <summary>Index of the second coordinate; -1 if there is none.</summary>
    public int PositionY { get; init; } = -1;

    /// <summary>Attributes of ties, by index.</summary>
    public ImmutableArray<AttributeModel> TieAttributes { get; init; } = [];

    public ImmutableArray<KindModel> Kinds { get; init; } = [];

    public ImmutableArray<TieKindModel> TieKinds { get; init; } = [];

    public ImmutableArray<EventModel> Events { get; init; } = [];

    /// <summary>The units that there are.</summary>
    public ImmutableArray<UnitModel> Units { get; init; } = [];

    public ImmutableArray<PopulationModel> Populations { get; init; } = [];

    public ImmutableArray<InitialTiesModel> InitialTies { get; init; } = [];

    /// <summary>Names of the phases, in declaration order; <see cref="StartPhase"/> is the built-in one that runs before step 0 is recorded.</summary>
    public ImmutableArray<string> Phases { get; init; } = [];

    /// <summary>The index, in <see cref="RuleModel.Phase"/>, of the built-in phase <c>start</c>.</summary>
    public const int StartPhase = -1;

    /// <summary>Rules, in declaration order.</summary>
    public ImmutableArray<RuleModel> Rules { get; init; } = [];

    /// <summary>Stages; empty if the scenario has none.</summary>
    public ImmutableArray<StageModel> Stages { get; init; } = [];

    public ImmutableArray<PolicyModel> Policies { get; init; } = [];

    public ImmutableArray<ShockModel> Shocks { get; init; } = [];

    public ImmutableArray<MeasureModel> Measures { get; init; } = [];

    /// <summary>Indices of the measures that every record of a run holds, in its order: all but the hidden ones.</summary>
    public ImmutableArray<int> RecordedMeasures => [.. Enumerable.Range(0, Measures.Length).Where(m => !Measures[m].IsHidden)];

    /// <summary>What is recorded of actors and ties in the course of a run; at most one of each.</summary>
    public ImmutableArray<PanelModel> Panels { get; init; } = [];

    /// <summary>Experiments, in declaration order.</summary>
    public ImmutableArray<ExperimentModel> Experiments { get; init; } = [];

    /// <summary>Expectations, in declaration order.</summary>
    public ImmutableArray<ExpectationModel> Expectations { get; init; } = [];
}
