namespace ClusterDsl.Simulation.Tests;

/// <summary>What a generator draws depends on whom it ties, not on what is written before it.</summary>
public class TiesAddressTests
{
    private const string Head = """
        scenario study { step 1 year; horizon 1 year; seed 1 }
        kind Firm
        tie knows between Firm and Firm
        actors firms : Firm[60]
        actors labs : Firm[60]

        """;

    private const string AmongFirms = "ties knows among firms : random(mean_degree: 4)\n";

    [Theory]
    [InlineData("ties knows among labs : random(mean_degree: 4)\n")]
    [InlineData("ties knows between firms and labs : random(mean_degree: 2)\n")]
    public void Ties_among_others_change_nothing(string others)
    {
        var alone = AmongThem("firms", AmongFirms);
        Assert.NotEmpty(alone);
        Assert.Equal(alone, AmongThem("firms", others + AmongFirms));
        Assert.Equal(alone, AmongThem("firms", AmongFirms + others));
    }

    [Fact]
    public void Spaces_change_nothing()
    {
        Assert.Equal(AmongThem("firms", AmongFirms), AmongThem("firms", "ties   knows among   firms   : random(mean_degree: 4)\n"));
    }

    [Fact]
    public void Two_generators_among_the_same_have_luck_of_their_own()
    {
        var twice = AmongThem("firms", AmongFirms + AmongFirms);
        Assert.InRange(twice.Count, 1.5 * AmongThem("firms", AmongFirms).Count, 2.0 * AmongThem("firms", AmongFirms).Count);
    }

    private static List<(string, string)> AmongThem(string population, string ties) =>
        [.. RecordingObserver.Run(Studies.Compile(Head + ties)).Ties["knows"].Select(t => (t.Source, t.Target)).Where(t => t.Source.StartsWith(population, StringComparison.Ordinal) && t.Target.StartsWith(population, StringComparison.Ordinal))];
}
