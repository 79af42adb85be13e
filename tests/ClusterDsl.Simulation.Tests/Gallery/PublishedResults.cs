using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Tests.Gallery.Naive;
using ClusterDsl.Simulation.Tests.Randomness;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>What is known of the models of the gallery.</summary>
internal static class PublishedResults
{
    private const string Giant = "S = 1 − e^(−cS) (Erdős and Rényi 1960)";
    private const string FinalSize = "S = 1 − (1 − s₀)·e^(−cS), c = 4·transmission (Kermack and McKendrick 1927; Newman 2002)";
    private const string Degrees = "P(k) = 2m(m + 1) / (k(k + 1)(k + 2)), m = 2 (Bollobás, Riordan, Spencer, Tusnády 2001)";
    private const string Tail = "P(K ≥ k) = m(m + 1) / (k(k + 1)), m = 2, to 0.0005 at this size (Bollobás, Riordan, Spencer, Tusnády 2001)";
    private const string Lattice = "exact, of the ring itself (Watts and Strogatz 1998)";
    private const string SmallWorld = "Watts and Strogatz 1998, as read off figure 2";
    private const string SmallWorldMeans = "mean of 60 graphs of NetworkX (watts_strogatz.py); figure 2 of Watts and Strogatz 1998 is one draw";
    private const string BassCurve = "F(t) = (1 − e^(−(p+q)t)) / (1 + q/p·e^(−(p+q)t)) (Bass 1969)";
    private const string Martingale = "the share at the start (Clifford and Sudbury 1973)";
    private const string Fixation = "(1 − 1/r) / (1 − r^−N), and 1/N for r = 1 (Moran 1958)";
    private const string Relaxation = "α/(α + β)·(1 − e^(−(α+β)t))";
    private const string FixedPoint = "least fixed point of x = Φ((x − 0.25) / spread) (Granovetter 1978)";
    private const string Regions = "Axelrod 1997, table 2: mean of 10 runs, whose standard error is taken to be that of ten of ours";
    private const string Efficient = "Jackson and Wolinsky 1996, proposition 1";

    private const string Pieces = "1 − c/2: below c = 1 nearly all components are trees (Erdős and Rényi 1960)";
    private const string NaiveGraphs = "mean of 400 graphs made with a union-find (NaiveGraph.cs)";
    private const string Mixed = "households drawn at random: 404 of the 809 others are alike";
    private const string NaiveBoards = "mean of 100 runs of a plain loop after Schelling 1971 (NaiveNeighbourhoods.cs)";
    private const string NaiveRings = "mean of 100 runs of a plain loop after Cowan and Jonard 2004 (NaiveBarter.cs)";
    private const string NaiveCodes = "mean of 200 runs of a plain loop after March 1991 (NaiveOrganisation.cs)";
    private const string NaiveEntry = "mean of 400 runs of a plain loop after Klepper 1996 (NaiveIndustry.cs)";
    private const string Ideas = "exact: the law of a product drawn at random, its quality, and with how many it is shared (FirstMarket.cs)";

    private const string Paths = "path_length_there at 0 days / 50.45";
    private const string Clusters = "clustering_there at 0 days / (2 / 3)";

    public static IReadOnlyList<Published> All { get; } =
    [
        new("erdos_renyi", "pieces at 5 months", [], 1 - (0.5 / 2), Pieces, ("meeting", 0.053)),
        new("erdos_renyi", "giant at 5 months", [], Means(400, luck => NaiveGraph.Largest(luck, 5000, 0.5)), NaiveGraphs, ("meeting", 0.07)),
        new("erdos_renyi", "giant at 15 months", [], GiantShare(1.5), Giant, ("meeting", 0.053)),
        new("erdos_renyi", "giant at 20 months", [], GiantShare(2), Giant, ("meeting", 0.053)),
        new("erdos_renyi", "giant at 30 months", [], GiantShare(3), Giant, ("meeting", 0.053)),
        new("preferential_attachment", "with_2 at end", [], 12.0 / (2 * 3 * 4), Degrees, ("attraction", 0.9)),
        new("preferential_attachment", "with_3 at end", [], 12.0 / (3 * 4 * 5), Degrees, ("attraction", 0.5)),
        new("preferential_attachment", "with_4 at end", [], 12.0 / (4 * 5 * 6), Degrees, ("attraction", 0.2)),
        new("preferential_attachment", "with_5 at end", [], 12.0 / (5 * 6 * 7), Degrees, ("attraction", 0.2)),
        new("preferential_attachment", "with_10_or_more at end", [], 6.0 / (10 * 11), Tail, ("attraction", 0.2)) { Rounding = 0.0005 },
        new("preferential_attachment", "with_20_or_more at end", [], 6.0 / (20 * 21), Tail, ("attraction", 0.8)) { Rounding = 0.0005 },
        new("watts_strogatz", Paths, [("rewire", 0)], 50400.0 / 999 / 50.45, Lattice, ("rewire", 0.001)),
        new("watts_strogatz", Clusters, [("rewire", 0)], 1, Lattice, ("rewire", 0.001)),
        new("watts_strogatz", Paths, [("rewire", 0.001)], 0.5731, SmallWorldMeans, ("rewire", 0.004)) { StandardError = 0.0182 },
        new("watts_strogatz", Clusters, [("rewire", 0.001)], 0.9973, SmallWorldMeans, ("rewire", 0.004)) { StandardError = 0.0002 },
        new("watts_strogatz", Paths, [("rewire", 0.01)], 0.1789, SmallWorldMeans, ("rewire", 0.014)) { StandardError = 0.0017 },
        new("watts_strogatz", Clusters, [("rewire", 0.01)], 0.9717, SmallWorldMeans, ("rewire", 0.014)) { StandardError = 0.0006 },
        new("watts_strogatz", Paths, [("rewire", 0.1)], 0.088, SmallWorld, ("rewire", 0.12)) { Rounding = 0.0005 },
        new("watts_strogatz", Clusters, [("rewire", 0.1)], 0.734, SmallWorld, ("rewire", 0.12)) { Rounding = 0.0005 },
        new("watts_strogatz", Paths, [("rewire", 1)], 0.065, SmallWorld, ("rewire", 0.3)) { Rounding = 0.0005 },
        new("watts_strogatz", Clusters, [("rewire", 1)], 0.014, SmallWorld, ("rewire", 0.8)) { Rounding = 0.0005 },
        new("sir", "reached at end", [("transmission", 0.125)], Epidemic(0.5), FinalSize, ("transmission", 0.15)),
        new("sir", "reached at end", [("transmission", 0.375)], Epidemic(1.5), FinalSize, ("transmission", 0.4)),
        new("sir", "reached at end", [("transmission", 0.5)], Epidemic(2), FinalSize, ("transmission", 0.52)),
        new("sir", "reached at end", [("transmission", 0.75)], Epidemic(3), FinalSize, ("transmission", 0.77)),
        new("bass", "adopted at 5 years", [], Adopted(5), BassCurve, ("imitation", 0.42)),
        new("bass", "adopted at 10 years", [], Adopted(10), BassCurve, ("imitation", 0.40)),
        new("bass", "first time when adopted >= 0.4605", [], 6.193, "t* = ln(q/p) / (p + q), where the curve is steepest (Bass 1969)", ("imitation", 0.42)) { Rounding = 0.0005 },
        new("voter", "in_favour at end", [("started", 12)], 0.3, Martingale, ("started", 16)),
        new("voter", "in_favour at end", [("started", 30)], 0.75, Martingale, ("started", 22)),
        new("moran", "mutants at end", [("fitness", 1)], 0.01, Fixation, ("fitness", 1.05)),
        new("moran", "mutants at end", [("fitness", 1.1)], (1 - (1 / 1.1)) / (1 - Math.Pow(1.1, -100)), Fixation, ("fitness", 1.2)),
        new("moran", "first time when mutants == 1", [("fitness", 1), ("cells_n", 20)], 380.0 / 365, "N(N − 1) steps (Moran 1958)", ("cells_n", 24)),
        new("birth_death", "number at end", [], 50, "founding / failure (Feller, vol. 1)", ("failure", 0.11)),
        new("birth_death", "(number at end - 50) ^ 2", [], 50, "the variance of a Poisson law is its mean", ("failure", 0.12)),
        new("dyads", "together at 1 year", [], Together(1), Relaxation, ("forming", 0.22)),
        new("dyads", "together at 10 years", [], Together(10), Relaxation, ("forming", 0.22)),
        new("granovetter", "in_square at end", [("second", 1)], 100, "everyone follows (Granovetter 1978)", ("second", 2)),
        new("granovetter", "in_square at end", [("second", 2)], 1, "nobody follows (Granovetter 1978)", ("second", 1)),
        new("granovetter", "in_town at end", [("spread", 0.08)], Threshold(0.08), FixedPoint, ("spread", 0.09)),
        new("granovetter", "in_town at end", [("spread", 0.1)], Threshold(0.1), FixedPoint, ("spread", 0.11)),
        new("granovetter", "in_town at end", [("spread", 0.15)], Threshold(0.15), FixedPoint, ("spread", 0.1)) { Rounding = 1e-5 },
        new("axelrod", "regions at end", [("traits", 5)], 1, Regions, ("traits", 15)) { StandardError = 0.1 },
        new("axelrod", "regions at end", [("traits", 10)], 3.2, Regions, ("traits", 15)) { StandardError = 0.9 },
        new("axelrod", "regions at end", [("traits", 15)], 20, Regions, ("traits", 10)) { StandardError = 2.7 },
        new("connections", "best at end", [("cost", 0.2)], 9, Efficient, ("cost", 0.21)),
        new("connections", "best at end", [("cost", 0.3)], 7, Efficient, ("cost", 0.31)),
        new("connections", "best at end", [("cost", 0.45)], 5.5, Efficient, ("cost", 0.46)),
        new("connections", "best at end", [("cost", 0.8)], 2, Efficient, ("cost", 0.75)),
        new("connections", "best at end", [("cost", 1.05)], 0, Efficient, ("cost", 0.85)),
        new("ants", "(share_there at end - 0.5) ^ 2", [], AntsVariance(20, 0.01, 0.7), "variance of the stationary distribution (Kirman 1993), by detailed balance", ("change", 0.03)),
        new("schelling", "alike at end", [("tolerance", 0)], 404.0 / 809, Mixed, ("tolerance", 0.2)),
        new("schelling", "alike at end", [("tolerance", 1.0 / 3)], Means(100, luck => NaiveNeighbourhoods.Alike(luck, 1.0 / 3)), NaiveBoards, ("tolerance", 0.4)),
        new("schelling", "alike at end", [("tolerance", 0.5)], Means(100, luck => NaiveNeighbourhoods.Alike(luck, 0.5)), NaiveBoards, ("tolerance", 0.4)),
        new("cowan_jonard", "know_how at end", [("rewire", 0)], Means(100, luck => NaiveBarter.Knowledge(luck, 0, 0.5).Mean), NaiveRings, ("absorption", 0.3)),
        new("cowan_jonard", "know_how at end", [("rewire", 0.1)], Means(100, luck => NaiveBarter.Knowledge(luck, 0.1, 0.5).Mean), NaiveRings, ("absorption", 0.35)),
        new("cowan_jonard", "know_how at end", [("rewire", 1)], Means(100, luck => NaiveBarter.Knowledge(luck, 1, 0.5).Mean), NaiveRings, ("absorption", 0.35)),
        new("cowan_jonard", "unevenness at end", [("rewire", 0.1)], Means(100, luck => NaiveBarter.Knowledge(luck, 0.1, 0.5).Deviation), NaiveRings, ("absorption", 0.3)),
        new("march", "knowledge at end", [("teaching", 0.1), ("learning_by_code", 0.5)], Means(200, luck => NaiveOrganisation.Knowledge(luck, 0.1, 0.5)), NaiveCodes, ("teaching", 0.3)),
        new("march", "knowledge at end", [("teaching", 0.1), ("learning_by_code", 0.9)], Means(200, luck => NaiveOrganisation.Knowledge(luck, 0.1, 0.9)), NaiveCodes, ("teaching", 0.4)),
        new("march", "knowledge at end", [("teaching", 0.5), ("learning_by_code", 0.5)], Means(200, luck => NaiveOrganisation.Knowledge(luck, 0.5, 0.5)), NaiveCodes, ("teaching", 0.2)),
        new("klepper", "price at end", [], Means(400, luck => NaiveIndustry.Course(luck).Price), NaiveEntry, ("saving", 0.9)),
        new("klepper", "max(number)", [], Means(400, luck => NaiveIndustry.Course(luck).Most), NaiveEntry, ("saving", 0.8)),
        new("klepper", "number at end", [], Means(400, luck => NaiveIndustry.Course(luck).Last), NaiveEntry, ("saving", 0.6)),
        new("skin", "sellers at 3 months", [("wanted", 6)], FirstMarket.Sellers(6, 12, 1), Ideas, ("wanted", 4)),
        new("skin", "sellers at 3 months", [("wanted", 4)], FirstMarket.Sellers(4, 12, 1), Ideas, ("wanted", 6)),
    ];

    private static Lazy<SampleSummary> Means(int runs, Func<PlainLuck, double> run) => new(() => SampleSummary.Of([.. Enumerable.Range(0, runs).Select(r => run(new PlainLuck(r)))]));

    private static double GiantShare(double c) => FixedPointOf(1, s => 1 - Math.Exp(-c * s));

    private static double Epidemic(double c) => FixedPointOf(1, s => 1 - (0.99 * Math.Exp(-c * s)));

    private static double Threshold(double spread) => FixedPointOf(0, x => ReferenceDistributions.NormalCdf((x - 0.25) / spread));

    private static double FixedPointOf(double start, Func<double, double> next)
    {
        var x = start;
        for (var i = 0; i < 100_000; i++)
            x = next(x);
        return x;
    }

    private static double Adopted(double years)
    {
        var left = Math.Exp(-0.41 * years);
        return (1 - left) / (1 + (0.38 / 0.03 * left));
    }

    private static double Together(double years) => 0.4 * (1 - Math.Exp(-0.5 * years));

    /// <summary>The chain goes up from k with (1 − k/n)(ε + π·k/(n − 1)) and down with k/n·(ε + π·(n − k)/(n − 1)).</summary>
    private static double AntsVariance(int n, double change, double persuade)
    {
        var weights = new double[n + 1];
        weights[0] = 1;
        for (var k = 0; k < n; k++)
        {
            var up = (n - k) / (double)n * (change + (persuade * k / (n - 1)));
            var down = (k + 1) / (double)n * (change + (persuade * (n - k - 1) / (n - 1)));
            weights[k + 1] = weights[k] * up / down;
        }

        var total = weights.Sum();
        return weights.Select((w, k) => w / total * Math.Pow((k / (double)n) - 0.5, 2)).Sum();
    }
}
