namespace ClusterDsl.Benchmarks.Peers;

/// <summary>An epidemic on a small world by hand.</summary>
internal static class TightSir
{
    private const int Neighbours = 10;

    /// <summary>Runs it; gives the shares of the ill and of the immune.</summary>
    public static double[] Run(int people, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var contacts = SmallWorld(ref random, people);
        var (state, next) = (new byte[people], new byte[people]);
        state.AsSpan(0, people / 100).Fill(1);
        for (var step = 0; step < steps; step++)
        {
            state.CopyTo(next, 0);
            for (var p = 0; p < people; p++)
            {
                if (state[p] == 0 && random.Uniform() >= Math.Exp(-0.03 * Ill(contacts[p], state)))
                {
                    next[p] = 1;
                }
            }

            (state, next) = (next, state);
            for (var p = 0; p < people; p++)
            {
                if (state[p] == 1 && random.Uniform() < 0.1)
                {
                    state[p] = 2;
                }
            }
        }

        return [state.Count(s => s == 1) / (double)people, state.Count(s => s == 2) / (double)people];
    }

    private static int Ill(List<int> contacts, byte[] state)
    {
        var ill = 0;
        foreach (var q in contacts)
        {
            ill += state[q] == 1 ? 1 : 0;
        }

        return ill;
    }

    private static List<int>[] SmallWorld(ref SplitMix random, int people)
    {
        var contacts = new List<int>[people];
        for (var p = 0; p < people; p++)
        {
            contacts[p] = new List<int>(Neighbours + 4);
        }

        for (var p = 0; p < people; p++)
        {
            for (var distance = 1; distance <= Neighbours / 2; distance++)
            {
                var q = (p + distance) % people;
                while (random.Uniform() < 0.1 || q == p || contacts[p].Contains(q))
                {
                    q = random.Below(people);
                }

                contacts[p].Add(q);
                contacts[q].Add(p);
            }
        }

        return contacts;
    }
}
