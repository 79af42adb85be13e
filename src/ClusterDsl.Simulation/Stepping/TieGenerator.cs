using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.Networks.Generators;
using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>Has initial ties made by the generator that the scenario names, from numbers that it checks. Draws are addressed by the ties' name and the actors', so other populations change nothing.</summary>
internal sealed class TieGenerator(CompiledModel compiled, RunState state, Block block, InitialTiesProgram program)
{
    private const string FewerTies = "ask for fewer ties, or have more actors";

    private readonly PairList _ties = new(state.Memory);

    private GeneratorModel Generator => program.Model.Generator!;

    /// <summary>The ties, each pair once, no actor with itself.</summary>
    public PairList Generate()
    {
        var isDirected = compiled.Model.TieKinds[program.Model.TieKind].IsDirected;
        var sides = new TieSides(List(program.Sources!), Generator.Targets is null ? null : List(program.Targets!), isDirected);
        switch (Generator.Kind)
        {
            case GeneratorKind.Random when Has("out_degree"):
                OutDegree(sides);
                break;
            case GeneratorKind.Random:
                RandomTies.Make(sides, Probability(sides), Draws("random"), _ties);
                break;
            case GeneratorKind.Complete:
                CompleteTies.Make(sides, state.Interruption, _ties);
                break;
            case GeneratorKind.Star:
                Star(sides);
                break;
            case GeneratorKind.Ring:
                RingTies.Make(sides.Sources, NeighboursOnRing(sides), isDirected, _ties);
                break;
            case GeneratorKind.SmallWorld:
                SmallWorldTies.Make(sides.Sources, NeighboursOnRing(sides), Share("rewire"), isDirected, Draws("rewire"), _ties);
                break;
            case GeneratorKind.Preferential:
                Preferential(sides);
                break;
            case GeneratorKind.Grid:
                Grid(sides);
                break;
            case GeneratorKind.Spatial:
                Spatial(sides);
                break;
        }

        return _ties;
    }

    private int[] List(Action<RunState, Block, ActorBuffer> list)
    {
        var buffer = new ActorBuffer();
        list(state, block, buffer);
        return buffer.Items.AsSpan(0, buffer.Count).ToArray();
    }

    private bool Has(string argument) => program.Arguments.ContainsKey(argument);

    private double Argument(string name) => program.Arguments.TryGetValue(name, out var value) ? value(state, block) : throw Refuse($"`{name}:` is missing", $"add `{name}: …`");

    private double Share(string name)
    {
        var value = Argument(name);
        return value is >= 0 and <= 1 ? value : throw Refuse($"`{name}` is {NumberText.Of(value)}, and must lie in 0 .. 1", "give a figure from 0 to 1");
    }

    private int Whole(string name, int least)
    {
        var value = Argument(name);
        return value == Math.Floor(value) && value >= least && value <= 1e9 ? (int)value : throw Refuse($"`{name}` is {NumberText.Of(value)}, and must be a whole number from {least}", $"give a whole number from {least} on");
    }

    private SimulationFaultException Refuse(string reason, string help) =>
        new([Diagnostic.Create(DiagnosticDescriptors.InvalidGenerator, program.Site.Location, program.Site.Declaration, reason) with { Help = help }]);

    private GeneratorDraws Draws(string name) => new(SiteKey.Of(state.Key, RandomSite.Of($"ties/{program.Model.Name}/{name}"), 0), state.Actors.Identities, state.Interruption);

    private double Probability(TieSides sides)
    {
        if (Has("probability"))
            return Share("probability");

        // mean_degree is 2m / n over everyone concerned; between two sets it is the mean degree of the first. From one set to another that shares actors with it, an actor's place among its
        // own targets counts, although no tie comes of it: `from firms to firms` gives each other firm the chance d / n.
        var ties = sides.IsAmong ? sides.Sources.Length / 2.0 : sides.Sources.Length;
        var pairs = sides.IsAmong || !sides.IsDirected ? sides.PairCount : (double)sides.Sources.Length * sides.Targets.Length;
        return pairs == 0 ? 0 : Math.Min(1, MeanDegree(pairs / ties, sides.IsAmong) * ties / pairs);
    }

    /// <param name="most">The degree of everyone's being tied to all others that they can be.</param>
    /// <param name="isAmong">Whether ties are among one set.</param>
    private double MeanDegree(double most, bool isAmong)
    {
        var value = Argument("mean_degree");
        if (!(value >= 0))
            throw Refuse($"`mean_degree` is {NumberText.Of(value)}, and must be 0 or more", "give a figure of 0 or more");
        return value <= most ? value : throw Refuse($"`mean_degree` is {NumberText.Of(value)}, and {(isAmong ? "an actor" : "an actor of the first set")} can have no more than {most:R} such ties", FewerTies);
    }

    private void OutDegree(TieSides sides)
    {
        var (degree, partners) = (Whole("out_degree", 0), sides.Targets.Length - (sides.Shared > 0 ? 1 : 0));
        if (degree > partners)
            throw Refuse($"each actor would need {degree} different partners, and there are {partners}", FewerTies);
        OutDegreeTies.Make(sides, degree, Draws("random"), state.Crew, _ties);
    }

    private void Star(TieSides sides)
    {
        var centre = Has("centre") ? (int)Argument("centre") : sides.Sources.Length > 0 ? sides.Sources[0] : -1;
        if (centre >= 0)
            StarTies.Make(centre, sides.Targets, _ties);
    }

    private int NeighboursOnRing(TieSides sides)
    {
        var neighbours = Whole("neighbours", 0);
        if (!sides.IsAmong)
            throw Refuse("a ring is a thing of one set of actors", "write `among` and one set");
        if (neighbours % 2 != 0 || (neighbours >= sides.Sources.Length && neighbours > 0))
            throw Refuse($"`neighbours` is {neighbours}, and must be even and below the number of actors, {sides.Sources.Length}", "give an even number below the number of actors");
        return neighbours;
    }

    private void Preferential(TieSides sides)
    {
        var m = Whole("m", 1);
        if (!sides.IsAmong || sides.Sources.Length <= m)
            throw Refuse($"preferential ties need one set of more than m = {m} actors", FewerTies);
        PreferentialTies.Make(sides.Sources, m, Draws("preferential"), _ties);
    }

    private void Grid(TieSides sides)
    {
        var (columns, neighbours) = (Whole("columns", 1), Has("neighbours") ? Whole("neighbours", 4) : 4);
        if (!sides.IsAmong || neighbours is not (4 or 8))
            throw Refuse("a grid joins one set of actors, each with 4 or 8 neighbours", "write `among` and one set, and `neighbours: 4` or `neighbours: 8`");
        GridTies.Make(sides.Sources, columns, neighbours, sides.IsDirected, _ties);
    }

    private void Spatial(TieSides sides)
    {
        var (radius, model) = (Argument("radius"), compiled.Model);
        if (!(radius >= 0 && radius <= double.MaxValue))
            throw Refuse($"`radius` is {NumberText.Of(radius)}, and must be a length", "give a length of 0 or more");
        if (model.PositionX < 0 || model.PositionY < 0)
            throw Refuse("spatial ties need the attributes x and y", "declare `x` and `y` at the kind: `x : real length = 0`");
        SpatialTies.Make(sides, state.Actors.Columns[model.PositionX], state.Actors.Columns[model.PositionY], radius, state.Interruption, _ties);
    }
}
