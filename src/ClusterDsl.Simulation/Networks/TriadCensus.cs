using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// How many sets of three actors are tied in each of the sixteen ways (P. W. Holland, S. Leinhardt, AJS 76, 1970; NetworkX <c>triadic_census</c>, igraph <c>triad_census</c>).
/// A type is named by its mutual, asymmetric and null pairs and, where these do not suffice, a letter: <c>030T</c> is transitive, <c>030C</c> a cycle. Undirected ties are
/// mutual. Isolates count. Triangles are listed; all other types follow from counting each actor's ties of each sort, so the time is that of the triangles.
/// </summary>
internal static class TriadCensus
{
    private const int OneAsymmetric = 1;
    private const int OneMutual = 2;
    private const int Mutual = 3;

    private static readonly int[] TypeOfCode = [.. Enumerable.Range(0, 64).Select(TypeOf)];

    /// <summary>The number of triads of each of <see cref="TriadTypes.All"/>.</summary>
    public static double[] Of(NetworkGraph graph)
    {
        var counts = new long[TriadTypes.All.Length];
        CountOpen(graph, counts);
        var triangles = new TriangleList(graph.Neighbours, graph.Interruption);
        var counter = new Counter(counts, ArcsOf(graph, triangles.Later));
        triangles.Visit(ref counter);
        CountWithOneTie(graph, counts);
        var n = (double)graph.Count;
        var census = counts.Select(c => (double)c).ToArray();
        census[0] = (n * (n - 1) * (n - 2) / 6) - census.Sum();
        return census;
    }

    /// <summary>Counts every pair of ties of one actor as if the other two were not tied.</summary>
    private static void CountOpen(NetworkGraph graph, long[] counts)
    {
        var ties = new long[Mutual + 1];
        for (var node = 0; node < graph.Count; node++)
        {
            ties[Mutual] = graph.Successors.Degree(node) + graph.Predecessors.Degree(node) - graph.Neighbours.Degree(node);
            ties[1] = graph.Successors.Degree(node) - ties[Mutual];
            ties[2] = graph.Predecessors.Degree(node) - ties[Mutual];
            for (var one = 1; one <= Mutual; one++)
            {
                counts[TypeOfCode[one + (4 * one)]] += ties[one] * (ties[one] - 1) / 2;
                for (var other = one + 1; other <= Mutual; other++)
                    counts[TypeOfCode[one + (4 * other)]] += ties[one] * ties[other];
            }
        }
    }

    /// <summary>A tie makes a triad with each actor; those with more ties than this one are counted already, once for each.</summary>
    private static void CountWithOneTie(NetworkGraph graph, long[] counts)
    {
        long others = graph.Count - 2, arcs = graph.Successors.EndCount, pairs = graph.Neighbours.EndCount / 2;
        counts[OneMutual] = others * (arcs - pairs);
        counts[OneAsymmetric] = others * ((2 * pairs) - arcs);
        for (var type = OneMutual + 1; type < counts.Length; type++)
        {
            counts[OneMutual] -= counts[type] * (TriadTypes.All[type][0] - '0');
            counts[OneAsymmetric] -= counts[type] * (TriadTypes.All[type][1] - '0');
        }
    }

    /// <summary>By tie, 1 for an arc there, 2 for one back.</summary>
    private static byte[] ArcsOf(NetworkGraph graph, NeighbourLists ties)
    {
        var arcs = new byte[ties.EndCount];
        if (!graph.IsDirected)
        {
            Array.Fill(arcs, (byte)Mutual);
            return arcs;
        }

        for (var node = 0; node < ties.Count; node++)
        {
            var place = ties.StartOf(node);
            foreach (var other in ties[node])
                arcs[place++] = (byte)((graph.Successors.Contains(node, other) ? 1 : 0) + (graph.Successors.Contains(other, node) ? 2 : 0));
        }

        return arcs;
    }

    /// <summary>Counts triads whose three actors are all tied, and takes them out of those that were taken for open.</summary>
    private readonly struct Counter(long[] counts, byte[] arcs) : ITriangleVisitor
    {
        public void Visit(in Triangle triangle)
        {
            var (firstSecond, firstThird, secondThird) = (arcs[triangle.FirstSecond], arcs[triangle.FirstThird], arcs[triangle.SecondThird]);
            counts[TypeOfCode[firstSecond + (4 * firstThird) + (16 * secondThird)]]++;
            counts[TypeOfCode[firstSecond + (4 * firstThird)]]--;
            counts[TypeOfCode[Back(firstSecond) + (4 * secondThird)]]--;
            counts[TypeOfCode[Back(firstThird) + (4 * Back(secondThird))]]--;
        }

        private static int Back(int arcs) => (arcs >> 1) | ((arcs & 1) << 1);
    }

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
