using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>small_world</c>: a ring each of whose ties gets, with a probability, another far end, uniformly among those not tied to its source yet (D. J. Watts, S. H. Strogatz, Nature 393, 1998).
/// </summary>
internal static class SmallWorldTies
{
    /// <summary>Of partners drawn, so many times the number of actors at most are refused as tied already; then the tie stays.</summary>
    private const int MostAttempts = 100;

    public static void Make(int[] actors, int neighbours, double rewire, bool isDirected, GeneratorDraws luck, PairList ties)
    {
        RingTies.Make(actors, neighbours, isDirected, ties);
        if (!(rewire > 0) || neighbours >= actors.Length - 1)
            return;
        var known = new PairSet(isDirected);
        for (var tie = 0; tie < ties.Count; tie++)
            known.Add(ties.Sources[tie], ties.Targets[tie]);
        for (var tie = 0; tie < ties.Count; tie++)
            Rewire(tie, actors, rewire, luck, known, ties);
    }

    private static void Rewire(int tie, int[] actors, double probability, GeneratorDraws luck, PairSet known, PairList ties)
    {
        var (source, target) = (ties.Sources[tie], ties.Targets[tie]);
        var draws = luck.Of(source, target);
        if (draws.NextUniform() >= probability)
            return;
        for (var attempt = 0L; attempt < (long)MostAttempts * actors.Length; attempt++)
        {
            var other = actors[Distributions.Choice(ref draws, actors.Length)];
            if (other == source || !known.Add(source, other))
                continue;
            known.Remove(source, target);
            ties.ReplaceTarget(tie, other);
            return;
        }
    }
}
