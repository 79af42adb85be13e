using System.Collections.Immutable;
using ClusterDsl.Language.Settings;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Units;
using ClusterDsl.Output.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static ImmutableArray<UnitModel> TimeUnits =>
    [
        new("year", Dimension.Time, "year", TimeBase.TicksPerYear),
        new("years", Dimension.Time, "year", TimeBase.TicksPerYear),
        new("quarter", Dimension.Time, "year", TimeBase.TicksPerYear / 4),
    ];

    [Fact]
    public void Parameters_are_set_in_their_own_units()
    {
        var settings = new SettingsReader(FakeRun.Model, Assert.Fail).Read(["joining=2", "focus=telecom", "open=true", "size = 3"]);
        Assert.Equal(2.0 / TimeBase.TicksPerYear, settings.Parameters[0], 1e-15);
        Assert.Equal(1, settings.Parameters[1]);
        Assert.Equal(1, settings.Parameters[2]);
        Assert.Equal(3, settings.Parameters[3]);
        Assert.Empty(settings.SwitchedOff);
    }

    [Theory]
    [InlineData("joining=2 per year")]
    [InlineData("joining=0.5 per quarter")]
    [InlineData("joining=2/year")]
    [InlineData("joining=2e0 1/year")]
    public void A_unit_may_be_written(string setting)
    {
        var settings = new SettingsReader(FakeRun.Model with { Units = TimeUnits }, Assert.Fail).Read([setting]);
        Assert.Equal(2.0 / TimeBase.TicksPerYear, settings.Parameters[0], 1e-15);
    }

    [Theory]
    [InlineData("size=1_000", 1_000)]
    [InlineData("size=400_000_000", 400_000_000)]
    public void Digits_may_be_parted_as_in_a_scenario(string setting, double value)
    {
        var settings = new SettingsReader(FakeRun.Model, Assert.Fail).Read([setting]);
        Assert.Equal(value, settings.Parameters[3]);
    }

    [Fact]
    public void A_point_that_looks_like_thousands_is_doubted()
    {
        var doubts = new List<string>();
        var settings = new SettingsReader(FakeRun.Model, Assert.Fail, doubts.Add).Read(["joining=5.000"]);
        Assert.Equal(["`5.000` is 5, and not 5 thousand; write `5000` for thousands"], doubts);
        Assert.Single(settings.Parameters);
    }

    [Fact]
    public void Policies_and_shocks_are_switched()
    {
        var settings = new SettingsReader(FakeRun.Model, Assert.Fail).Read(["vouchers=off", "downturn=on"]);
        Assert.Equal(["vouchers"], settings.SwitchedOff);
    }

    [Fact]
    public void A_bound_itself_is_allowed() =>
        Assert.Single(new SettingsReader(FakeRun.Model, Assert.Fail).Read(["joining=10"]).Parameters);

    [Theory]
    [InlineData("joinin=2", "there is no parameter, policy or shock `joinin`; did you mean `joining`?")]
    [InlineData("zzzzzz=2", "there is no parameter, policy or shock `zzzzzz`; what can be set: parameters `joining`, `focus`, `open`, `size`; policies and shocks (on or off) `vouchers`, `downturn`")]
    [InlineData("meet=off", "`meet` is a rule, which cannot be set; what can be set: parameters `joining`, `focus`, `open`, `size`; policies and shocks (on or off) `vouchers`, `downturn`")]
    [InlineData("firms=3", "`firms` is a population, which cannot be set; what can be set: parameters `joining`, `focus`, `open`, `size`; policies and shocks (on or off) `vouchers`, `downturn`")]
    [InlineData("joining", "`--set joining` sets nothing; write NAME=VALUE, without spaces")]
    [InlineData("joining=", "nothing stands after `joining=`; write the value there, without spaces")]
    [InlineData("vouchers=", "nothing stands after `vouchers=`; write the value there, without spaces")]
    [InlineData("focus=", "nothing stands after `focus=`; write the value there, without spaces")]
    [InlineData("joining=0,7", "`0,7` is no number: write decimals with a point and thousands without a comma")]
    [InlineData("joining=1,000.5", "`1,000.5` is no number: write decimals with a point and thousands without a comma")]
    [InlineData("joining=1e999", "`1e999` is too large: no more than about 1e308 can be computed with")]
    [InlineData("joining=many", "`many` is no number")]
    [InlineData("joining=_5", "`_5` is no number")]
    [InlineData("joining=5__0", "`5__0` is no number")]
    [InlineData("joining=2%", "`2%` is not what `joining` is set in, which is 1/year")]
    [InlineData("size=3 firms", "`3 firms` is no number: `size` has no unit")]
    [InlineData("joining=2 years", "`2 years` is not what `joining` is set in, which is 1/year")]
    [InlineData("joining=2 per fortnight", "`2 per fortnight` is not what `joining` is set in, which is 1/year")]
    [InlineData("joining=20 per year", "`joining` must be from 0 to 10 1/year, and 20 per year is not")]
    [InlineData("joining=NaN", "`NaN` is no number")]
    [InlineData("joining=-1", "`joining` must be from 0 to 10 1/year, and -1 is not")]
    [InlineData("joining=10.1", "`joining` must be from 0 to 10 1/year, and 10.1 is not")]
    [InlineData("size=0", "`size` must be at least 1, and 0 is not")]
    [InlineData("size=1.5", "`size` is a whole number, and 1.5 is none")]
    [InlineData("open=1", "`open` is true or false, not `1`")]
    [InlineData("focus=food", "`focus` is a Sector (photonics, telecom), and `food` is none")]
    [InlineData("vouchers=0", "`vouchers` is a policy or shock: it can be on or off, not `0`")]
    public void What_cannot_be_set_is_explained(string setting, string expected)
    {
        var problems = new List<string>();
        var settings = new SettingsReader(FakeRun.Model with { Units = TimeUnits }, problems.Add).Read([setting]);
        Assert.Equal([expected], problems);
        Assert.Empty(settings.Parameters);
        Assert.Empty(settings.SwitchedOff);
    }

    [Fact]
    public void A_scenario_without_anything_to_set_says_so()
    {
        var problems = new List<string>();
        new SettingsReader(FakeRun.Model with { Parameters = [], Policies = [], Shocks = [] }, problems.Add).Read(["joining=2"]);
        Assert.Equal(["there is no parameter, policy or shock `joining`; this scenario has nothing to set"], problems);
    }

    [Fact]
    public void Setting_something_twice_is_a_mistake()
    {
        var problems = new List<string>();
        new SettingsReader(FakeRun.Model, problems.Add).Read(["size=2", "size=3"]);
        Assert.Equal(["`size` is set twice"], problems);
    }
}
