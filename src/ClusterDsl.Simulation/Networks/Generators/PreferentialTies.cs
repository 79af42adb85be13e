using ClusterDsl.Simulation.Randomness;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary>
/// <c>preferential</c>: actors come one by one; the first m + 1 are all tied, each later one ties to m different earlier ones with probability proportional to degree
/// (A.-L. Barabási, R. Albert, Science 286, 1999).
/// </summary>
internal static class PreferentialTies
{
    public static void Make(int[] actors, int m, GeneratorDraws luck, PairList ties)
    {
        // Every tie puts the places of both its ends here: a place drawn from it is drawn in proportion to degree.
        var ends = new List<int>();
        var chosenBy = new int[actors.Length];
        var chosen = new List<int>(m);
        for (var newcomer = 0; newcomer < actors.Length; newcomer++)
        {
            var draws = luck.Of(actors[newcomer]);
            chosen.Clear();
            while (chosen.Count < Math.Min(m, newcomer))
            {
                var earlier = newcomer <= m ? chosen.Count : ends[(int)Distributions.Choice(ref draws, ends.Count)];
                if (chosenBy[earlier] == newcomer)
                    continue;
                chosenBy[earlier] = newcomer;
                chosen.Add(earlier);
                ties.Add(actors[newcomer], actors[earlier]);
            }

            ends.AddRange(chosen);
            for (var i = 0; i < chosen.Count; i++)
                ends.Add(newcomer);
        }
    }
}
