namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// An undirected network whose nodes stand for groups of actors and whose edges for how many ties there are between them. Weights are whole numbers, so that what is
/// added up does not depend on an order.
/// </summary>
internal sealed class WeightedNetwork
{
    private readonly int[] _starts;
    private readonly int[] _targets;
    private readonly long[] _weights;

    private WeightedNetwork(int[] starts, int[] targets, long[] weights, long[] degrees)
    {
        (_starts, _targets, _weights, Degrees) = (starts, targets, weights, degrees);
        TwiceWeight = degrees.Sum();
    }

    /// <summary>Number of nodes.</summary>
    public int Count => Degrees.Length;

    /// <summary>By node, the ends of ties in the group.</summary>
    public long[] Degrees { get; }

    /// <summary>Twice the number of ties.</summary>
    public long TwiceWeight { get; }

    /// <summary>The other nodes that a node has ties with.</summary>
    public ReadOnlySpan<int> Targets(int node) => _targets.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>How many ties there are with each of <see cref="Targets"/>.</summary>
    public ReadOnlySpan<long> Weights(int node) => _weights.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>The network of single actors, directions ignored.</summary>
    public static WeightedNetwork Of(NetworkGraph graph)
    {
        var (starts, targets, weights, degrees) = (new int[graph.Count + 1], new int[graph.Neighbours.EndCount], new long[graph.Neighbours.EndCount], new long[graph.Count]);
        for (var node = 0; node < graph.Count; node++)
        {
            graph.Neighbours[node].CopyTo(targets.AsSpan(starts[node]));
            degrees[node] = graph.Neighbours.Degree(node);
            starts[node + 1] = graph.Neighbours.StartOf(node + 1);
        }

        Array.Fill(weights, 1);
        return new WeightedNetwork(starts, targets, weights, degrees);
    }

    /// <summary>The network whose nodes are the communities of this one.</summary>
    /// <param name="communities">By node, its community, from 0.</param>
    /// <param name="count">How many there are.</param>
    public WeightedNetwork Merge(int[] communities, int count)
    {
        var members = Enumerable.Range(0, Count).ToLookup(n => communities[n]);
        var (starts, degrees, sums) = (new int[count + 1], new long[count], new long[count]);
        var (targets, weights, touched) = (new List<int>(), new List<long>(), new List<int>());
        for (var community = 0; community < count; community++)
        {
            foreach (var node in members[community])
            {
                degrees[community] += Degrees[node];
                AddUp(node, communities, sums, touched);
            }

            touched.Sort();
            foreach (var other in touched)
            {
                if (other != community)
                {
                    targets.Add(other);
                    weights.Add(sums[other]);
                }

                sums[other] = 0;
            }

            touched.Clear();
            starts[community + 1] = targets.Count;
        }

        return new WeightedNetwork(starts, [.. targets], [.. weights], degrees);
    }

    /// <summary>Adds a node's ties to the sums of the communities that they lead to; communities whose sum was 0 are noted.</summary>
    public void AddUp(int node, int[] communities, long[] sums, List<int> touched)
    {
        var targets = Targets(node);
        var weights = Weights(node);
        for (var i = 0; i < targets.Length; i++)
        {
            var community = communities[targets[i]];
            if (sums[community] == 0)
                touched.Add(community);
            sums[community] += weights[i];
        }
    }
}
