using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Communities that make modularity large, directions ignored: nodes move to the neighbouring community that gains most, communities become nodes, and so on (V. D. Blondel,
/// J.-L. Guillaume, R. Lambiotte, E. Lefebvre, J. Stat. Mech. P10008, 2008); on the way back nodes may move again (R. Rotta, A. Noack, ACM JEA 16, 2011), and
/// what hangs together no more is parted, which gains as well (V. A. Traag, L. Waltman, N. J. van Eck, Sci. Rep. 9, 5233, 2019). Nodes are taken in order and, of
/// equal gains, the community with the least number wins, so the same network gives the same communities. Time near linear in ties.
/// </summary>
internal static class Communities
{
    /// <summary>By node, its community; numbered from 0 in the order of their first nodes. An isolate is one of its own.</summary>
    public static int[] Of(NetworkGraph graph)
    {
        var communities = Partition(WeightedNetwork.Of(graph), graph.Interruption);
        return Numbered(Connected(graph, communities), out _);
    }

    /// <summary>How many there are.</summary>
    public static int CountOf(NetworkGraph graph) => graph.Communities.DefaultIfEmpty(-1).Max() + 1;

    private static int[] Partition(WeightedNetwork network, Interruption interruption)
    {
        var communities = Enumerable.Range(0, network.Count).ToArray();
        if (!Improve(network, communities, interruption))
            return communities;
        communities = Numbered(communities, out var count);
        var merged = Partition(network.Merge(communities, count), interruption);
        communities = [.. communities.Select(c => merged[c])];
        Improve(network, communities, interruption);
        return communities;
    }

    /// <summary>Moves nodes as long as some move gains; tells whether any did.</summary>
    private static bool Improve(WeightedNetwork network, int[] communities, Interruption interruption)
    {
        var totals = new long[network.Count];
        for (var node = 0; node < network.Count; node++)
            totals[communities[node]] += network.Degrees[node];
        var (sums, touched) = (new long[network.Count], new List<int>());
        var (queue, isQueued) = (new Queue<int>(Enumerable.Range(0, network.Count)), new bool[network.Count]);
        Array.Fill(isQueued, true);
        var hasMoved = false;
        while (queue.TryDequeue(out var node))
        {
            interruption.Look();
            isQueued[node] = false;
            var from = communities[node];
            var to = BestFor(network, node, communities, totals, sums, touched);
            if (to == from)
                continue;
            hasMoved = true;
            totals[from] -= network.Degrees[node];
            totals[to] += network.Degrees[node];
            communities[node] = to;
            foreach (var neighbour in network.Targets(node))
            {
                if (communities[neighbour] != to && !isQueued[neighbour])
                {
                    isQueued[neighbour] = true;
                    queue.Enqueue(neighbour);
                }
            }
        }

        return hasMoved;
    }

    /// <summary>
    /// The community that gains most if the node, taken out of its own, is put into it. In it, the node's gain is (w − k·K / 2m) / m, w being its ties with the community, k its
    /// degree and K the community's; compared as 2m·w − k·K.
    /// </summary>
    private static int BestFor(WeightedNetwork network, int node, int[] communities, long[] totals, long[] sums, List<int> touched)
    {
        network.AddUp(node, communities, sums, touched);
        var (own, degree) = (communities[node], network.Degrees[node]);
        var best = own;
        var bestGain = (Int128)network.TwiceWeight * sums[own] - ((Int128)degree * (totals[own] - degree));
        foreach (var community in touched)
        {
            if (community != own)
            {
                var gain = (Int128)network.TwiceWeight * sums[community] - ((Int128)degree * totals[community]);
                if (gain > bestGain || (gain == bestGain && best != own && community < best))
                    (best, bestGain) = (community, gain);
            }

            sums[community] = 0;
        }

        sums[own] = 0;
        touched.Clear();
        return best;
    }

    /// <summary>Parts each community into what hangs together within it.</summary>
    private static int[] Connected(NetworkGraph graph, int[] communities)
    {
        var parts = new int[graph.Count];
        Array.Fill(parts, -1);
        var stack = new Stack<int>();
        for (var first = 0; first < graph.Count; first++)
        {
            if (parts[first] >= 0)
                continue;
            parts[first] = first;
            stack.Push(first);
            while (stack.TryPop(out var node))
            {
                foreach (var neighbour in graph.Neighbours[node])
                {
                    if (parts[neighbour] < 0 && communities[neighbour] == communities[first])
                    {
                        parts[neighbour] = first;
                        stack.Push(neighbour);
                    }
                }
            }
        }

        return parts;
    }

    private static int[] Numbered(int[] communities, out int count)
    {
        var numbers = new Dictionary<int, int>();
        var result = new int[communities.Length];
        for (var node = 0; node < communities.Length; node++)
        {
            if (!numbers.TryGetValue(communities[node], out var number))
                numbers.Add(communities[node], number = numbers.Count);
            result[node] = number;
        }

        count = numbers.Count;
        return result;
    }
}
