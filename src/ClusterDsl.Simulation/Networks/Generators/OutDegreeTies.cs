using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>random(out_degree:)</c>: each source is tied to so many different targets, every set of them equally likely. Without directions two actors may choose one another: that is one tie.
/// Time grows with ties, a little faster where the choice is nearly all targets.
/// </summary>
internal static class OutDegreeTies
{
    public static void Make(TieSides sides, int degree, GeneratorDraws luck, PairList ties)
    {
        // By target, the last source that chose it.
        var chosenBy = new int[sides.Targets.Length];
        Array.Fill(chosenBy, -1);
        var known = sides.IsDirected ? null : new PairSet(isDirected: false);
        foreach (var source in sides.Sources)
        {
            var draws = luck.Of(source);
            for (var chosen = 0; chosen < degree;)
            {
                var place = Distributions.Choice(ref draws, sides.Targets.Length);
                var target = sides.Targets[place];
                if (target == source || chosenBy[place] == source)
                    continue;
                chosenBy[place] = source;
                chosen++;
                if (known is null || known.Add(source, target))
                    ties.Add(source, target);
            }
        }
    }
}
