namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// R. Cowan and N. Jonard, Network structure and the diffusion of knowledge (2004): on a ring of five hundred, each tied to the ten next to it, every tie bent with a probability, two who are tied
/// barter whenever each leads in something. What the experts know at first is chosen as the scenario does it, for the paper leaves it open.
/// </summary>
internal static class NaiveBarter
{
    private const int Agents = 500;
    private const int Fields = 5;

    /// <summary>Mean and standard deviation, over agents, of what they know in the end.</summary>
    public static (double Mean, double Deviation) Knowledge(PlainLuck luck, double rewire, double absorption)
    {
        var knows = Enumerable.Range(0, Agents).Select(_ => Enumerable.Range(0, Fields).Select(_ => luck.Uniform()).ToArray()).ToArray();
        foreach (var agent in knows.Where(_ => luck.Happens(0.05)))
            agent[luck.Below(Fields)] = 10;

        var ties = Ties(luck, rewire);
        for (var day = 0; day < 150; day++)
        {
            luck.Shuffle(ties);
            foreach (var (a, b) in ties)
                Barter(luck, knows[a], knows[b], absorption);
        }

        var levels = knows.Select(k => k.Average()).ToList();
        var mean = levels.Average();
        return (mean, Math.Sqrt(levels.Sum(l => (l - mean) * (l - mean)) / (Agents - 1)));
    }

    private static void Barter(PlainLuck luck, double[] a, double[] b, double absorption)
    {
        var (given, taken) = (Lead(luck, a, b), Lead(luck, b, a));
        if (given < 0 || taken < 0)
            return;
        b[given] += absorption * (a[given] - b[given]);
        a[taken] += absorption * (b[taken] - a[taken]);
    }

    /// <summary>One of the fields in which the first leads, each with the same chance; -1 if there is none.</summary>
    private static int Lead(PlainLuck luck, double[] first, double[] second)
    {
        var (lead, leads) = (-1, 0);
        for (var i = 0; i < Fields; i++)
        {
            if (first[i] > second[i] && luck.Below(++leads) == 0)
                lead = i;
        }

        return lead;
    }

    private static List<(int A, int B)> Ties(PlainLuck luck, double rewire)
    {
        var ties = Enumerable.Range(0, Agents).SelectMany(a => Enumerable.Range(1, 5).Select(d => (A: a, B: (a + d) % Agents))).ToList();
        var tied = ties.Select(Ordered).ToHashSet();
        for (var i = 0; i < ties.Count; i++)
        {
            if (!luck.Happens(rewire))
                continue;
            var bent = (ties[i].A, B: luck.Below(Agents));
            while (bent.A == bent.B || tied.Contains(Ordered(bent)))
                bent.B = luck.Below(Agents);
            tied.Remove(Ordered(ties[i]));
            tied.Add(Ordered(bent));
            ties[i] = bent;
        }

        return ties;
    }

    private static (int Low, int High) Ordered((int A, int B) tie) => (Math.Min(tie.A, tie.B), Math.Max(tie.A, tie.B));
}
