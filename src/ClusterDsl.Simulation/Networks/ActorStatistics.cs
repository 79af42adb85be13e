using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>Numbers about one or two actors that need only their surroundings. Directions are ignored except in <see cref="PathLength"/>.</summary>
internal static class ActorStatistics
{
    /// <summary>How many actors are tied to both.</summary>
    public static double CommonNeighbours(RunState run, int[] tieKinds, int first, int second)
    {
        var others = NeighboursOf(run, tieKinds, first);
        others.IntersectWith(NeighboursOf(run, tieKinds, second));
        return others.Count;
    }

    /// <summary>The share of pairs of neighbours that are tied; 0 with fewer than two neighbours.</summary>
    public static double LocalClustering(RunState run, int[] tieKinds, int actor)
    {
        var neighbours = NeighboursOf(run, tieKinds, actor);
        if (neighbours.Count < 2)
            return 0;
        var ends = 0L;
        foreach (var neighbour in neighbours)
        {
            run.Interruption.Look();
            var others = NeighboursOf(run, tieKinds, neighbour);
            others.IntersectWith(neighbours);
            ends += others.Count;
        }

        return ends / ((double)neighbours.Count * (neighbours.Count - 1));
    }

    /// <summary>Number of ties on a shortest path, along directions in a directed layer; infinite where there is none.</summary>
    public static double PathLength(RunState run, int[] tieKinds, int source, int target)
    {
        var reached = new HashSet<int> { source };
        var frontier = new List<int> { source };
        for (var length = 0; frontier.Count > 0; length++)
        {
            run.Interruption.Look();
            if (reached.Contains(target))
                return length;
            var next = new List<int>();
            foreach (var actor in frontier)
            {
                foreach (var ties in tieKinds.Select(t => run.Ties[t]))
                {
                    foreach (var neighbour in ties.Out.Neighbours.AsSpan(ties.Out.Start[actor], ties.Out.Degree[actor]))
                    {
                        if (reached.Add(neighbour))
                            next.Add(neighbour);
                    }
                }
            }

            frontier = next;
        }

        return reached.Contains(target) ? 0 : double.PositiveInfinity;
    }

    private static HashSet<int> NeighboursOf(RunState run, int[] tieKinds, int actor)
    {
        var neighbours = new HashSet<int>();
        foreach (var ties in tieKinds.Select(t => run.Ties[t]))
        {
            foreach (var neighbour in ties.Out.Neighbours.AsSpan(ties.Out.Start[actor], ties.Out.Degree[actor]))
                neighbours.Add(neighbour);
            foreach (var neighbour in ties.In.Neighbours.AsSpan(ties.In.Start[actor], ties.In.Degree[actor]))
                neighbours.Add(neighbour);
        }

        return neighbours;
    }
}
