namespace ClusterDsl.Simulation.Tests.Gallery.Naive;

/// <summary>
/// S. Klepper, Entry, exit, growth, and innovation over the product life cycle (1996), with research in one line, as the gallery has it: its saving per unit grows with output and saturates.
/// Firms know the price of the quarter before.
/// </summary>
internal static class NaiveIndustry
{
    /// <summary>How the industry did over forty years.</summary>
    public static (double Most, double Last, double Price) Course(PlainLuck luck)
    {
        var firms = Enumerable.Range(0, 3).Select(_ => (Output: 1.0, Expertise: luck.Uniform())).ToList();
        var most = firms.Count;
        for (var quarter = 0; quarter < 160; quarter++)
        {
            var price = Price(firms);
            for (var candidates = luck.Count(2.5); candidates > 0; candidates--)
            {
                var idea = luck.Uniform();
                if (price + (0.5 * idea) > 2)
                    firms.Add((1, idea));
            }

            firms = [.. firms.Select(f => (f.Output * (1 + (0.15 * (price - Cost(f.Output)) / price)), f.Expertise)).Where(f => price + (0.5 * f.Expertise) >= Cost(f.Item1))];
            most = Math.Max(most, firms.Count);
        }

        return (most, firms.Count, Price(firms));
    }

    private static double Price(List<(double Output, double Expertise)> firms) => 400 / firms.Sum(f => f.Output);

    private static double Cost(double output) => 2 - (output / (output + 10));
}
