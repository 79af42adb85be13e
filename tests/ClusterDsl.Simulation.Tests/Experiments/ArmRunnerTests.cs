using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using ClusterDsl.Simulation.Observations;
using ClusterDsl.Simulation.Stepping;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.Experiments;

public sealed class ArmRunnerTests
{
    private static readonly ScenarioModel Model = TestRun.Model(1);

    private static readonly ImmutableArray<ModelExpression> Reports = [new RecordAt(new MeasureValue(0, ModelType.Real), null)];

    private static readonly ExperimentModel Experiment = new(
        "e", [new FactorModel("p", 0, [10, 20, 30]), new FactorModel("vouchers", -1, [1, 0])], 2, [new ReportModel("m at end", Reports[0], DisplayUnit.One)], string.Empty, ScenarioBuilder.Somewhere);

    private static readonly ExperimentPlan Plan = new(Experiment, new FactorialDesign(Experiment.Factors), 7, 2, []);

    /// <summary>A run of which the measure tells the replicate, the parameter and the switch; a switch is worth 1,000, and twice as much in replicate 1.</summary>
    private static void RunOnce(RunOptions options, IRunObserver observer, CancellationToken cancellation) => TestRun.Tell(
        observer, Model, [0], [options.Replicate + options.Parameters.GetValueOrDefault(0) + (options.SwitchedOff.Contains("vouchers") ? 0 : 1000 * (1 + options.Replicate))]);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Results_are_ordered_by_design_point_and_replicate(int threads)
    {
        var told = new List<(int, int)>();
        var result = ExperimentResult.Run(Plan, new ArmRunner(RunOnce, 7, threads), Plan.NoRuns(), (run, _) => told.Add((run.Arm, run.Replicate)));
        var values = from point in Enumerable.Range(0, 6)
                     from replicate in new[] { 0, 1 }
                     select result.Value(point, replicate, 0);
        Assert.Equal([1010, 2011, 10, 11, 1020, 2021, 20, 21, 1030, 2031, 30, 31], values);
        Assert.Equal(from point in Enumerable.Range(0, 6) from replicate in new[] { 0, 1 } select (point, replicate), told.Order());
        Assert.Equal(1510.5, result.Summary(0, 0).Mean);
    }

    [Fact]
    public void Every_level_is_compared_with_off_or_the_first_level()
    {
        var design = new FactorialDesign(Experiment.Factors);
        Assert.Equal(
            [(0, 2, 0), (0, 3, 1), (0, 4, 0), (0, 5, 1), (1, 0, 1), (1, 2, 3), (1, 4, 5)],
            design.Contrasts.Select(c => (c.Factor, c.Point, c.BasePoint)));
        var result = ExperimentResult.Run(Plan, new ArmRunner(RunOnce, 7, 1), Plan.NoRuns());
        Assert.Equal(1500, result.Difference(design.Contrasts[^1], 0).Differences.Mean);
    }

    [Fact]
    public void Runs_that_are_there_are_not_made_again()
    {
        var runs = Plan.NoRuns();
        runs.Add(3, 1, [5.0], []);
        var made = new List<(int, int)>();
        var result = ExperimentResult.Run(Plan, new ArmRunner(RunOnce, 7, 2), runs, (run, _) => made.Add((run.Arm, run.Replicate)));
        Assert.Equal((11, 12L, 5.0), (made.Count, runs.Count, result.Value(3, 1, 0)));
        Assert.DoesNotContain((3, 1), made);
    }

    [Fact]
    public void What_is_set_holds_at_every_point()
    {
        var plan = Plan with { Settings = [new SettingModel("other", 1, 4), new SettingModel("idle", -1, 0)] };
        Assert.All(plan.Arms, a => Assert.Equal((4.0, true), (a.Options(7, 0).Parameters[1], a.Options(7, 0).SwitchedOff.Contains("idle"))));
    }

    [Fact]
    public void Without_factors_there_is_one_design_point()
    {
        var design = new FactorialDesign([]);
        Assert.Empty(Assert.Single(design.Points));
        Assert.Empty(design.Contrasts);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_several_faults_the_first_in_order_is_told(int threads)
    {
        var runner = new ArmRunner(
            (options, observer, cancellation) =>
            {
                if (options.Replicate >= 5)
                    throw new SimulationFaultException([Diagnostic.Create(DiagnosticDescriptors.EmptyFile, ScenarioBuilder.Somewhere.Location)]);
                RunOnce(options, observer, cancellation);
            },
            7, threads);
        var fault = Assert.Throws<ArmFaultException>(() => runner.Run([new Arm([], Reports), new Arm([new SettingModel("p", 0, 1)], Reports)], 20));
        Assert.Equal((0, 5), (fault.Arm.Settings.Length, fault.Replicate));
    }

    [Fact]
    public void Runs_stop_when_they_are_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var runner = new ArmRunner((_, _, token) =>
        {
            cancellation.Cancel();
            token.ThrowIfCancellationRequested();
        }, 7, 2);
        Assert.ThrowsAny<OperationCanceledException>(() => runner.Run([new Arm([], Reports)], 5, null, cancellation.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_goes_wrong_with_keeping_a_run_is_told_as_it_is_and_ends_all_runs(int threads)
    {
        var made = 0;
        var runner = new ArmRunner((options, observer, cancellation) =>
        {
            Interlocked.Increment(ref made);
            RunOnce(options, observer, cancellation);
        }, 7, threads);
        Assert.Throws<IOException>(() => ExperimentResult.Run(Plan with { Replicates = 50 }, runner, (Plan with { Replicates = 50 }).NoRuns(), (_, _) => throw new IOException("full")));
        Assert.InRange(made, 1, threads);
    }

    /// <summary>The same replicate has the same luck in every arm: where nothing that it reads differs, nothing that happens does.</summary>
    [Fact]
    public void A_replicate_has_the_same_luck_in_every_arm_and_another_one_has_other_luck()
    {
        var builder = new ScenarioBuilder { Steps = 3 };
        var idle = builder.Parameter("idle", 1);
        var kind = builder.Kind("Firm", builder.ActorAttribute("x"));
        var firms = builder.Population("firms", kind, 20, Init(0, Draw(DistributionKind.Uniform, N(0), N(1))));
        builder.Measure("mean", Aggregate(AggregateFunction.Mean, Of(A(0), 0), Each(0, firms)), Actor("f"));
        var simulator = Simulator.Create(builder.Build());
        var result = new ArmRunner(simulator.Run, 3, 2).Run([new Arm([], Reports), new Arm([new SettingModel("idle", idle, 2)], Reports)], 4);
        Assert.Equal(result[0].Select(r => r[0]), result[1].Select(r => r[0]));
        Assert.Equal(4, result[0].Select(r => r[0]).Distinct().Count());
    }
}
