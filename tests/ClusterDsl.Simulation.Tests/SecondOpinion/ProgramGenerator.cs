using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>Random programs, replayable and shrinking.</summary>
internal static class ProgramGenerator
{
    /// <summary>Decisions in a list; when they are used up, the simplest ones are taken.</summary>
    private const int Length = 60;

    /// <summary>Checks what must hold of the model of any program; a failure shows the shrunk program and the seed.</summary>
    /// <param name="count">How many programs.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="check">Told the program and its model; throws if it does not hold.</param>
    public static void Check(int count, int seed, Action<GeneratedProgram, ScenarioModel> check)
    {
        var (compiled, tried) = (0, 0);
        Prop.ForAll(Arb.From(Programs(), Shrink), program =>
        {
            tried++;
            if (TryCompile(program.Text) is not { } model)
                return;
            compiled++;
            check(program, model);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay((ulong)seed, 1));
        Assert.True(compiled > 0.9 * tried, $"only {compiled} of {tried} programs compile");
    }

    /// <summary>The model of a text, or null if it has errors.</summary>
    public static ScenarioModel? TryCompile(string text)
    {
        var compilation = Language.Compilation.Create(new SourceText(text, "generated.cluster"), new RepositoryFiles());
        return compilation.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error) ? null : compilation.Model;
    }

    private static Gen<GeneratedProgram> Programs()
    {
        var decisions = Gen.ArrayOf(Gen.Choose(0, 1 << 20), Length);
        return Gen.Choose(2, 6).SelectMany(n => Gen.ArrayOf(decisions, n + 1)).Select(d => new GeneratedProgram(d));
    }

    /// <summary>Fewer declarations, then shorter lists of decisions, then simpler decisions.</summary>
    private static IEnumerable<GeneratedProgram> Shrink(GeneratedProgram program)
    {
        var lists = program.Decisions;
        for (var i = 1; i < lists.Length; i++)
            yield return new GeneratedProgram([.. lists[..i], .. lists[(i + 1)..]]);
        for (var i = 0; i < lists.Length; i++)
        {
            int[][] With(int[] list) => [.. lists[..i], list, .. lists[(i + 1)..]];
            for (var length = lists[i].Length / 2; length > 0; length /= 2)
                yield return new GeneratedProgram(With(lists[i][..^length]));
            for (var place = 0; place < lists[i].Length; place++)
            {
                if (lists[i][place] == 0)
                    continue;
                yield return new GeneratedProgram(With([.. lists[i][..place], 0, .. lists[i][(place + 1)..]]));
                yield return new GeneratedProgram(With([.. lists[i][..place], .. lists[i][(place + 1)..]]));
            }
        }
    }
}
