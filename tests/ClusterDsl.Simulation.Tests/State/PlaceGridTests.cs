using ClusterDsl.Simulation.State;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.State;

/// <summary>The grid finds exactly those whom a look at everybody finds, in the same order.</summary>
public sealed class PlaceGridTests
{
    private static readonly double[] Scales = [0, 5e-324, 1e-200, 1e-162, 1e-154, 1e-9, 1, 3.7, 1e6, 1e154, 1e200, 1e307];

    [Fact]
    public void It_finds_whom_a_look_at_everybody_finds() =>
        Prop.ForAll(Arb.From(Searches()), s => Check(s.X, s.Y, s.CellSize, s.Radius)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(11, 1));

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.30000000000000004)]
    [InlineData(2)]
    [InlineData(1e300)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Any_radius_may_be_asked_of_any_cell(double radius)
    {
        // A lattice with spacing 0.1, where distances are often just the radius, or a rounding error more.
        var x = Enumerable.Range(0, 400).Select(i => 0.1 * (i % 20)).ToArray();
        var y = Enumerable.Range(0, 400).Select(i => 0.1 * (i / 20)).ToArray();
        Assert.All(new[] { 0, 0.1, 1, 100, double.PositiveInfinity }, cell => Check(x, y, cell, radius));
    }

    [Fact]
    public void A_place_is_that_in_the_list_of_actors()
    {
        double[] x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        var (grid, places) = (new PlaceGrid(x, new double[10], [9, 4, 5, 0], 1), new ActorBuffer());
        grid.Near(4.5, 0, 0.5, places);
        Assert.Equal([1, 2], places.Items[..places.Count]);
        grid.Near(7, 0, 0.5, places);
        Assert.Equal(0, places.Count);
    }

    [Fact]
    public void Nobody_is_near_where_there_is_nobody()
    {
        var places = new ActorBuffer();
        new PlaceGrid([], [], [], 1).Near(0, 0, 1, places);
        Assert.Equal(0, places.Count);
    }

    private static void Check(double[] x, double[] y, double cellSize, double radius)
    {
        var (grid, places) = (new PlaceGrid(x, y, [.. Enumerable.Range(0, x.Length)], cellSize), new ActorBuffer());
        for (var centre = 0; centre < x.Length; centre++)
        {
            grid.Near(x[centre], y[centre], radius, places);
            var near = Enumerable.Range(0, x.Length).Where(other => Distance(x[centre] - x[other], y[centre] - y[other]) <= radius);
            Assert.Equal(near, places.Items[..places.Count]);
        }
    }

    private static double Distance(double dx, double dy) => Math.Sqrt((dx * dx) + (dy * dy));

    private static Gen<Search> Searches() =>
        from count in Gen.Choose(0, 80)
        from scaleX in Gen.Elements(Scales)
        from scaleY in Gen.Elements(Scales)
        from radius in Gen.Elements(Scales)
        from cell in Gen.Elements(Scales)
        from steps in Gen.Choose(0, 20)
        from x in Gen.ListOf(Gen.Choose(-steps, steps), count)
        from y in Gen.ListOf(Gen.Choose(-10, 10), count)
        select new Search([.. x.Select(v => scaleX * v / 3)], [.. y.Select(v => scaleY * v / 3)], cell, radius);

    /// <summary>Actors at random, often on one point or one line.</summary>
    private sealed record Search(double[] X, double[] Y, double CellSize, double Radius);
}
