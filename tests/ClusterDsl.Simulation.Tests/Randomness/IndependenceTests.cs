using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>Neighbouring addresses have independent numbers: correlation, pairs of cells, pairs of bits.</summary>
public class IndependenceTests
{
    private const int Count = 65_536;
    private const int Cells = 16;

    public static TheoryData<string> Neighbours =>
        ["identity", "mixed identity", "step", "site", "replicate", "seed", "next number", "next but one", "high identity"];

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void Neighbours_are_independent(string kind)
    {
        var grid = new double[Cells * Cells];
        var bitPairs = new double[64, 4];
        var products = 0.0;
        for (var i = 0u; i < Count; i++)
        {
            var (a, b) = (BitsAt(kind, i, 0), BitsAt(kind, i, 1));
            grid[((a >> 60) * Cells) + (b >> 60)]++;
            products += (DrawStream.ToUniform(a) - 0.5) * (DrawStream.ToUniform(b) - 0.5) * 12;
            for (var bit = 0; bit < 64; bit++)
                bitPairs[bit, (((a >> bit) & 1) * 2) + ((b >> bit) & 1)]++;
        }

        Assert.InRange(products / Math.Sqrt(Count), -4, 4);
        Assert.InRange(GoodnessOfFit.ChiSquare(grid.Select(c => (c, (double)Count / grid.Length))), -4, 4);

        // Three degrees of freedom; above 25 with probability 1.5·10^-5, and there are 64.
        for (var bit = 0; bit < 64; bit++)
        {
            var chiSquare = 0.0;
            for (var pair = 0; pair < 4; pair++)
                chiSquare += (bitPairs[bit, pair] - (Count / 4)) * (bitPairs[bit, pair] - (Count / 4)) / (Count / 4);
            Assert.True(chiSquare < 25, $"bit {bit}: {chiSquare:F1}");
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public void Every_bit_is_set_half_of_the_time(uint step)
    {
        var counts = new int[64];
        for (var i = 0UL; i < Count; i++)
        {
            var bits = new DrawStream(new RandomKey(0), 0, step, i).NextBits();
            for (var bit = 0; bit < 64; bit++)
                counts[bit] += (int)((bits >> bit) & 1);
        }

        // Standard deviation 128.
        Assert.All(counts, count => Assert.InRange(count, (Count / 2) - 512, (Count / 2) + 512));
    }

    /// <summary>The number at address i, or at its neighbour; keys of replicates and seeds are tried at fewer points, being mixed.</summary>
    private static ulong BitsAt(string kind, uint i, uint next)
    {
        switch (kind)
        {
            case "identity":
                return new DrawStream(new RandomKey(1), 1, 1, i + next).NextBits();
            case "high identity":
                return new DrawStream(new RandomKey(1), 1, 1, (ulong)(i + next) << 32).NextBits();
            case "mixed identity":
                return new DrawStream(new RandomKey(1), 1, 1, Identity.Of(1, i + next)).NextBits();
            case "step":
                return new DrawStream(new RandomKey(1), 1, i + next, 1).NextBits();
            case "site":
                return new DrawStream(new RandomKey(1), i + next, 1, 1).NextBits();
            case "replicate":
                return new DrawStream(new RandomKey(1, i + next), 1, 1, 1).NextBits();
            case "seed":
                return new DrawStream(new RandomKey(i + next), 1, 1, 1).NextBits();
            case "next number":
                var stream = new DrawStream(new RandomKey(1), 1, 1, i);
                var first = stream.NextBits();
                return next == 0 ? first : stream.NextBits();
            case "next but one":
                var longer = new DrawStream(new RandomKey(1), 1, 1, i);
                var start = longer.NextBits();
                longer.NextBits();
                return next == 0 ? start : longer.NextBits();
            default:
                throw new ArgumentException("no such neighbour", nameof(kind));
        }
    }
}
