using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

public class Philox4x32Tests
{
    /// <summary>Known answers: the lines "philox4x32 10" of Random123's kat_vectors (D. E. Shaw Research).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627E8D5u, 0xE169C58Du, 0xBC57AC4Cu, 0x9B00DBD8u)]
    [InlineData(
        0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu,
        0x408F276Du, 0x41C83B0Eu, 0xA20BC7C6u, 0x6D5451FDu)]
    [InlineData(
        0x243F6A88u, 0x85A308D3u, 0x13198A2Eu, 0x03707344u, 0xA4093822u, 0x299F31D0u,
        0xD16CFE09u, 0x94FDCCEBu, 0x5001E420u, 0x24126EA1u)]
    public void Gives_the_published_words(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3) =>
        Assert.Equal(new PhiloxBlock(r0, r1, r2, r3), Philox4x32.Generate(new PhiloxBlock(c0, c1, c2, c3), k0, k1));

    [Fact]
    public void Halves_of_a_block_are_little_end_first()
    {
        var block = new PhiloxBlock(1, 2, 3, 4);
        Assert.Equal(0x0000000200000001UL, block.First);
        Assert.Equal(0x0000000400000003UL, block.Second);
    }

    [Fact]
    public void Every_bit_of_counter_and_key_changes_about_half_of_the_output()
    {
        var draw = new DrawStream(new RandomKey(1), 0, 0, 0);
        var changed = new int[192];
        const int Trials = 500;
        for (var trial = 0; trial < Trials; trial++)
        {
            var words = new uint[6];
            for (var i = 0; i < 6; i++)
                words[i] = (uint)draw.NextBits();
            var plain = Generate(words);
            for (var bit = 0; bit < 192; bit++)
            {
                words[bit / 32] ^= 1u << (bit % 32);
                var flipped = Generate(words);
                words[bit / 32] ^= 1u << (bit % 32);
                changed[bit] += System.Numerics.BitOperations.PopCount(plain.First ^ flipped.First)
                    + System.Numerics.BitOperations.PopCount(plain.Second ^ flipped.Second);
            }
        }

        // 64,000 flips each: mean 32,000, standard deviation 126.5.
        Assert.All(changed, count => Assert.InRange(count, 32_000 - 700, 32_000 + 700));
    }

    private static PhiloxBlock Generate(uint[] words) =>
        Philox4x32.Generate(new PhiloxBlock(words[0], words[1], words[2], words[3]), words[4], words[5]);
}
