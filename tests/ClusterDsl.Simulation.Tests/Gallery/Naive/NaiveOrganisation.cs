namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// J. G. March, Exploration and exploitation in organizational learning (1991), p. 74 to 75: thirty truths, fifty members, and a code that knows nothing at first. In each period members take over
/// what the code believes, each belief with p1; the code takes over what most of those believe who know more than it does, and stays as it was with (1 − p2)^k, k of them more being against it than for it.
/// </summary>
internal static class NaiveOrganisation
{
    /// <summary>How much of reality the code knows in the end.</summary>
    public static double Knowledge(PlainLuck luck, double p1, double p2)
    {
        var truth = Enumerable.Range(0, 30).Select(_ => luck.Happens(0.5) ? 1 : -1).ToArray();
        var code = new int[30];
        var members = Enumerable.Range(0, 50).Select(_ => truth.Select(_ => luck.Below(3) - 1).ToArray()).ToArray();
        for (var period = 0; period < 300; period++)
        {
            var better = members.Where(m => Right(m, truth) > Right(code, truth)).Select(m => m.ToArray()).ToList();
            var next = code.Select((belief, i) => Learnt(luck, belief, [.. better.Select(m => m[i])], p2)).ToArray();
            foreach (var member in members)
            {
                for (var i = 0; i < 30; i++)
                    member[i] = code[i] != 0 && luck.Happens(p1) ? code[i] : member[i];
            }

            code = next;
        }

        return Right(code, truth) / 30.0;
    }

    private static int Learnt(PlainLuck luck, int belief, int[] better, double p2)
    {
        var majority = Math.Sign(better.Sum());
        var k = better.Count(b => b != belief) - better.Count(b => b == belief);
        return majority != 0 && k > 0 && luck.Happens(1 - Math.Pow(1 - p2, k)) ? majority : belief;
    }

    private static int Right(int[] beliefs, int[] truth) => beliefs.Zip(truth).Count(b => b.First == b.Second);
}
