using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.Experiments;

public sealed class ExpectationJudgeTests
{
    /// <summary>Wilson's 95% interval of 9 in 10 is 0.596 .. 0.982 (A. Agresti and B. A. Coull, <i>The American Statistician</i> 52, 1998).</summary>
    [Theory]
    [InlineData(0.59, Verdict.Pass)]
    [InlineData(0.60, Verdict.Undecided)]
    [InlineData(0.98, Verdict.Undecided)]
    [InlineData(0.985, Verdict.Fail)]
    public void A_share_of_runs_is_judged_by_wilsons_interval(double share, Verdict verdict)
    {
        var result = ExpectationJudge.Judge(InRuns(share), [1, 1, 1, 1, 0, 1, 1, 1, 1, 1]);
        Assert.Equal((verdict, 9, 10), (result.Verdict, result.Held, result.Runs));
        Assert.Equal(verdict == Verdict.Fail ? 4 : null, result.Counterexample);
    }

    [Fact]
    public void The_runs_that_would_decide_are_the_fewest_at_the_share_found()
    {
        // All of 30 hold, and 90% are asked for: n / (n + 1.96²) > 0.9 from n = 35 on.
        var result = ExpectationJudge.Judge(InRuns(0.9), [.. Enumerable.Repeat(1.0, 30)]);
        Assert.Equal((Verdict.Undecided, 35), (result.Verdict, result.ReplicatesToDecide));
        Assert.Equal(Verdict.Undecided, ExpectationJudge.Judge(InRuns(0.9), [.. Enumerable.Repeat(1.0, 34)]).Verdict);
        Assert.Equal(Verdict.Pass, ExpectationJudge.Judge(InRuns(0.9), [.. Enumerable.Repeat(1.0, 35)]).Verdict);
        Assert.Null(ExpectationJudge.Judge(InRuns(0.5), [1, 0]).ReplicatesToDecide);
    }

    [Fact]
    public void Without_a_share_one_run_against_it_decides()
    {
        Assert.Equal(Verdict.Pass, ExpectationJudge.Judge(InRuns(1), [1, 1, 1]).Verdict);
        var failed = ExpectationJudge.Judge(InRuns(1), [1, 1, double.NaN]);
        Assert.Equal((Verdict.Fail, 2), (failed.Verdict, failed.Counterexample));
    }

    [Theory]
    [InlineData(BinaryOperator.Less, Verdict.Pass)]
    [InlineData(BinaryOperator.LessOrEqual, Verdict.Pass)]
    [InlineData(BinaryOperator.Greater, Verdict.Fail)]
    [InlineData(BinaryOperator.GreaterOrEqual, Verdict.Fail)]
    public void An_average_is_judged_by_the_paired_interval(BinaryOperator op, Verdict verdict)
    {
        var result = ExpectationJudge.Judge(OnAverage(op), [1, 2, 4, 4, 5], [2, 4, 3, 7, 7]);
        Assert.Equal(Verdict.Undecided, result.Verdict);
        Assert.Equal(verdict, ExpectationJudge.Judge(OnAverage(op), [1, 2, 4, 4, 5], [2, 4, 7, 7, 7]).Verdict);
        Assert.Equal(op is BinaryOperator.Less or BinaryOperator.LessOrEqual ? 4 : 1, result.Held);
    }

    [Theory]
    [InlineData(BinaryOperator.LessOrEqual, Verdict.Pass)]
    [InlineData(BinaryOperator.Less, Verdict.Fail)]
    public void Arms_that_are_always_alike_are_alike(BinaryOperator op, Verdict verdict) =>
        Assert.Equal(verdict, ExpectationJudge.Judge(OnAverage(op), [3, 5], [3, 5]).Verdict);

    [Fact]
    public void An_arm_that_several_name_is_run_once()
    {
        ArmModel off = new(N(1), [new SettingModel("vouchers", -1, 0)]);
        ArmModel on = new(N(2), [new SettingModel("vouchers", -1, 1)]);
        ArmModel plain = new(N(3), []);
        var test = new ExpectationTest([
            new ContrastExpectation("a", on, BinaryOperator.Less, off, DisplayUnit.One, ScenarioBuilder.Somewhere),
            new RunsExpectation("b", 1, plain, ScenarioBuilder.Somewhere)]);
        Assert.Equal([2, 1], test.Arms.Select(a => a.Values.Length));
        Assert.Equal([N(2), N(3)], test.Arms[0].Values.AsEnumerable());
    }

    private static RunsExpectation InRuns(double share) => new("a", share, new ArmModel(N(1), []), ScenarioBuilder.Somewhere);

    private static ContrastExpectation OnAverage(BinaryOperator op) => new("a", new ArmModel(N(1), []), op, new ArmModel(N(1), []), DisplayUnit.One, ScenarioBuilder.Somewhere);
}
