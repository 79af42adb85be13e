using ClusterDsl.Simulation.Randomness;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>The block form gives the numbers of the streams, whichever vectors the machine has.</summary>
public class DrawBlockTests
{
    [Fact]
    public void Equals_the_streams_bit_for_bit_at_every_length()
    {
        // 0 … 40 ends in every combination of blocks of eight, of four, and singles.
        for (var length = 0; length <= 40; length++)
        {
            var identities = Enumerable.Range(0, length).Select(i => Identity.Of(5, i)).ToArray();
            AssertEqualsStreams(new RandomKey(1, 2), 0x89ABCDEF, 0xFEDCBA98, identities);
        }
    }

    [Fact]
    public void Equals_the_streams_for_any_address()
    {
        var property = Prop.ForAll<ulong[], ulong, (uint Replicate, uint Site, uint Step)>((identities, seed, at) =>
            AssertEqualsStreams(new RandomKey(seed, at.Replicate), at.Site, at.Step, identities));
        property.Check(Config.QuickThrowOnFailure.WithReplay(2010, 1).WithMaxTest(300));
    }

    [Fact]
    public void Extreme_words_survive_the_lanes()
    {
        ulong[] extremes = [0, 1, uint.MaxValue, 1UL << 32, ulong.MaxValue, 0xFFFFFFFF00000000, 0x8000000080000000, 0x7FFFFFFF7FFFFFFF];
        foreach (var site in new[] { 0u, 1u, uint.MaxValue })
        {
            foreach (var step in new[] { 0u, 1u, uint.MaxValue })
                AssertEqualsStreams(new RandomKey(ulong.MaxValue, uint.MaxValue), site, step, extremes);
        }
    }

    [Fact]
    public void Bits_may_overwrite_the_identities()
    {
        var identities = Enumerable.Range(0, 100).Select(i => (ulong)i).ToArray();
        var expected = new ulong[100];
        DrawBlock.Bits(new RandomKey(1), 2, 3, identities, expected);
        DrawBlock.Bits(new RandomKey(1), 2, 3, identities, identities);
        Assert.Equal(expected, identities);
    }

    [Fact]
    public void A_result_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawBlock.Uniforms(new RandomKey(1), 2, 3, new ulong[9], new double[8]));

    private static void AssertEqualsStreams(RandomKey key, uint site, uint step, ulong[] identities)
    {
        var bits = new ulong[identities.Length];
        var uniforms = new double[identities.Length];
        var open = new double[identities.Length];
        DrawBlock.Bits(key, site, step, identities, bits);
        DrawBlock.Uniforms(key, site, step, identities, uniforms);
        DrawBlock.OpenUniforms(key, site, step, identities, open);
        for (var i = 0; i < identities.Length; i++)
        {
            Assert.Equal(new DrawStream(key, site, step, identities[i]).NextBits(), bits[i]);
            Assert.Equal(new DrawStream(key, site, step, identities[i]).NextUniform(), uniforms[i]);
            Assert.Equal(new DrawStream(key, site, step, identities[i]).NextOpenUniform(), open[i]);
        }
    }
}
