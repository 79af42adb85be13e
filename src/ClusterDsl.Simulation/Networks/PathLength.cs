using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Path length: number of ties on a shortest path, along directions in a directed layer (igraph <c>distances</c>, NetworkX <c>shortest_path_length</c>); infinite where there is none.</summary>
internal static class PathLength
{
    public static double Of(RunState run, int[] tieKinds, int source, int target)
    {
        if (source == target)
            return 0;
        var (reached, _) = NeighbourSet.OfThread;
        reached.Clear();
        reached.Add(source);
        for (int length = 1, start = 0; start < reached.Members.Length; length++)
        {
            run.Interruption.Look();
            var end = reached.Members.Length;
            for (; start < end; start++)
            {
                if (Meets(run, tieKinds, reached.Members[start], target, reached))
                    return length;
            }
        }

        return double.PositiveInfinity;
    }

    private static bool Meets(RunState run, int[] tieKinds, int actor, int target, NeighbourSet reached)
    {
        foreach (var kind in tieKinds)
        {
            var next = run.Ties[kind].Out;
            foreach (var neighbour in next.Neighbours.AsSpan(next.Start[actor], next.Degree[actor]))
            {
                if (reached.Add(neighbour) && neighbour == target)
                    return true;
            }
        }

        return false;
    }
}
