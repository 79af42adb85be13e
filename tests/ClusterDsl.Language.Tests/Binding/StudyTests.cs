using System.Globalization;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Tests.Binding;

/// <summary>Experiments and expectations, and what they are in the model.</summary>
public sealed class StudyTests
{
    private const string World = """
        parameter openness : share = 0.5
        parameter demand = 1 kEUR per quarter
        parameter rounds : int = 2
        parameter branch : Sector = photonics
        measure n = count(firms)
        measure wealth = sum(firms.capital)
        policy gift : Grant by town { for f : firms; f.capital += 1 kEUR }
        shock storm { at 1 year; for f : firms; f.capital -= 1 kEUR }

        """;

    private const int N = 0;

    private static readonly ModelExpression Count = new MeasureValue(N, ModelType.Int);

    [Fact]
    public void Levels_are_in_base_units_and_in_the_order_written()
    {
        var factors = Experiment("vary openness in { 20%, 0.1 }; vary demand in { 3 kEUR per quarter }; vary branch in { telecom, photonics }; vary gift in { on, off }; vary storm in { off, on }").Factors;
        Assert.Equal(["openness", "demand", "branch", "gift", "storm"], factors.Select(f => f.Name));
        Assert.Equal([0, 1, 3, -1, -1], factors.Select(f => f.Parameter));
        Assert.Equal([0.2, 0.1], factors[0].Levels.AsEnumerable());
        Assert.Equal(3000.0 / 1095, Assert.Single(factors[1].Levels), 1e-12);
        Assert.Equal([1.0, 0], factors[2].Levels.AsEnumerable());
        Assert.Equal([1.0, 0], factors[3].Levels.AsEnumerable());
        Assert.Equal([0.0, 1], factors[4].Levels.AsEnumerable());
    }

    [Theory]
    [InlineData("openness in 0 .. 0.5 by 0.1", "0 0.1 0.2 0.3 0.4 0.5")]
    [InlineData("openness in 0 ..< 0.5 by 0.1", "0 0.1 0.2 0.3 0.4")]
    [InlineData("openness in 0.1 .. 0.45 by 0.2", "0.1 0.3")]
    [InlineData("openness in 0.7 .. 0.7 by 0.2", "0.7")]
    [InlineData("rounds in 1 .. 5 by 2", "1 3 5")]
    public void A_range_has_the_values_that_people_would_write(string vary, string levels) =>
        Assert.Equal(levels, string.Join(' ', Experiment($"vary {vary}").Factors[0].Levels.Select(l => l.ToString(CultureInfo.InvariantCulture))));

    [Fact]
    public void Reports_say_when_measures_are_read()
    {
        var reports = Experiment("report n at end, n at 0 years, sum(n), mean(n  from 1 year until 2 years), max(n from 1 year until end), first time when n > 3, n at end / 2 - n at 1 year").Reports;
        Assert.Equal(
            [
                new RecordAt(Count, null),
                new RecordAt(Count, 0),
                new OverRecords(AggregateFunction.Sum, Count, 0, null, ModelType.Int),
                new OverRecords(AggregateFunction.Mean, Count, 4, 8, ModelType.Real),
                new OverRecords(AggregateFunction.Max, Count, 4, null, ModelType.Int),
                new FirstTimeWhen(new BinaryExpression(BinaryOperator.Greater, Count, new NumberConstant(3, ModelType.Int), ModelType.Bool)),
            ],
            reports.Take(6).Select(r => r.Value));
        Assert.Equal("mean(n from 1 year until 2 years)", reports[3].Text);
        Assert.IsType<BinaryExpression>(reports[6].Value);
    }

    [Fact]
    public void A_report_has_the_unit_of_its_measure() => Assert.Equal("EUR", Experiment("report wealth at end").Reports[0].Unit.Name);

    [Fact]
    public void An_expectation_holds_at_the_end_always_or_some_time()
    {
        var model = Model("expect \"a\" n > 3\nexpect \"b\" in 90% of runs always n > n at 0 years\nexpect \"c\" eventually n > 3 with gift = off, openness = 0.1");
        var expectations = model.Expectations.Cast<RunsExpectation>().ToList();
        var more = new BinaryExpression(BinaryOperator.Greater, Count, new NumberConstant(3, ModelType.Int), ModelType.Bool);
        Assert.Equal(new RecordAt(more, null), expectations[0].Condition.Value);
        Assert.Equal(
            new OverRecords(AggregateFunction.All, new BinaryExpression(BinaryOperator.Greater, Count, new RecordAt(Count, 0), ModelType.Bool), 0, null, ModelType.Bool),
            expectations[1].Condition.Value);
        Assert.Equal(new OverRecords(AggregateFunction.Any, more, 0, null, ModelType.Bool), expectations[2].Condition.Value);
        Assert.Equal([1, 0.9, 1], expectations.Select(e => e.Share));
        Assert.Equal([new SettingModel("gift", -1, 0), new SettingModel("openness", 0, 0.1)], expectations[2].Condition.Settings.AsEnumerable());
    }

    [Fact]
    public void A_comparison_of_averages_has_two_arms()
    {
        var contrast = Assert.IsType<ContrastExpectation>(Assert.Single(Model("expect \"a\" on average n at end with gift = off <= 2 * mean(n) with storm = off").Expectations));
        Assert.Equal(BinaryOperator.LessOrEqual, contrast.Operator);
        Assert.Equal(new RecordAt(Count, null), contrast.Left.Value);
        Assert.Equal([new SettingModel("gift", -1, 0)], contrast.Left.Settings.AsEnumerable());
        Assert.Equal([new SettingModel("storm", -1, 0)], contrast.Right.Settings.AsEnumerable());
    }

    private static ExperimentModel Experiment(string clauses) =>
        Assert.Single(Model($"experiment e {{ {clauses}; {(clauses.Contains("report ", StringComparison.Ordinal) ? string.Empty : "report n at end; ")}replicates 2 }}").Experiments);

    private static ScenarioModel Model(string text)
    {
        var compilation = Binding.World.Compile(Binding.World.Whole(World + text));
        Assert.Empty(compilation.Diagnostics);
        return compilation.Model!;
    }
}
