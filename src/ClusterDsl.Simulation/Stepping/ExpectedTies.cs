using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Compilation;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>How many ties a generator will make, about: asked before it makes them.</summary>
/// <param name="program">The ties.</param>
/// <param name="state">The state, its actors made.</param>
/// <param name="block">Room to work in.</param>
internal sealed class ExpectedTies(InitialTiesProgram program, RunState state, Block block)
{
    private readonly GeneratorModel _generator = program.Model.Generator!;
    private readonly double _sources = Count(program.Sources!, state, block);
    private readonly double _targets = program.Targets is null ? 0 : Count(program.Targets, state, block);

    private bool IsAmong => _generator.Targets is null;

    private double Ways => state.Ties[program.Model.TieKind].Kind.IsDirected ? 2 : 1;

    private double Pairs => IsAmong ? _sources * (_sources - 1) / 2 * Ways : _sources * _targets;

    /// <summary>How many. 0 where it cannot be told: of ties in space, and of what the generator will refuse.</summary>
    public double Number()
    {
        var number = _generator.Kind switch
        {
            GeneratorKind.Random => AtRandom(),
            GeneratorKind.Complete => Pairs,
            GeneratorKind.Star => IsAmong ? _sources : _targets,
            GeneratorKind.Ring or GeneratorKind.SmallWorld => _sources * Argument("neighbours") / 2 * Ways,
            GeneratorKind.Preferential => _sources * Argument("m"),
            GeneratorKind.Grid => _sources * (program.Arguments.ContainsKey("neighbours") ? Argument("neighbours") : 4) / 2 * Ways,
            _ => 0,
        };
        return number >= 0 ? Math.Min(number, Pairs) : 0;
    }

    private double AtRandom()
    {
        if (program.Arguments.ContainsKey("out_degree"))
            return _sources * Argument("out_degree");
        return program.Arguments.ContainsKey("probability") ? Pairs * Argument("probability") : Argument("mean_degree") * _sources / (IsAmong ? 2 : 1);
    }

    private double Argument(string name) => program.Arguments.TryGetValue(name, out var value) ? value(state, block) : 0;

    private static double Count(Action<RunState, Block, ActorBuffer> list, RunState state, Block block)
    {
        var buffer = new ActorBuffer();
        list(state, block, buffer);
        return buffer.Count;
    }
}
