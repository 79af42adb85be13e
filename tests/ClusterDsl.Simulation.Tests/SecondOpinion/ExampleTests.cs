using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Engine and second opinion give the same bits on every example.</summary>
public sealed class ExampleTests
{
    /// <summary>Each example with the number of steps after which the default run stops.</summary>
    public static TheoryData<string, int> Examples => new()
    {
        { "austria-h2020", 3 },
        { "environment", 6 },
        { "formation", 20 },
        { "governance", 6 },
        { "renewal", 6 },
        { "upgrading", 6 },
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
        Directory.EnumerateDirectories(Path.Combine(RepositoryFiles.Root, "examples")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Examples.Select(e => (string)e[0]).Order(StringComparer.Ordinal));

    private static void AssertAgreement(string example, int steps, int threads)
    {
        var path = $"examples/{example}/{example}.cluster";
        var model = Agreement.Compile(File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)), path);
        Assert.Empty(Agreement.Difference(model with { Steps = Math.Min(steps, model.Steps) }, new RunOptions { Threads = threads, ParallelFrom = 1 }));
    }
}
