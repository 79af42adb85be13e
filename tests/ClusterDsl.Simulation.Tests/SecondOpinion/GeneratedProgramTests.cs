using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What holds of any program.</summary>
public sealed class GeneratedProgramTests
{
    [Fact]
    public void EngineAndSecondOpinionGiveTheSameBits() => ProgramGenerator.Check(200, 1, Agree);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [Trait("Category", "Long")]
    public void EngineAndSecondOpinionGiveTheSameBitsOnMany(int seed) => ProgramGenerator.Check(2_000, seed, Agree);

    [Fact]
    public void WhatHasNothingToDoWithARunChangesNothing() => ProgramGenerator.Check(40, 6, OthersChangeNothing);

    [Fact]
    [Trait("Category", "Long")]
    public void WhatHasNothingToDoWithManyRunsChangesNothing() => ProgramGenerator.Check(1_000, 7, OthersChangeNothing);

    [Fact]
    public void TheOrderOfIndependentDeclarationsChangesNothing() => ProgramGenerator.Check(40, 8, OrderChangesNothing);

    [Fact]
    [Trait("Category", "Long")]
    public void TheOrderOfIndependentDeclarationsChangesNothingInMany() => ProgramGenerator.Check(1_000, 9, OrderChangesNothing);

    [Fact]
    public void WhatIsSwitchedOffEqualsItsAbsence() => ProgramGenerator.Check(80, 10, OffEqualsAbsence);

    [Fact]
    [Trait("Category", "Long")]
    public void WhatIsSwitchedOffEqualsItsAbsenceInMany() => ProgramGenerator.Check(1_000, 11, OffEqualsAbsence);

    private static void Agree(GeneratedProgram program, ScenarioModel model) => Assert.Equal(string.Empty, Agreement.Difference(model, isBounded: true));

    private static void OthersChangeNothing(GeneratedProgram program, ScenarioModel model) =>
        AssertSame(Results(model), Results(Agreement.Compile($"{program.Text}\n{GeneratedProgram.Others}")));

    private static void OrderChangesNothing(GeneratedProgram program, ScenarioModel model) => AssertSame(Results(model), Results(Agreement.Compile(program.Reversed)));

    private static void OffEqualsAbsence(GeneratedProgram program, ScenarioModel model)
    {
        foreach (var name in model.Policies.Select(p => p.Name).Concat(model.Shocks.Select(s => s.Name)))
        {
            var without = program.Text.Replace(program.Declarations.First(d => d.Split(' ')[1] == name), string.Empty, StringComparison.Ordinal);
            var off = Results(model, new RunOptions { SwitchedOff = [name] }).Where(l => !l.StartsWith($"policy {name} ", StringComparison.Ordinal));
            AssertSame([.. off], Results(Agreement.Compile(without)));
        }
    }

    /// <summary>All that a run did, in an order that does not depend on how declarations are numbered, without what others did.</summary>
    private static List<string> Results(ScenarioModel model, RunOptions? options = null)
    {
        var run = EngineSnapshots.Of(model, options ?? new RunOptions(), isBounded: true);
        var steps = run.Steps.SelectMany(s => s.Lines.Order(StringComparer.Ordinal).Prepend($"step {s.Step}"));
        return [.. steps.Concat(run.End).Append($"fault {run.Fault}").Where(l => !l.Contains("zother", StringComparison.Ordinal))];
    }

    private static void AssertSame(List<string> expected, List<string> actual) =>
        Assert.Equal(string.Empty, Snapshot.Difference(new Snapshot(0, expected), new Snapshot(0, actual)));
}
