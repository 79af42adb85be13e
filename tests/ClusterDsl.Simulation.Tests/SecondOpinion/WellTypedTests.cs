using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using ClusterDsl.Simulation.Stepping;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What has passed the type checker never fails in a run for a reason that types could have told.</summary>
public sealed partial class WellTypedTests
{
    private const int Steps = 4;

    /// <summary>
    /// Faults of values: bounds, zero, what is not finite or missing, a function's domain, weights, chances, rates, <c>none</c>, distributions, places in a vector,
    /// numbers of things, ties to oneself, costs, too few actors for a generator. Not among them: a single actor that leaves (its declaration tells), and faults of the engine itself.
    /// </summary>
    private static readonly HashSet<string> OfValues =
    [
        "CL5001", "CL5002", "CL5003", "CL5004", "CL5005", "CL5006", "CL5007", "CL5008", "CL5009", "CL5010", "CL5011", "CL5012", "CL5013", "CL5014", "CL5015", "CL5016", "CL5018",
    ];

    public static TheoryData<string> Studies => new("formation/formation", "renewal/renewal", "governance/governance", "environment/environment", "health/bench_to_bedside");

    [Fact]
    public void GeneratedPrograms() => ProgramGenerator.Check(300, 12, (_, model) => AssertRuns(model));

    [Fact]
    [Trait("Category", "Long")]
    public void ManyGeneratedPrograms() => ProgramGenerator.Check(5_000, 13, (_, model) => AssertRuns(model));

    /// <summary>Studies with a name in the place of another, as far as they still type-check.</summary>
    [Theory]
    [MemberData(nameof(Studies))]
    public void StudiesWithNamesSwapped(string study) => CheckSwaps(study, 60);

    [Theory]
    [MemberData(nameof(Studies))]
    [Trait("Category", "Long")]
    public void StudiesWithManyNamesSwapped(string study) => CheckSwaps(study, 400);

    private static void CheckSwaps(string study, int count)
    {
        var path = $"examples/{study}.cluster";
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, path));
        var names = Names().Matches(text).Where(m => m.Index > text.IndexOf("// Who", StringComparison.Ordinal)).ToList();
        var ran = 0;
        var swaps = from at in Gen.Elements(names.ToArray())
                    from name in Gen.Elements(names.Select(n => n.Value).Distinct().ToArray())
                    where name != at.Value
                    select text[..at.Index] + name + text[(at.Index + at.Length)..];
        Prop.ForAll(swaps.ToArbitrary(), changed =>
        {
            var compilation = Language.Compilation.Create(new SourceText(changed, path), new RepositoryFiles());
            if (compilation.Model is { } model)
            {
                ran++;
                AssertRuns(model);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(1995, 3));
        Assert.True(ran > 0, "no swap type-checks");
    }

    private static void AssertRuns(ScenarioModel model)
    {
        var fault = EngineSnapshots.Of(model with { Steps = Math.Min(Steps, model.Steps) }, new RunOptions(), isBounded: true).Fault;
        Assert.True(fault is null || OfValues.Contains(fault), fault);
        Assert.All(model.InitialTies.Select(t => t.Generator).OfType<GeneratorModel>(), g => Assert.True(CanBeMade(g), $"{g.Kind}"));
    }

    /// <summary>What is known of a generator before there are actors: whether it is for one set or two, and the numbers that it is given as such.</summary>
    private static bool CanBeMade(GeneratorModel generator) => generator.Kind switch
    {
        GeneratorKind.Ring or GeneratorKind.SmallWorld => generator.Targets is null && (Number(generator, "neighbours") % 2) is null or 0,
        GeneratorKind.Grid => generator.Targets is null && Number(generator, "neighbours") is null or 4 or 8,
        GeneratorKind.Preferential => generator.Targets is null,
        _ => true,
    };

    private static double? Number(GeneratorModel generator, string argument) => (generator.Arguments.GetValueOrDefault(argument) as NumberConstant)?.Value;

    [GeneratedRegex(@"\b\p{L}\w*\b", RegexOptions.None, 1000)]
    private static partial Regex Names();
}
