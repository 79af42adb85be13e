using ClusterDsl.Simulation.Numerics;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>random</c>: each pair is tied with one probability, all independently (E. N. Gilbert, Ann. Math. Stat. 30, 1959), by geometric leaps from one tie of a source to its next
/// (V. Batagelj, U. Brandes, PRE 71, 036113, 2005). Time grows with sources and ties.
/// </summary>
internal static class RandomTies
{
    private const double FarthestLeap = 1e15;

    public static void Make(TieSides sides, double probability, GeneratorDraws luck, PairList ties)
    {
        if (!(probability > 0))
            return;
        var logMiss = DeterministicMath.Log1p(-probability);
        for (var source = 0; source < sides.Sources.Length; source++)
        {
            var draws = luck.Of(sides.Sources[source]);
            for (long target = sides.FirstTarget(source); target < sides.Targets.Length; target++)
            {
                if (probability < 1)
                    target += (long)Math.Min(FarthestLeap, Math.Floor(DeterministicMath.Log(draws.NextOpenUniform()) / logMiss));
                if (target < sides.Targets.Length && sides.IsPair(source, (int)target))
                    ties.Add(sides.Sources[source], sides.Targets[target]);
            }
        }
    }
}
