using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Engine and second opinion give the same bits on every example.</summary>
public sealed class ExampleTests
{
    /// <summary>Each example with the number of steps after which the default run stops.</summary>
    public static TheoryData<string, int> Examples => new()
    {
        { "austria-h2020/austria-h2020", 3 },
        { "environment/environment", 6 },
        { "formation/formation", 20 },
        { "gallery/ants", 200 },
        { "gallery/axelrod", 20 },
        { "gallery/bass", 20 },
        { "gallery/birth_death", 60 },
        { "gallery/connections", 60 },
        { "gallery/cowan_jonard", 2 },
        { "gallery/dyads", 20 },
        { "gallery/erdos_renyi", 2 },
        { "gallery/granovetter", 2 },
        { "gallery/klepper", 40 },
        { "gallery/march", 8 },
        { "gallery/moran", 200 },
        { "gallery/preferential_attachment", 60 },
        { "gallery/schelling", 2 },
        { "gallery/sir", 3 },
        { "gallery/skin", 10 },
        { "gallery/voter", 60 },
        { "gallery/watts_strogatz", 1 },
        { "governance/governance", 6 },
        { "health/bench_to_bedside", 8 },
        { "renewal/renewal", 6 },
        { "upgrading/upgrading", 6 },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void TheFirstSteps(string example, int steps) => AssertAgreement(example, steps, 1);

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Category", "Long")]
    public void AllSteps(string example, int steps)
    {
        _ = steps;
        AssertAgreement(example, int.MaxValue, 2);
    }

    [Fact]
    public void EveryExampleIsHere() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "examples"), "*.cluster", SearchOption.AllDirectories)
            .Where(f => File.ReadLines(f).Any(l => l.StartsWith("scenario ", StringComparison.Ordinal)))
            .Select(f => Path.GetRelativePath(Path.Combine(RepositoryFiles.Root, "examples"), Path.ChangeExtension(f, null)).Replace('\\', '/')).Order(StringComparer.Ordinal),
        Examples.Select(e => (string)e[0]).Order(StringComparer.Ordinal));

    private static void AssertAgreement(string example, int steps, int threads)
    {
        var path = $"examples/{example}.cluster";
        var model = Agreement.Compile(File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)), path);
        Assert.Empty(Agreement.Difference(model with { Steps = Math.Min(steps, model.Steps) }, new RunOptions { Threads = threads, ParallelFrom = 1 }));
    }
}
