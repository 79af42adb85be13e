using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

/// <summary>An address gives its numbers, always the same, and no other address gives them.</summary>
public class DrawStreamTests
{
    [Fact]
    public void The_same_address_gives_the_same_numbers()
    {
        var first = Take(new DrawStream(new RandomKey(7, 3), RandomSite.Of("rule/a/let x"), 12, Identity.Of("firms", 4)), 2000);
        var second = Take(new DrawStream(new RandomKey(7, 3), RandomSite.Of("rule/a/let x"), 12, Identity.Of("firms", 4)), 2000);
        Assert.Equal(first, second);
    }

    /// <summary>Computed by a separate program (Python integers). A change here changes every published run.</summary>
    [Fact]
    public void The_numbers_of_one_address_are_fixed_for_ever()
    {
        var site = RandomSite.Of("rule/first_contact/choose p");
        var identity = Identity.Of("startups", 17);
        var draw = new DrawStream(new RandomKey(2010, 5), site, 3, identity);
        Assert.Equal(
            (0x66BCD65C96FF8013UL, 0x58E8286Du, 0x8197E721EB3461C6UL, 0x71015D30B9CA69B4UL, 0xD7C6880CA697E357UL, 0xA00B0664CDCA22EBUL),
            (new RandomKey(2010, 5).Bits, site.Value, identity, draw.NextBits(), draw.NextBits(), draw.NextBits()));
    }

    [Fact]
    public void A_change_of_any_component_changes_the_numbers()
    {
        ulong First(ulong seed, uint replicate, uint site, uint step, ulong identity) =>
            new DrawStream(new RandomKey(seed, replicate), site, step, identity).NextBits();

        var seen = new HashSet<ulong> { First(1, 1, 1, 1, 1) };
        for (var bit = 0; bit < 64; bit++)
        {
            Assert.True(seen.Add(First(1 ^ (1UL << bit), 1, 1, 1, 1)), $"seed, bit {bit}");
            Assert.True(seen.Add(First(1, 1, 1, 1, 1 ^ (1UL << bit))), $"identity, bit {bit}");
            if (bit >= 32)
                continue;
            Assert.True(seen.Add(First(1, 1 ^ (1u << bit), 1, 1, 1)), $"replicate, bit {bit}");
            Assert.True(seen.Add(First(1, 1, 1 ^ (1u << bit), 1, 1)), $"site, bit {bit}");
            Assert.True(seen.Add(First(1, 1, 1, 1 ^ (1u << bit), 1)), $"step, bit {bit}");
        }

        Assert.Equal(1 + (64 * 2) + (32 * 3), seen.Count);
    }

    [Fact]
    public void Long_streams_of_neighbouring_addresses_share_nothing()
    {
        var seen = new HashSet<ulong>();
        for (var step = 0u; step < 5; step++)
        {
            for (var identity = 0UL; identity < 5; identity++)
                seen.UnionWith(Take(new DrawStream(new RandomKey(1), 1, step, identity), 2000));
        }

        Assert.Equal(5 * 5 * 2000, seen.Count);
    }

    [Fact]
    public void A_copy_goes_on_by_itself()
    {
        var draw = new DrawStream(new RandomKey(1), 1, 1, 1);
        draw.NextBits();
        var copy = draw;
        var numbers = Take(draw, 5);
        Assert.Equal(numbers, Take(copy, 5));
    }

    [Fact]
    public void Uniforms_are_multiples_of_2_to_the_minus_53_in_their_interval()
    {
        var draw = new DrawStream(new RandomKey(2), 0, 0, 0);
        var oddOpen = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var u = draw.NextUniform() * 9007199254740992;
            Assert.True(u is >= 0 and < 9007199254740992 && u == Math.Floor(u));
            var open = draw.NextOpenUniform() * 9007199254740992;
            Assert.True(open is > 0 and < 9007199254740992 && open == Math.Floor(open));
            oddOpen += (int)((long)open & 1);
        }

        Assert.Equal(100_000, oddOpen);
    }

    [Fact]
    public void The_ends_of_the_intervals_are_as_documented()
    {
        Assert.Equal(0, DrawStream.ToUniform(0));
        Assert.Equal(Math.BitDecrement(1), DrawStream.ToUniform(ulong.MaxValue));
        Assert.Equal(Math.ScaleB(1, -53), DrawStream.ToOpenUniform(0));
        Assert.Equal(Math.BitDecrement(1), DrawStream.ToOpenUniform(ulong.MaxValue));
    }

    private static ulong[] Take(DrawStream draw, int count)
    {
        var numbers = new ulong[count];
        for (var i = 0; i < count; i++)
            numbers[i] = draw.NextBits();
        return numbers;
    }
}
