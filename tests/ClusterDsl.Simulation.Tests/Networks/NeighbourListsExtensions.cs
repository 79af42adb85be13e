using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.Networks;

/// <summary>Lists of neighbours as tests like them.</summary>
internal static class NeighbourListsExtensions
{
    /// <summary>By node, its list.</summary>
    public static int[][] ToArrays(this NeighbourLists lists) => [.. Enumerable.Range(0, lists.Count).Select(n => lists[n].ToArray())];
}
