namespace ClusterDsl.Benchmarks.Refdiff;

/// <summary>Refdiff by hand with objects and lists, as most people would write it.</summary>
internal static class ObjectRefdiff
{
    /// <summary>Runs it.</summary>
    public static RefdiffResult Run(int count, int steps, ulong seed)
    {
        var random = new SplitMix(seed);
        var firms = Enumerable.Range(0, count).Select(_ => new Firm()).ToList();
        foreach (var firm in firms)
        {
            firm.Knowledge = random.Uniform();
            while (firm.Partners.Count < 8)
            {
                firm.Meet(firms[random.Below(count)]);
            }
        }

        for (var step = 0; step < steps; step++)
        {
            foreach (var firm in firms)
            {
                Act(ref random, firm, firms);
            }
        }

        return new RefdiffResult(firms.Average(f => f.Knowledge), firms.Average(f => f.Partners.Count));
    }

    private static void Act(ref SplitMix random, Firm firm, List<Firm> firms)
    {
        if (random.Uniform() < 0.05)
        {
            var other = firms[random.Below(firms.Count)];
            if (Math.Abs(firm.Knowledge - other.Knowledge) < 0.3)
            {
                firm.Meet(other);
            }
        }

        if (random.Uniform() < 0.02 && firm.Partners.Count > 0)
        {
            firm.Partners.RemoveAt(random.Below(firm.Partners.Count));
        }

        if (firm.Partners.Count > 0)
        {
            var other = firm.Partners[random.Below(firm.Partners.Count)];
            firm.Knowledge += 0.1 * Math.Max(0, other.Knowledge - firm.Knowledge);
        }

        if (random.Uniform() < 0.01)
        {
            firm.Knowledge = Math.Min(1, firm.Knowledge + (0.05 * random.Uniform()));
        }
    }

    private sealed class Firm
    {
        public double Knowledge { get; set; }

        public List<Firm> Partners { get; } = [];

        public void Meet(Firm other)
        {
            if (!ReferenceEquals(this, other) && !Partners.Contains(other))
            {
                Partners.Add(other);
            }
        }
    }
}
