using System.Collections.Immutable;
using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>How initial ties are made.</summary>
internal sealed class InitialTiesProgram
{
    public required InitialTiesModel Model { get; init; }

    public required FaultSite Site { get; init; }

    /// <summary>Stored attributes of the tie kind.</summary>
    public required ValueLayout Layout { get; init; }

    /// <summary>Which rows of the data are ties; null for all.</summary>
    public Func<RunState, Block, int, bool>? Where { get; init; }

    /// <summary>Sets a tie's attributes: slot, row of the data.</summary>
    public required Action<RunState, Block, int, int> Initialise { get; init; }

    /// <summary>Lists the actors of one side of a generator.</summary>
    public Action<RunState, Block, ActorBuffer>? Sources { get; init; }

    /// <summary>Lists those of the other side; null for ties among one set.</summary>
    public Action<RunState, Block, ActorBuffer>? Targets { get; init; }

    /// <summary>The generator's numbers, by name; a star's centre is an actor's number.</summary>
    public ImmutableDictionary<string, Func<RunState, Block, double>> Arguments { get; init; } = ImmutableDictionary<string, Func<RunState, Block, double>>.Empty;

    public static InitialTiesProgram Translate(ModelFacts facts, InitialTiesModel ties)
    {
        var kind = facts.Model.TieKinds[ties.TieKind];
        var site = new FaultSite($"ties `{kind.Name}`", ties.Origin.Location);
        var layout = new ValueLayout(kind.Attributes, facts.Model.TieAttributes);
        var generator = ties.Generator;
        foreach (var draw in DrawsOf(generator?.Kind))
            facts.Addresses.NumberOf($"ties/{ties.Name}/{draw}", site);
        return new InitialTiesProgram
        {
            Model = ties,
            Site = site,
            Layout = layout,
            Where = ties.Data?.Where is { } where ? Translator.CompileRowFilter(facts, ties.Data.Table, where, site) : null,
            Initialise = Compile(facts, ties, layout, site),
            Sources = generator is null ? null : CompileList(facts, generator.Sources, site),
            Targets = generator?.Targets is { } targets ? CompileList(facts, targets, site) : null,
            Arguments = generator is null
                ? ImmutableDictionary<string, Func<RunState, Block, double>>.Empty
                : generator.Arguments.ToImmutableDictionary(a => a.Key, a => CompileArgument(facts, a.Value, site), StringComparer.Ordinal),
        };
    }

    private static string[] DrawsOf(GeneratorKind? generator) => generator switch
    {
        GeneratorKind.Random => ["random"],
        GeneratorKind.SmallWorld => ["rewire"],
        GeneratorKind.Preferential => ["preferential"],
        _ => [],
    };

    private static Func<RunState, Block, double> CompileArgument(ModelFacts facts, ModelExpression argument, FaultSite site)
    {
        var code = new Translator(facts, FrameModel.Empty, site, toleratesMissing: false);
        return code.Compile<Func<RunState, Block, double>>(code.Stored(argument), code.Run, code.Block);
    }

    private static Action<RunState, Block, ActorBuffer> CompileList(ModelFacts facts, ActorSet set, FaultSite site)
    {
        var buffer = Expression.Parameter(typeof(ActorBuffer), "buffer");
        var code = new Translator(facts, FrameModel.Empty, site, toleratesMissing: false);
        return code.Compile<Action<RunState, Block, ActorBuffer>>(Expression.Block(typeof(void), code.Collect(set, buffer)), code.Run, code.Block, buffer);
    }

    private static Action<RunState, Block, int, int> Compile(ModelFacts facts, InitialTiesModel ties, ValueLayout layout, FaultSite site)
    {
        var (slot, row) = (Expression.Parameter(typeof(int), "slot"), Expression.Parameter(typeof(int), "row"));
        var frame = ties.Frame.Variables.IsEmpty ? new FrameModel([new VariableModel("link", ModelType.Tie)]) : ties.Frame;
        var code = new Translator(facts, frame, site, toleratesMissing: false) { Row = row, Table = ties.Data?.Table, KeepsInvariants = false };
        var self = code.Variable(0);
        code.BindTie(0, ties.TieKind);
        var identity = code.WithParts(null, new SetElement(0, new TieSet([ties.TieKind])));
        var fill = code.Fill(
            layout,
            ties.Attributes,
            $"ties/{facts.Model.TieKinds[ties.TieKind].Name}",
            identity,
            (attribute, place, value) => Translator.SetElement(code.TieColumn(ties.TieKind, attribute), self, layout.Entries.First(e => e.Attribute == attribute).Declared.Length, place, value),
            withDefaults: true);
        return code.Compile<Action<RunState, Block, int, int>>(
            Expression.Block(typeof(void), Expression.Assign(self, slot), fill), code.Run, code.Block, slot, row);
    }
}
