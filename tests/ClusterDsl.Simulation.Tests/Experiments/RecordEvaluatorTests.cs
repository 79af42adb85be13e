using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Experiments;
using static ClusterDsl.Simulation.Tests.Expr;

namespace ClusterDsl.Simulation.Tests.Experiments;

/// <summary>Reports of a run of five records, worked out by hand. A measure is missing at step 2; the stage changes at steps 2 and 4.</summary>
public sealed class RecordEvaluatorTests
{
    private const double Missing = double.NaN;

    private static readonly ModelExpression M = new MeasureValue(0, ModelType.Real);
    private static readonly ModelExpression Zero = new MeasureValue(1, ModelType.Real);

    private readonly RecordEvaluator _run;

    public RecordEvaluatorTests()
    {
        var records = new RunRecords();
        TestRun.Tell(records, TestRun.Model(2), [0.5], [3, 0], [1, 0], [Missing, 0], [4, 0], [8, 0]);
        _run = new RecordEvaluator(records);
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData(0, 3)]
    [InlineData(2, Missing)]
    [InlineData(4, 8)]
    [InlineData(5, Missing)]
    public void A_measure_at_a_time_is_its_record_or_missing(int? step, double value) => Assert.Equal(value, _run.Evaluate(new RecordAt(M, step)));

    [Theory]
    [InlineData(AggregateFunction.Sum, 0, null, 16)]
    [InlineData(AggregateFunction.Mean, 0, null, 4)]
    [InlineData(AggregateFunction.Min, 0, null, 1)]
    [InlineData(AggregateFunction.Max, 0, null, 8)]
    [InlineData(AggregateFunction.Sum, 1, 4, 5)]
    [InlineData(AggregateFunction.Mean, 1, 4, 2.5)]
    [InlineData(AggregateFunction.Max, 1, 4, 4)]
    [InlineData(AggregateFunction.Sum, 3, 9, 12)]
    [InlineData(AggregateFunction.Sum, 2, 3, 0)]
    [InlineData(AggregateFunction.Mean, 2, 3, Missing)]
    [InlineData(AggregateFunction.Min, 7, 9, Missing)]
    public void A_window_begins_with_its_first_time_and_ends_before_its_last(AggregateFunction function, int from, int? until, double value) =>
        Assert.Equal(value, _run.Evaluate(new OverRecords(function, M, from, until, ModelType.Real)));

    [Fact]
    public void The_first_time_is_that_of_the_first_record_at_which_it_holds()
    {
        Assert.Equal(30, _run.Evaluate(new FirstTimeWhen(Greater(M, N(3)))));
        Assert.Equal(0, _run.Evaluate(new FirstTimeWhen(Less(M, N(4)))));
        Assert.Equal(Missing, _run.Evaluate(new FirstTimeWhen(Greater(M, N(8)))));
        Assert.Equal(20, _run.Evaluate(new FirstTimeWhen(Same(new CurrentStage(), new StageConstant(1)))));
    }

    [Fact]
    public void Conditions_of_missing_values_do_not_hold_and_neither_does_their_contrary()
    {
        var isLarge = new RecordAt(Greater(M, N(0)), 2);
        Assert.False(_run.Holds(isLarge));
        Assert.False(_run.Holds(Not(isLarge)));
        Assert.True(_run.Holds(new RecordAt(Greater(M, N(0)), 1)));
        Assert.Equal(0, _run.Evaluate(new OverRecords(AggregateFunction.All, Greater(M, N(0)), 0, null, ModelType.Bool)));
        Assert.Equal(1, _run.Evaluate(new OverRecords(AggregateFunction.All, Greater(M, N(0)), 3, null, ModelType.Bool)));
        Assert.Equal(1, _run.Evaluate(new OverRecords(AggregateFunction.Any, Greater(M, N(7)), 0, null, ModelType.Bool)));
        Assert.Equal(0, _run.Evaluate(new OverRecords(AggregateFunction.Any, Greater(M, N(8)), 0, null, ModelType.Bool)));
    }

    [Fact]
    public void Times_may_stand_within_times()
    {
        // How often the measure is above where it began, and the mean distance from it.
        var more = new ConditionalExpression(Greater(M, new RecordAt(M, 0)), N(1), N(0));
        Assert.Equal(2, _run.Evaluate(new OverRecords(AggregateFunction.Sum, more, 0, null, ModelType.Real)));
        Assert.Equal(1, _run.Evaluate(new OverRecords(AggregateFunction.Mean, Minus(M, new RecordAt(M, 0)), 0, null, ModelType.Real)));
    }

    [Fact]
    public void Arithmetic_is_that_of_measures()
    {
        var end = new RecordAt(M, null);
        Assert.Equal(5.5, _run.Evaluate(Plus(Over(end, N(2)), Times(N(3), P(0)))));
        Assert.Equal(Missing, _run.Evaluate(Over(end, new RecordAt(Zero, null))));
        Assert.Equal(Missing, _run.Evaluate(Call(MathFunction.Log, new RecordAt(Zero, null))));
        Assert.Equal(3, _run.Evaluate(Call(MathFunction.Sqrt, Plus(end, N(1)))));
        Assert.Equal(2, _run.Evaluate(Call(MathFunction.Min, end, N(2))));
        Assert.Equal(1, _run.Evaluate(new InRangeExpression(end, N(8), N(9), false)));
        Assert.Equal(0, _run.Evaluate(new InRangeExpression(end, N(1), N(8), true)));
    }

    [Fact]
    public void Hidden_measures_stand_in_no_record()
    {
        var builder = new ScenarioBuilder();
        builder.Measure("first", N(0));
        builder.Hide(builder.Measure("hidden", N(0)));
        builder.Measure("second", N(0));
        var records = new RunRecords();
        TestRun.Tell(records, builder.Build(), [], [3, 7]);
        Assert.Equal(7, new RecordEvaluator(records).Evaluate(new RecordAt(new MeasureValue(2, ModelType.Real), null)));
    }
}
