using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Tests.SecondOpinion;

namespace ClusterDsl.Simulation.Tests.Gallery;

/// <summary>
/// The scenarios of <c>examples/gallery</c> give what is known of their models. Every day with a half of the replicates, or 20; in full, with
/// docs/validation.md, in the category Long.
/// </summary>
public sealed class GalleryTests
{
    private const double Reduced = 0.5;

    public static TheoryData<Published> Results => new(PublishedResults.All);

    public static TheoryData<string> Scenarios => new(GalleryScenario.Names);

    [Theory]
    [MemberData(nameof(Results))]
    public void What_is_known_comes_out(Published published)
    {
        var comparison = Comparison.Make(published, share: Reduced);
        Assert.True(comparison.Agrees, comparison.ToString());
        var moved = Comparison.Make(published, isMoved: true, share: Reduced);
        Assert.False(moved.Agrees, "moved, it agrees all the same: " + moved);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void No_expectation_fails(string scenario) =>
        Assert.All(GalleryScenario.Read(scenario).Test(8), r => Assert.True(r.Verdict != Verdict.Fail, r.Expectation.Text));

    [Fact]
    [Trait("Category", "Long")]
    public void The_validation_page_is_what_comes_out()
    {
        var comparisons = PublishedResults.All.Select(p => (Comparison.Make(p), Comparison.Make(p, isMoved: true))).ToList();
        var tests = GalleryScenario.Names.Select(n => (n, GalleryScenario.Read(n).Test(ValidationPage.Replicates))).ToList();
        var page = ValidationPage.Write(comparisons, tests);
        var path = Path.Combine(RepositoryFiles.Root, "docs", "validation.md");
        var received = Path.Combine(RepositoryFiles.Root, "docs", "validation.received.md");
        File.Delete(received);
        if (!File.Exists(path) || File.ReadAllText(path) != page)
            File.WriteAllText(received, page);

        Assert.All(comparisons, c => Assert.True(c.Item1.Agrees, c.Item1.ToString()));
        Assert.All(comparisons, c => Assert.False(c.Item2.Agrees, "moved, it agrees all the same: " + c.Item2));
        Assert.All(tests.SelectMany(t => t.Item2), r => Assert.True(r.Verdict == Verdict.Pass, r.Expectation.Text));
        Assert.False(File.Exists(received), $"docs/validation.md is stale. Read {received}, which this test has written, and put it in its place.");
    }
}
