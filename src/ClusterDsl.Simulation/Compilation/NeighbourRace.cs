using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Choices among the ties of one actor, where nothing but luck decides.</summary>
internal static class NeighbourRace
{
    /// <summary>
    /// The entry that wins a race of equal weights: the greatest uniform, each addressed by the neighbour's identity; the first of equals; -1
    /// if there is none. The uniforms are drawn block-wise.
    /// </summary>
    public static int Winner(RunState run, Block block, uint site, ulong identity, Adjacency adjacency, int actor)
    {
        var (start, degree) = (adjacency.Start[actor], adjacency.Degree[actor]);
        if (degree < 2)
            return degree == 0 ? -1 : start;
        var identities = block.Identities(degree);
        var uniforms = block.Uniforms(degree);
        var neighbours = adjacency.Neighbours.AsSpan(start, degree);
        var known = run.Actors.Identities;
        var prefix = IdentityPrefix.Of(identity);
        for (var i = 0; i < neighbours.Length; i++)
            identities[i] = IdentityPrefix.With(prefix, known[neighbours[i]]);
        DrawBlock.OpenUniforms(run.Key, site, (uint)run.Step, identities, uniforms);
        var winner = 0;
        for (var i = 1; i < uniforms.Length; i++)
        {
            if (uniforms[i] > uniforms[winner])
                winner = i;
        }

        return start + winner;
    }

    /// <summary>A sample of one: the entry at a drawn position; -1 if there is none.</summary>
    public static int Drawn(RunState run, uint site, ulong identity, Adjacency adjacency, int actor)
    {
        var degree = adjacency.Degree[actor];
        if (degree == 0)
            return -1;
        var stream = new DrawStream(run.Key, site, (uint)run.Step, identity);
        return adjacency.Start[actor] + (int)Distributions.Choice(ref stream, degree);
    }
}
