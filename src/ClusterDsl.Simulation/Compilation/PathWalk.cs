using System.Linq.Expressions;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>The order in which the nodes of a path are reached from one that is known.</summary>
internal sealed class PathWalk
{
    public PathWalk(PathElement path, int start)
    {
        Path = path;
        Actors = new ParameterExpression?[path.Nodes.Length];
        Populations = new int[path.Nodes.Length][];
        Array.Fill(Populations, []);
        for (var node = start; node < path.Edges.Length; node++)
            Legs.Add((node, node + 1, path.Edges[node], path.Edges[node].Direction));
        for (var node = start; node > 0; node--)
            Legs.Add((node, node - 1, path.Edges[node - 1], Reverse(path.Edges[node - 1].Direction)));
        _start = start;
    }

    private readonly int _start;

    public PathElement Path { get; }

    /// <summary>From a node reached to the next, along an edge in a direction.</summary>
    public List<(int From, int To, PathEdge Edge, EdgeDirection Direction)> Legs { get; } = [];

    /// <summary>Variables of the nodes reached.</summary>
    public ParameterExpression?[] Actors { get; }

    /// <summary>Populations that may stand at the nodes reached.</summary>
    public int[][] Populations { get; }

    /// <summary>Whether a node is reached before the end of a leg.</summary>
    public bool IsVisited(int node, int leg) => node == _start || Legs.Take(leg).Any(l => l.To == node);

    private static EdgeDirection Reverse(EdgeDirection direction) => direction switch
    {
        EdgeDirection.Forward => EdgeDirection.Backward,
        EdgeDirection.Backward => EdgeDirection.Forward,
        _ => EdgeDirection.Any,
    };
}
