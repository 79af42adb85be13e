using System.Linq.Expressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>How the actors of a population are made.</summary>
internal sealed class PopulationProgram
{
    public required PopulationModel Model { get; init; }

    public required FaultSite Site { get; init; }

    /// <summary>Stored attributes of its kind.</summary>
    public required ValueLayout Layout { get; init; }

    /// <summary>How many there are at the start; null for data.</summary>
    public Func<RunState, Block, double>? Count { get; init; }

    /// <summary>Which rows of the data are actors; null for all.</summary>
    public Func<RunState, Block, int, bool>? Where { get; init; }

    /// <summary>Sets an actor's attributes at the start: actor, row of the data.</summary>
    public required Action<RunState, Block, int, int> Initialise { get; init; }

    /// <summary>The same for one who enters: what comes from columns is left out, since the <c>enter</c> names it.</summary>
    public required Action<RunState, Block, int, int> InitialiseNewcomer { get; init; }

    public static PopulationProgram Translate(ModelFacts facts, PopulationModel population)
    {
        var site = new FaultSite($"population `{population.Name}`", population.Origin.Location);
        var layout = new ValueLayout(facts.Model.Kinds[population.Kind].Attributes, facts.Model.ActorAttributes);
        return new PopulationProgram
        {
            Model = population,
            Site = site,
            Layout = layout,
            Count = population.Count is null ? null : CompileCount(facts, population.Count, site),
            Where = population.Data?.Where is null ? null : Translator.CompileRowFilter(facts, population.Data.Table, population.Data.Where, site),
            Initialise = Compile(facts, population, layout, site, isNewcomer: false),
            InitialiseNewcomer = Compile(facts, population, layout, site, isNewcomer: true),
        };
    }

    private static Func<RunState, Block, double> CompileCount(ModelFacts facts, ModelExpression count, FaultSite site)
    {
        var code = new Translator(facts, FrameModel.Empty, site, toleratesMissing: false);
        return code.Compile<Func<RunState, Block, double>>(code.Number(count), code.Run, code.Block);
    }

    private static Action<RunState, Block, int, int> Compile(ModelFacts facts, PopulationModel population, ValueLayout layout, FaultSite site, bool isNewcomer)
    {
        var (actor, row) = (Expression.Parameter(typeof(int), "actor"), Expression.Parameter(typeof(int), "row"));
        var frame = population.Frame.Variables.IsEmpty ? new FrameModel([new VariableModel("self", ModelType.Actor)]) : population.Frame;
        var code = new Translator(facts, frame, site, toleratesMissing: false) { Row = row, Table = population.Data?.Table, KeepsInvariants = false, PlacesMayMove = true };
        var self = code.Variable(0);
        code.Place = Expression.Convert(Expression.ArrayIndex(code.Indices, self), typeof(double));
        var initialisers = isNewcomer ? [.. population.Initialisers.Where(i => !ReadsColumns(i))] : population.Initialisers;
        var fill = code.WithActor(self, () => code.Fill(
            layout,
            initialisers,
            $"population/{population.Name}",
            code.IdentityOf(self),
            (attribute, place, value) => Translator.SetElement(code.Column(attribute), self, layout.Entries.First(e => e.Attribute == attribute).Declared.Length, place, value),
            withDefaults: true));
        return code.Compile<Action<RunState, Block, int, int>>(
            Expression.Block(typeof(void), Expression.Assign(self, actor), fill), code.Run, code.Block, actor, row);
    }

    private static bool ReadsColumns(InitialiserModel initialiser) =>
        ExpressionReads.Of([initialiser.Value, initialiser.Index, .. initialiser.Distribution?.Parameters ?? []]).ReadsColumns;
}
