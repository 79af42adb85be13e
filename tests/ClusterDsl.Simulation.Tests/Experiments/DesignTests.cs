using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Experiments;

public sealed class DesignTests
{
    private static readonly FactorModel Joining = new("joining", 0, []) { Range = new FactorRange(0.1, 0.5, new DisplayUnit("per year", 2)) };

    private static readonly FactorModel Grant = new("grant", -1, [1, 0]);

    [Fact]
    public void Each_part_of_each_range_of_a_Latin_hypercube_is_met_once() => Prop.ForAll(
        Gen.Choose(2, 60).Two().ToArbitrary(),
        sizes =>
        {
            var (count, seed) = sizes;
            FactorModel[] factors = [Joining, new("closure", 1, []) { Range = new FactorRange(-3, 5, DisplayUnit.One) }];
            var design = new LatinHypercubeDesign([.. factors], count, (ulong)seed);
            var strata = design.Points.Select(p => (First: (int)(((p[0].Value / 2) - 0.1) / 0.4 * count), Second: (int)((p[1].Value + 3) / 8 * count))).ToList();
            Assert.Equal(Enumerable.Range(0, count), strata.Select(s => s.First).Order());
            Assert.Equal(Enumerable.Range(0, count), strata.Select(s => s.Second).Order());
            Assert.Empty(design.Contrasts);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100).WithReplay(2016, 7));

    [Fact]
    public void A_listed_value_has_its_share_of_the_points()
    {
        foreach (var design in new ExperimentDesign[] { new LatinHypercubeDesign([Joining, Grant], 20, 3), new SobolDesign([Joining, Grant], 32, 3) })
            Assert.Equal(design.Points.Length / 2, design.Points.Count(p => p[1].Value == 1));
    }

    [Fact]
    public void A_factor_more_changes_nothing_for_the_others_and_another_seed_everything()
    {
        Assert.Equal(
            new LatinHypercubeDesign([Joining], 20, 3).Points.Select(p => p[0]), new LatinHypercubeDesign([Joining, Grant], 20, 3).Points.Select(p => p[0]));
        Assert.NotEqual(new LatinHypercubeDesign([Joining], 20, 3).Points.Select(p => p[0]), new LatinHypercubeDesign([Joining], 20, 4).Points.Select(p => p[0]));
        Assert.NotEqual(new SobolDesign([Joining], 16, 3).Points.Select(p => p[0]), new SobolDesign([Joining], 16, 4).Points.Select(p => p[0]));
    }

    /// <summary>The first points in three dimensions, as the literature prints them (in the order of Antonov and Saleev).</summary>
    [Fact]
    public void Sobols_sequence_begins_as_published()
    {
        var sequence = new SobolSequence(3);
        double[][] published =
        [
            [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
            [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375], [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
        ];
        Assert.Equal(published, Enumerable.Range(0, 10).Select(i => sequence.Point((uint)i).Select(x => x / 4294967296.0).ToArray()));
    }

    /// <summary>
    /// Of 2^k points every dimension has one in each of 2^k equal parts: so it is just if the k-th direction number has its lowest bit at 2^-k. And no two dimensions are alike.
    /// </summary>
    [Fact]
    public void Every_dimension_of_Sobols_sequence_is_even_by_itself()
    {
        const int Points = 1 << 10;
        var sequence = new SobolSequence(SobolSequence.MaximumDimensions);
        var points = Enumerable.Range(0, Points).Select(i => sequence.Point((uint)i)).ToList();
        for (var d = 0; d < SobolSequence.MaximumDimensions; d++)
            Assert.Equal(Enumerable.Range(0, Points), points.Select(p => (int)(p[d] >> 22)).Order());
        var columns = Enumerable.Range(0, SobolSequence.MaximumDimensions).Select(d => string.Join(' ', points.Select(p => p[d])));
        Assert.Equal(SobolSequence.MaximumDimensions, columns.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>
    /// The first two dimensions are a (0, 2)-sequence: of 2^k points there is one in every box of 2^-i by 2^-(k-i). A shift of the bits keeps that.
    /// </summary>
    [Fact]
    public void Two_dimensions_of_a_Sobol_design_have_one_point_in_each_elementary_box()
    {
        const int K = 8;
        var factors = new[] { "a", "b" }.Select((n, i) => new FactorModel(n, i, []) { Range = new FactorRange(0, 1, DisplayUnit.One) }).ToArray();
        var design = new SobolDesign([.. factors], 1 << K, 5);
        for (var i = 0; i <= K; i++)
        {
            var (columns, rows) = (1 << i, 1 << (K - i));
            var boxes = design.Points.Select(p => ((int)(p[0].Value * columns), (int)(p[1].Value * rows))).Distinct().Count();
            Assert.Equal(1 << K, boxes);
        }
    }

    /// <summary>The discrepancy is far below that of random points: T. T. Warnock's formula for the L2 star discrepancy.</summary>
    [Fact]
    public void A_Sobol_design_is_more_even_than_a_Latin_hypercube_and_that_more_than_chance()
    {
        var factors = Enumerable.Range(0, 5).Select(i => new FactorModel($"f{i}", i, []) { Range = new FactorRange(0, 1, DisplayUnit.One) }).ToArray();
        var seeds = Enumerable.Range(1, 8).Select(s => (ulong)s).ToList();
        var sobol = seeds.Average(s => Discrepancy(new SobolDesign([.. factors], 256, s)));
        var hypercube = seeds.Average(s => Discrepancy(new LatinHypercubeDesign([.. factors], 256, s)));

        // The mean of the square for random points: (2^-d − 3^-d) / n.
        var chance = Math.Sqrt((Math.Pow(2, -5) - Math.Pow(3, -5)) / 256);
        Assert.InRange(sobol, 0, hypercube);
        Assert.InRange(hypercube, 0, chance);
        Assert.InRange(sobol, 0, chance / 2);
    }

    private static double Discrepancy(ExperimentDesign design)
    {
        var points = design.Points.Select(p => p.Select(s => s.Value).ToArray()).ToArray();
        var (n, d) = (points.Length, points[0].Length);
        var single = points.Sum(p => p.Aggregate(1.0, (product, x) => product * (1 - (x * x)) / 2));
        var pairs = points.Sum(p => points.Sum(q => p.Zip(q).Aggregate(1.0, (product, x) => product * (1 - Math.Max(x.First, x.Second)))));
        return Math.Sqrt(Math.Pow(3, -d) - (2.0 / n * single) + (pairs / ((double)n * n)));
    }
}
