namespace ClusterDsl.Simulation.Networks;

/// <summary>Ascending lists of nodes, each once.</summary>
internal static class Ascending
{
    /// <summary>How many nodes two lists share.</summary>
    public static int Common(ReadOnlySpan<int> first, ReadOnlySpan<int> second)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (x, y) = (first[i], second[j]);
            common += x == y ? 1 : 0;
            i += x <= y ? 1 : 0;
            j += y <= x ? 1 : 0;
        }

        return common;
    }
}
