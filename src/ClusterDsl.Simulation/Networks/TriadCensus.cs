using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// How many sets of three actors are tied in each of the sixteen ways (P. W. Holland, S. Leinhardt, AJS 76, 1970; NetworkX <c>triadic_census</c>, igraph <c>triad_census</c>).
/// A type is named by its mutual, asymmetric and null pairs and, where these do not suffice, a letter: <c>030T</c> is transitive, <c>030C</c> a cycle. Undirected ties are
/// mutual. Isolates count. Time: the ties times their neighbours, not the cube of actors (V. Batagelj, A. Mrvar, Social Networks 23, 2001).
/// </summary>
internal static class TriadCensus
{
    private static readonly int[] TypeOfCode = [.. Enumerable.Range(0, 64).Select(TypeOf)];

    /// <summary>The number of triads of each of <see cref="TriadTypes.All"/>.</summary>
    public static double[] Of(NetworkGraph graph)
    {
        var counts = new long[TriadTypes.All.Length];
        for (var first = 0; first < graph.Count; first++)
        {
            foreach (var second in graph.Neighbours[first])
            {
                graph.Interruption.Look();
                if (second > first)
                    CountWith(graph, first, second, counts);
            }
        }

        var n = (double)graph.Count;
        var census = counts.Select(c => (double)c).ToArray();
        census[0] = (n * (n - 1) * (n - 2) / 6) - census.Sum();
        return census;
    }

    /// <summary>Counts the triads of a tied pair: each with three ties, or two, at just one of its pairs.</summary>
    private static void CountWith(NetworkGraph graph, int first, int second, long[] counts)
    {
        var pair = Arcs(graph, first, second);
        var (ours, theirs) = (graph.Neighbours[first], graph.Neighbours[second]);
        var (i, j, either) = (0, 0, 0);
        while (i < ours.Length || j < theirs.Length)
        {
            var third = i == ours.Length ? theirs[j] : j == theirs.Length ? ours[i] : Math.Min(ours[i], theirs[j]);
            var isOurs = i < ours.Length && ours[i] == third;
            i += isOurs ? 1 : 0;
            j += j < theirs.Length && theirs[j] == third ? 1 : 0;
            if (third == first || third == second)
                continue;
            either++;
            if (second < third || (first < third && third < second && !isOurs))
                counts[TypeOfCode[pair + (4 * Arcs(graph, first, third)) + (16 * Arcs(graph, second, third))]]++;
        }

        counts[pair == 3 ? 2 : 1] += graph.Count - either - 2;
    }

    /// <summary>1 for an arc there, 2 for one back.</summary>
    private static int Arcs(NetworkGraph graph, int from, int to) =>
        (Array.BinarySearch(graph.Successors[from], to) >= 0 ? 1 : 0) + (Array.BinarySearch(graph.Successors[to], from) >= 0 ? 2 : 0);

    /// <summary>The type of a triad: two bits each for the pairs of its actors 0–1, 0–2 and 1–2.</summary>
    private static int TypeOf(int code)
    {
        var (outgoing, incoming, mutual) = (new int[3], new int[3], new int[3]);
        var (mutuals, asymmetric) = (0, 0);
        foreach (var (a, b, shift) in new[] { (0, 1, 0), (0, 2, 2), (1, 2, 4) })
        {
            var arcs = (code >> shift) & 3;
            if (arcs == 3)
            {
                mutuals++;
                mutual[a]++;
                mutual[b]++;
            }
            else if (arcs != 0)
            {
                asymmetric++;
                var (from, to) = arcs == 1 ? (a, b) : (b, a);
                outgoing[from]++;
                incoming[to]++;
            }
        }

        var letter = (mutuals, asymmetric) switch
        {
            (0, 2) or (1, 2) => outgoing.Contains(2) ? "D" : incoming.Contains(2) ? "U" : "C",
            (1, 1) => Enumerable.Range(0, 3).Any(x => mutual[x] == 1 && incoming[x] == 1) ? "D" : "U",
            (0, 3) => outgoing.Contains(2) ? "T" : "C",
            _ => string.Empty,
        };
        return TriadTypes.All.IndexOf($"{mutuals}{asymmetric}{3 - mutuals - asymmetric}{letter}");
    }
}
