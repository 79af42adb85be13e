using System.Numerics;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// All shortest paths of a network, counted. Sixty-four searches go at once, one bit each (M. Then et al., The more the merrier: efficient multi-source graph traversal,
/// PVLDB 8, 2014): the ties are gone through once per 64 actors and length, not once per actor.
/// </summary>
/// <param name="Pairs">Ordered pairs of different actors of which the second can be reached.</param>
/// <param name="Sum">The sum of their lengths.</param>
/// <param name="Longest">The longest of them.</param>
internal sealed record PathSurvey(long Pairs, long Sum, int Longest)
{
    private const int Searches = 64;

    /// <summary>Goes through all paths, along directions in a directed layer.</summary>
    public static PathSurvey Of(NetworkGraph graph)
    {
        var (pairs, sum, longest) = (0L, 0L, 0);
        var (seen, here, next) = (new ulong[graph.Count], new ulong[graph.Count], new ulong[graph.Count]);
        var (front, reached) = (new List<int>(), new List<int>());
        for (var first = 0; first < graph.Count; first += Searches)
        {
            Array.Clear(seen);
            Begin(first, seen, here, front);
            for (var length = 1; front.Count > 0; length++)
            {
                Advance(graph, here, next, front, reached);
                var found = Keep(seen, here, next, front, reached);
                pairs += found;
                sum += found * length;
                longest = found > 0 ? Math.Max(longest, length) : longest;
            }
        }

        return new PathSurvey(pairs, sum, longest);
    }

    private static void Begin(int first, ulong[] seen, ulong[] here, List<int> front)
    {
        for (var source = first; source < Math.Min(first + Searches, seen.Length); source++)
        {
            seen[source] = here[source] = 1UL << (source - first);
            front.Add(source);
        }
    }

    private static void Advance(NetworkGraph graph, ulong[] here, ulong[] next, List<int> front, List<int> reached)
    {
        foreach (var node in front)
        {
            var searches = here[node];
            here[node] = 0;
            foreach (var successor in graph.Successors[node])
            {
                if (next[successor] == 0)
                    reached.Add(successor);
                next[successor] |= searches;
            }
        }
    }

    /// <summary>Makes what was reached for the first time the new front, and counts it.</summary>
    private static long Keep(ulong[] seen, ulong[] here, ulong[] next, List<int> front, List<int> reached)
    {
        var found = 0L;
        front.Clear();
        foreach (var node in reached)
        {
            var searches = next[node] & ~seen[node];
            next[node] = 0;
            if (searches == 0)
                continue;
            seen[node] |= searches;
            here[node] = searches;
            found += BitOperations.PopCount(searches);
            front.Add(node);
        }

        reached.Clear();
        return found;
    }
}
