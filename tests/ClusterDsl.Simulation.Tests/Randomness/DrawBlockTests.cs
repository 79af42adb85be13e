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
        // 0 … 40 ends in every combination of blocks of sixteen, eight, four, and singles.
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
    public void First_numbers_may_overwrite_the_identities()
    {
        var identities = Enumerable.Range(0, 100).Select(i => (ulong)i).ToArray();
        var expected = new ulong[100];
        var site = SiteKey.Of(new RandomKey(1), 2, 3);
        DrawBlock.Numbers(site, identities, expected);
        DrawBlock.Numbers(site, identities, identities);
        Assert.Equal(expected, identities);
    }

    [Fact]
    public void A_result_that_is_too_short_is_refused()
    {
        var site = SiteKey.Of(new RandomKey(1), 2, 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawBlock.Numbers(site, new ulong[9], new ulong[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrawBlock.Select(site, new ulong[9], 1, true, new int[8]));
    }

    private static void AssertEqualsStreams(RandomKey key, uint site, uint step, ulong[] identities)
    {
        var numbers = new ulong[identities.Length];
        DrawBlock.Numbers(SiteKey.Of(key, site, step), identities, numbers);
        Assert.Equal(identities.Select(i => new DrawStream(key, site, step, i).NextBits()), numbers);
        foreach (var limit in new[] { 0UL, 1UL << 60, 1UL << 63, ulong.MaxValue, numbers.FirstOrDefault(), numbers.FirstOrDefault() + 1 })
            AssertSelects(key, site, step, identities, limit);
    }

    private static void AssertSelects(RandomKey key, uint site, uint step, ulong[] identities, ulong limit)
    {
        var places = new int[identities.Length];
        bool IsBelow(int i) => new DrawStream(key, site, step, identities[i]).NextBits() < limit;
        var count = DrawBlock.Select(SiteKey.Of(key, site, step), identities, limit, true, places);
        Assert.Equal(Enumerable.Range(0, identities.Length).Where(IsBelow), places.Take(count));
        count = DrawBlock.Select(SiteKey.Of(key, site, step), identities, limit, false, places);
        Assert.Equal(Enumerable.Range(0, identities.Length).Where(i => !IsBelow(i)), places.Take(count));
    }
}
