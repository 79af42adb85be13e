using System.Numerics;
using ClusterDsl.Simulation.Randomness;

namespace ClusterDsl.Simulation.Tests.Randomness;

public class IdentityTests
{
    [Fact]
    public void Combine_depends_on_order()
    {
        for (var a = 0UL; a < 100; a++)
        {
            for (var b = 0UL; b < a; b++)
                Assert.NotEqual(Identity.Combine(a, b), Identity.Combine(b, a));
        }

        Assert.NotEqual(Identity.Combine(Identity.Combine(1, 2), 3), Identity.Combine(1, Identity.Combine(2, 3)));
    }

    [Fact]
    public void Combine_of_small_numbers_never_collides()
    {
        var seen = new HashSet<ulong>();
        for (var a = 0UL; a < 1000; a++)
        {
            for (var b = 0UL; b < 500; b++)
                seen.Add(Identity.Combine(a, b));
        }

        Assert.Equal(500_000, seen.Count);
    }

    /// <summary>Strict avalanche: each of the 128 input bits flips each of the 64 output bits half of the time.</summary>
    [Fact]
    public void Combine_avalanches()
    {
        const int Trials = 1500;
        var flips = new int[128, 64];
        for (var trial = 0UL; trial < Trials; trial++)
        {
            // Structured inputs, as they come: a small number beside a mixed one.
            var a = (trial & 1) == 0 ? trial : Identity.Of(3, (long)trial);
            var b = (trial & 2) == 0 ? trial / 4 : Identity.Of(4, (long)trial);
            var plain = Identity.Combine(a, b);
            for (var bit = 0; bit < 128; bit++)
            {
                var mask = 1UL << (bit % 64);
                var changed = plain ^ (bit < 64 ? Identity.Combine(a ^ mask, b) : Identity.Combine(a, b ^ mask));
                for (var output = 0; output < 64; output++)
                    flips[bit, output] += (int)((changed >> output) & 1);
            }
        }

        // Standard deviation 19.4; of 8192 counts none should be six of them off.
        foreach (var count in flips)
            Assert.InRange(count, (Trials / 2) - 117, (Trials / 2) + 117);
    }

    [Fact]
    public void Indices_keys_and_texts_are_separate_spaces()
    {
        ulong[] identities =
        [
            Identity.OfText("firms"), Identity.OfText("3"), Identity.Of("firms", 3), Identity.OfKey("firms", "3"), Identity.Of("firm", 3),
            Identity.Of("firms", 33), Identity.OfKey("firms3", ""), Identity.OfKey("firms", "33"), Identity.OfKey("3", "firms"),
            Identity.Combine(Identity.OfText("firms"), 3), Identity.OfText(""), Identity.OfText("\0"),
        ];
        Assert.Equal(identities.Length, identities.Distinct().Count());
    }

    [Fact]
    public void Names_and_hashed_names_give_the_same_identity()
    {
        Assert.Equal(Identity.Of("firms", 3), Identity.Of(Identity.OfText("firms"), 3));
        Assert.Equal(Identity.OfKey("firms", "DE-7"), Identity.OfKey(Identity.OfText("firms"), "DE-7"));
    }

    [Fact]
    public void A_million_actors_have_a_million_identities()
    {
        var population = Identity.OfText("firms");
        var identities = new HashSet<ulong>();
        for (var i = 0L; i < 1_000_000; i++)
            identities.Add(Identity.Of(population, i));
        Assert.Equal(1_000_000, identities.Count);
    }

    [Fact]
    public void Texts_are_hashed_as_UTF8_by_FNV1a_and_one_mixer()
    {
        // FNV-1a of "a" is af63dc4c8601ec8c (the vector of the FNV authors); the mixer is undone here step by step.
        Assert.Equal(0xAF63DC4C8601EC8CUL, Unmix(Identity.OfText("a")));
        Assert.Equal(0x85944171F73967E8UL, Unmix(Identity.OfText("foobar")));
        Assert.NotEqual(Identity.OfText("创新"), Identity.OfText("創新"));
    }

    [Fact]
    public void Sites_are_the_upper_half_of_the_hash()
    {
        Assert.Equal((uint)(Identity.OfText("rule/a/chance") >> 32), RandomSite.Of("rule/a/chance").Value);
        Assert.Equal(RandomSite.Of("rule/a/chance").Value, (uint)RandomSite.Of("rule/a/chance"));
    }

    [Fact]
    public void Sites_of_many_declarations_differ()
    {
        var texts = from rule in Enumerable.Range(0, 200)
                    from draw in new[] { "chance", "rate", "choose p", "let x" }
                    select $"rule/r{rule}/{draw}";
        Assert.Equal(800, texts.Select(text => RandomSite.Of(text).Value).Distinct().Count());
    }

    [Fact]
    public void Keys_differ_by_seed_and_replicate()
    {
        var keys = new HashSet<ulong>();
        for (var seed = 0UL; seed < 300; seed++)
        {
            for (var replicate = 0u; replicate < 300; replicate++)
                Assert.True(keys.Add(new RandomKey(seed, replicate).Bits));
        }

        Assert.Equal(32, keys.Average(BitOperations.PopCount), 0.1);
        var key = new RandomKey(5, 6);
        Assert.Equal(key.Bits, key.Word0 | ((ulong)key.Word1 << 32));
    }

    private static ulong Unmix(ulong bits)
    {
        bits = bits ^ (bits >> 31) ^ (bits >> 62);
        bits *= InverseOf(0x94D049BB133111EB);
        bits = bits ^ (bits >> 27) ^ (bits >> 54);
        bits *= InverseOf(0xBF58476D1CE4E5B9);
        return bits ^ (bits >> 30) ^ (bits >> 60);
    }

    /// <summary>The inverse of an odd number modulo 2^64, by Newton's iteration.</summary>
    private static ulong InverseOf(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
            inverse *= 2 - (odd * inverse);
        return inverse;
    }
}
