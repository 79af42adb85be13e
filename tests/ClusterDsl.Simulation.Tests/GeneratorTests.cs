using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests;

public class GeneratorTests
{
    private readonly ScenarioBuilder _b = new() { Steps = 0, Seed = 6 };
    private readonly int _x;
    private readonly int _kind;
    private readonly int _undirected;
    private readonly int _directed;

    public GeneratorTests()
    {
        _x = _b.ActorAttribute("x");
        _kind = _b.Kind("Firm", _x);
        _undirected = _b.TieKind("knows", [_kind]);
        _directed = _b.TieKind("supplies", [_kind], isDirected: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void RandomTiesHaveTheirMeanDegreeAndSpreadEvenly(bool isDirected)
    {
        var firms = _b.Population("firms", _kind, 1000);
        var ties = Generate(GeneratorKind.Random, isDirected, Set(firms), null, ("mean_degree", N(6)));
        Statistic.IsNear(3000, ties.Count, Math.Sqrt(3000));
        Assert.All(ties, t => Assert.NotEqual(t.Source, t.Target));
        Assert.Equal(ties.Count, ties.Distinct().Count());

        // Ties of the first and the last hundred actors: no drift along the list.
        bool Has((string Source, string Target) t, Func<int, bool> test) => test(Number(t.Source)) || test(Number(t.Target));
        Statistic.IsNear(570, ties.Count(t => Has(t, n => n < 100)), Math.Sqrt(570));
        Statistic.IsNear(570, ties.Count(t => Has(t, n => n >= 900)), Math.Sqrt(570));
        if (isDirected)
            Statistic.IsNear(1500, ties.Count(t => Number(t.Source) < Number(t.Target)), Math.Sqrt(1500));
    }

    [Fact]
    public void RandomTiesBetweenTwoPopulations()
    {
        var (firms, shops) = (_b.Population("firms", _kind, 300), _b.Population("shops", _kind, 50));
        var ties = Generate(GeneratorKind.Random, false, Set(firms), Set(shops), ("probability", N(0.1)));
        Statistic.IsNear(1500, ties.Count, Math.Sqrt(1500 * 0.9));
        Assert.All(ties, t => Assert.True(t.Source.StartsWith("firms", StringComparison.Ordinal) && t.Target.StartsWith("shops", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void APairOfTwoSetsThatOverlapHasOneChance(bool isDirected)
    {
        // 60 firms are on both sides: 60 · 59 / 2 pairs of them, or twice as many with a direction; 60 · 30 and 40 · 60 pairs with the others; 40 · 30 between these.
        var (firms, shops, labs) = (_b.Population("firms", _kind, 60), _b.Population("shops", _kind, 40), _b.Population("labs", _kind, 30));
        var ties = Generate(GeneratorKind.Random, isDirected, Set(firms, shops), Set(firms, labs), ("probability", N(0.3)));
        bool AreFirms((string Source, string Target) t) => IsOf(t.Source, "firms") && IsOf(t.Target, "firms");
        var among = isDirected ? 60 * 59 : 60 * 59 / 2;
        Statistic.IsNear(0.3 * among, ties.Count(AreFirms), Math.Sqrt(0.21 * among));
        Statistic.IsNear(0.3 * 5400, ties.Count(t => !AreFirms(t)), Math.Sqrt(0.21 * 5400));
        Assert.All(ties, t => Assert.NotEqual(t.Source, t.Target));
        Assert.Equal(ties.Count, ties.Select(t => isDirected || string.CompareOrdinal(t.Source, t.Target) < 0 ? t : (t.Target, t.Source)).Distinct().Count());
    }

    [Fact]
    public void MeanDegreeCountsEachPairOfSetsThatOverlapOnce()
    {
        // So many ties that the probability is 1 exactly if pairs are counted once, and none of an actor with itself.
        var firms = _b.Population("firms", _kind, 21);
        Assert.Equal(210, Generate(GeneratorKind.Random, false, Set(firms), Set(firms), ("mean_degree", N(10))).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OutDegreesUpToEverybodyElse(bool isDirected)
    {
        var firms = _b.Population("firms", _kind, 40);
        Assert.Equal(isDirected ? 40 * 39 : 40 * 39 / 2, Generate(GeneratorKind.Random, isDirected, Set(firms), Set(firms), ("out_degree", N(39))).Count);
        var fault = Assert.Throws<SimulationFaultException>(() => Generate(GeneratorKind.Random, isDirected, Set(firms), Set(firms), ("out_degree", N(40))));
        Assert.Equal("CL5018", fault.Diagnostics[0].Code);
    }

    [Fact]
    public void OutDegreesAreExact()
    {
        var firms = _b.Population("firms", _kind, 200);
        var ties = Generate(GeneratorKind.Random, true, Set(firms), null, ("out_degree", N(8)));
        Assert.Equal(1600, ties.Count);
        Assert.All(ties.GroupBy(t => t.Source), g => Assert.Equal(8, g.Select(t => t.Target).Distinct().Count()));
    }

    [Fact]
    public void ASmallWorldKeepsItsTiesAndLosesItsClustering()
    {
        var firms = _b.Population("firms", _kind, 1000);
        _b.Ties(_undirected, GeneratorKind.SmallWorld, Set(firms), null, ("neighbours", N(10)), ("rewire", N(0.1)));
        _b.Measure("c", new NetworkCall(NetworkStatistic.Clustering, [_undirected], null, [], ModelType.Real));
        _b.Measure("l", new NetworkCall(NetworkStatistic.MeanPathLength, [_undirected], null, [], ModelType.Real));
        var run = RecordingObserver.Run(_b.Build());
        Assert.Equal(5000, run.Ties["knows"].Count);

        // Watts and Strogatz at p = 0.1: C / C(0) = 0.734 with C(0) = 2/3, L / L(0) = 0.088 with L(0) = 50.45; our own draws differ by a few per cent.
        Assert.InRange(run.Records[0][0], 0.734 * 2 / 3 * 0.95, 0.734 * 2 / 3 * 1.05);
        Assert.InRange(run.Records[0][1], 0.088 * 50.45 * 0.95, 0.088 * 50.45 * 1.05);
    }

    [Fact]
    public void ARingIsRegular()
    {
        var firms = _b.Population("firms", _kind, 1000);
        _b.Ties(_undirected, GeneratorKind.Ring, Set(firms), null, ("neighbours", N(10)));
        _b.Measure("c", new NetworkCall(NetworkStatistic.Clustering, [_undirected], null, [], ModelType.Real));
        _b.Measure("l", new NetworkCall(NetworkStatistic.MeanPathLength, [_undirected], null, [], ModelType.Real));
        var record = RecordingObserver.Run(_b.Build()).Records[0];
        Assert.Equal(2.0 / 3, record[0], 1e-12);
        Assert.Equal(50.45, record[1], 0.005);
    }

    [Theory]
    [InlineData(GeneratorKind.Complete, false, 45)]
    [InlineData(GeneratorKind.Complete, true, 90)]
    [InlineData(GeneratorKind.Star, false, 9)]
    public void WholeGraphs(GeneratorKind generator, bool isDirected, int expected)
    {
        var firms = _b.Population("firms", _kind, 10);
        Assert.Equal(expected, Generate(generator, isDirected, Set(firms), null).Count);
    }

    [Theory]
    [InlineData(4, 17)]
    [InlineData(8, 29)]
    public void Grids(int neighbours, int expected)
    {
        // 3 rows of 4: 9 + 8 = 17 ties along rows and columns, and 12 diagonals.
        var firms = _b.Population("firms", _kind, 12);
        Assert.Equal(expected, Generate(GeneratorKind.Grid, false, Set(firms), null, ("columns", N(4)), ("neighbours", N(neighbours))).Count);
    }

    [Fact]
    public void SpatialTiesJoinWhoIsNear()
    {
        (_b.PositionX, _b.PositionY) = (_x, _x);
        var firms = _b.Population("firms", _kind, 10, Init(_x, new IndexValue()));
        Assert.Equal(17, Generate(GeneratorKind.Spatial, false, Set(firms), null, ("radius", N(2.9))).Count);
    }

    [Theory]
    [InlineData(GeneratorKind.Ring, "neighbours", 3)]
    [InlineData(GeneratorKind.Random, "probability", 1.5)]
    [InlineData(GeneratorKind.Random, "mean_degree", 50)]
    [InlineData(GeneratorKind.Preferential, "m", 10)]
    [InlineData(GeneratorKind.Grid, "columns", 0)]
    public void WhatCannotBeMadeIsRefused(GeneratorKind generator, string argument, double value)
    {
        var firms = _b.Population("firms", _kind, 10);
        var fault = Assert.Throws<SimulationFaultException>(() => Generate(generator, false, Set(firms), null, (argument, N(value))));
        Assert.Equal("CL5018", fault.Diagnostics[0].Code);
        Assert.NotNull(fault.Diagnostics[0].Help);
    }

    private List<(string Source, string Target)> Generate(GeneratorKind generator, bool isDirected, ActorSet sources, ActorSet? targets, params (string, ModelExpression)[] arguments)
    {
        _b.Ties(isDirected ? _directed : _undirected, generator, sources, targets, arguments);
        return [.. RecordingObserver.Run(_b.Build()).Ties[isDirected ? "supplies" : "knows"].Select(t => (t.Source, t.Target))];
    }

    private static bool IsOf(string label, string population) => label.StartsWith(population, StringComparison.Ordinal);

    private static int Number(string label) => int.Parse(label[(label.IndexOf('[', StringComparison.Ordinal) + 1)..^1]);
}
