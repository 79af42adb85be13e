namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>Refdiff by hand, as fast as arrays and loops are: the measure for the engine.</summary>
internal static class TightRefdiff
{
    private const int Room = 32;

    /// <summary>Runs it.</summary>
    public static RefdiffResult Run(int firms, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var knowledge = new double[firms];
        var degrees = new int[firms];
        var partners = new int[firms * Room];
        for (var i = 0; i < firms; i++)
        {
            knowledge[i] = random.Uniform();
            while (degrees[i] < 8)
            {
                var j = random.Below(firms);
                if (j != i && !Knows(partners, degrees, i, j))
                {
                    partners[(i * Room) + degrees[i]++] = j;
                }
            }
        }

        for (var step = 0; step < steps; step++)
        {
            Step(ref random, knowledge, degrees, partners);
        }

        return new RefdiffResult(knowledge.Average(), degrees.Average());
    }

    private static void Step(ref SplitMix random, double[] knowledge, int[] degrees, int[] partners)
    {
        for (var i = 0; i < knowledge.Length; i++)
        {
            if (random.Uniform() < 0.05)
            {
                var j = random.Below(knowledge.Length);
                if (j != i && Math.Abs(knowledge[i] - knowledge[j]) < 0.3 && degrees[i] < Room && !Knows(partners, degrees, i, j))
                {
                    partners[(i * Room) + degrees[i]++] = j;
                }
            }

            if (random.Uniform() < 0.02 && degrees[i] > 0)
            {
                var place = random.Below(degrees[i]);
                partners[(i * Room) + place] = partners[(i * Room) + --degrees[i]];
            }

            if (degrees[i] > 0)
            {
                var j = partners[(i * Room) + random.Below(degrees[i])];
                knowledge[i] += 0.1 * Math.Max(0, knowledge[j] - knowledge[i]);
            }

            if (random.Uniform() < 0.01)
            {
                knowledge[i] = Math.Min(1, knowledge[i] + (0.05 * random.Uniform()));
            }
        }
    }

    private static bool Knows(int[] partners, int[] degrees, int from, int to) => partners.AsSpan(from * Room, degrees[from]).Contains(to);
}
