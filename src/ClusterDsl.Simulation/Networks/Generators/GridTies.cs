using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Networks.Generators;

/// <summary><c>grid</c>: actors stand row by row on a board, each tied to the 4 next to it, or to the 8 around it.</summary>
internal static class GridTies
{
    public static void Make(int[] actors, int columns, int neighbours, bool isDirected, PairList ties)
    {
        (int Right, int Down)[] directions = neighbours == 4 ? [(1, 0), (0, 1)] : [(1, 0), (-1, 1), (0, 1), (1, 1)];
        for (var i = 0; i < actors.Length; i++)
        {
            foreach (var (right, down) in directions)
            {
                var (column, other) = ((i % columns) + right, i + right + ((long)down * columns));
                if (column < 0 || column >= columns || other >= actors.Length)
                    continue;
                ties.Add(actors[i], actors[other]);
                if (isDirected)
                    ties.Add(actors[other], actors[i]);
            }
        }
    }
}
