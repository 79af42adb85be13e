using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary><c>complete</c>: every pair is tied.</summary>
internal static class CompleteTies
{
    public static void Make(TieSides sides, Interruption interruption, PairList ties)
    {
        for (var source = 0; source < sides.Sources.Length; source++)
        {
            interruption.Look();
            for (var target = sides.FirstTarget(source); target < sides.Targets.Length; target++)
            {
                if (sides.IsPair(source, target))
                    ties.Add(sides.Sources[source], sides.Targets[target]);
            }
        }
    }
}
