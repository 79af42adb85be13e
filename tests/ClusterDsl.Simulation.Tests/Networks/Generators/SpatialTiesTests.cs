using ClusterDsl.Simulation.Networks.Generators;
using ClusterDsl.Simulation.State;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Networks.Generators;

/// <summary>The grid makes the ties, in the order, that a look at every pair makes.</summary>
public sealed class SpatialTiesTests
{
    private const int Actors = 60;

    [Fact]
    public void All_pairs_so_near_are_tied_in_order() => Prop.ForAll(Arb.From(Places()), places =>
    {
        int[] first = [.. Enumerable.Range(0, places.First)], second = [.. Enumerable.Range(places.Second, Actors - places.Second)];
        foreach (var isDirected in new[] { true, false })
        {
            Check(new TieSides(first, second, isDirected), places);
            Check(new TieSides(first, null, isDirected), places);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(21, 1));

    private static void Check(TieSides sides, Map places)
    {
        var ties = new PairList(MemoryBudget.Unlimited);
        SpatialTies.Make(sides, places.X, places.Y, places.Radius, new Interruption(), ties);
        var expected = new List<(int Source, int Target)>();
        foreach (var source in sides.Sources)
        {
            foreach (var target in sides.Targets)
            {
                var (dx, dy) = (places.X[source] - places.X[target], places.Y[source] - places.Y[target]);
                var isKnown = expected.Contains((source, target)) || (!sides.IsDirected && expected.Contains((target, source)));
                if (source != target && !isKnown && Math.Sqrt((dx * dx) + (dy * dy)) <= places.Radius)
                    expected.Add((source, target));
            }
        }

        Assert.Equal(expected, ties.Sources.ToArray().Zip(ties.Targets.ToArray()));
    }

    private static Gen<Map> Places() =>
        from x in Gen.ArrayOf(Gen.Choose(-20, 20), Actors)
        from y in Gen.ArrayOf(Gen.Choose(-20, 20), Actors)
        from radius in Gen.Elements(-1, 0, 0.5, 2, 3.7, 20, 1000)
        from first in Gen.Choose(0, Actors)
        from second in Gen.Choose(0, Actors)
        select new Map([.. x.Select(v => v * 0.7)], [.. y.Select(v => v * 0.7)], radius, first, second);

    /// <summary>Where actors are, and how many of them are on each side.</summary>
    private sealed record Map(double[] X, double[] Y, double Radius, int First, int Second);
}
