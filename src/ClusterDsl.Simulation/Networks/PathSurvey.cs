using System.Numerics;
using System.Runtime.Intrinsics;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// All shortest paths of a network, counted. Two hundred and fifty-six searches go at once, one bit each (M. Then et al., The more the merrier: efficient multi-source graph traversal,
/// PVLDB 8, 2014): the ties are gone through once per 256 actors and length, not once per actor.
/// </summary>
/// <param name="Pairs">Ordered pairs of different actors of which the second can be reached.</param>
/// <param name="Sum">The sum of their lengths.</param>
/// <param name="Longest">The longest of them.</param>
internal sealed record PathSurvey(long Pairs, long Sum, int Longest)
{
    private const int Searches = 256;
    private const int WordBits = 64;

    /// <summary>Goes through all paths.</summary>
    /// <param name="successors">By node, those that it leads to.</param>
    /// <param name="interruption">Looked at again and again.</param>
    public static PathSurvey Of(NeighbourLists successors, Interruption interruption)
    {
        var (pairs, sum, longest) = (0L, 0L, 0);
        var (seen, here, next) = (new Vector256<ulong>[successors.Count], new Vector256<ulong>[successors.Count], new Vector256<ulong>[successors.Count]);
        var (front, reached) = (new List<int>(), new List<int>());
        for (var first = 0; first < successors.Count; first += Searches)
        {
            Array.Clear(seen);
            Begin(first, seen, here, front);
            for (var length = 1; front.Count > 0; length++)
            {
                interruption.Look();
                Advance(successors, here, next, front, reached);
                var found = Keep(seen, here, next, front, reached);
                pairs += found;
                sum += found * length;
                longest = found > 0 ? Math.Max(longest, length) : longest;
            }
        }

        return new PathSurvey(pairs, sum, longest);
    }

    private static void Begin(int first, Vector256<ulong>[] seen, Vector256<ulong>[] here, List<int> front)
    {
        for (var source = first; source < Math.Min(first + Searches, seen.Length); source++)
        {
            var (word, bit) = Math.DivRem(source - first, WordBits);
            seen[source] = here[source] = Vector256<ulong>.Zero.WithElement(word, 1UL << bit);
            front.Add(source);
        }
    }

    private static void Advance(NeighbourLists successors, Vector256<ulong>[] here, Vector256<ulong>[] next, List<int> front, List<int> reached)
    {
        foreach (var node in front)
        {
            var searches = here[node];
            here[node] = Vector256<ulong>.Zero;
            foreach (var successor in successors[node])
            {
                ref var there = ref next[successor];
                if (there == Vector256<ulong>.Zero)
                    reached.Add(successor);
                there |= searches;
            }
        }
    }

    /// <summary>Makes what was reached for the first time the new front, and counts it.</summary>
    private static long Keep(Vector256<ulong>[] seen, Vector256<ulong>[] here, Vector256<ulong>[] next, List<int> front, List<int> reached)
    {
        var found = 0L;
        front.Clear();
        foreach (var node in reached)
        {
            var searches = Vector256.AndNot(next[node], seen[node]);
            next[node] = Vector256<ulong>.Zero;
            if (searches == Vector256<ulong>.Zero)
                continue;
            seen[node] |= searches;
            here[node] = searches;
            for (var word = 0; word < Vector256<ulong>.Count; word++)
                found += BitOperations.PopCount(searches[word]);
            front.Add(node);
        }

        reached.Clear();
        return found;
    }
}
