namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// T. C. Schelling, Dynamic models of segregation (1971): households of two colours on a board, a tenth of which is empty. In each round whoever is not content with the neighbours
/// moves, one after the other, to an empty place, wherever it is.
/// </summary>
internal static class NaiveNeighbourhoods
{
    private const int Side = 30;

    /// <summary>The mean share, among a household's neighbours, of those like itself.</summary>
    public static double Alike(PlainLuck luck, double tolerance)
    {
        var colours = Enumerable.Range(0, Side * Side).Select(i => i < 90 ? 0 : 1 + (i % 2)).ToArray();
        luck.Shuffle(colours);
        for (var round = 0; round < 60; round++)
        {
            var leaving = Households(colours).Where(i => !IsContent(colours, i, tolerance)).ToList();
            luck.Shuffle(leaving);
            foreach (var home in leaving.Where(i => !IsContent(colours, i, tolerance)))
            {
                var away = luck.OneOf([.. Enumerable.Range(0, colours.Length).Where(i => colours[i] == 0)]);
                (colours[away], colours[home]) = (colours[home], 0);
            }
        }

        return Households(colours).Select(i => Around(colours, i)).Where(a => a.All > 0).Average(a => a.Like / (double)a.All);
    }

    private static IEnumerable<int> Households(int[] colours) => Enumerable.Range(0, colours.Length).Where(i => colours[i] != 0);

    private static bool IsContent(int[] colours, int home, double tolerance) => Around(colours, home) is var (like, all) && like >= tolerance * all;

    private static (int Like, int All) Around(int[] colours, int home)
    {
        var (like, all) = (0, 0);
        for (var row = Math.Max(0, (home / Side) - 1); row <= Math.Min(Side - 1, (home / Side) + 1); row++)
        {
            for (var column = Math.Max(0, (home % Side) - 1); column <= Math.Min(Side - 1, (home % Side) + 1); column++)
            {
                var place = (row * Side) + column;
                if (place == home || colours[place] == 0)
                    continue;
                all++;
                like += colours[place] == colours[home] ? 1 : 0;
            }
        }

        return (like, all);
    }
}
