using ClusterDsl.Language.Model;
using ClusterDsl.Language.Tests.Binding;

namespace ClusterDsl.Language.Tests.Units;

public sealed class UnitsTests
{
    [Theory]
    [InlineData("3 kEUR", 3e3, "kEUR", 1e3)]
    [InlineData("3 kEUR/year", 3e3 / 4380, "kEUR/year", 1e3 / 4380)]
    [InlineData("3 kEUR per year", 3e3 / 4380, "kEUR per year", 1e3 / 4380)]
    [InlineData("-3 per quarter", -3.0 / 1095, "per quarter", 1.0 / 1095)]
    [InlineData("2 * 3 kEUR", 6e3, "EUR", 1)]
    [InlineData("5 km^2", 5e6, "km^2", 1e6)]
    [InlineData("5%", 0.05, "", 1)]
    [InlineData("1_000.5", 1000.5, "", 1)]
    [InlineData("3 weeks", 3 * 84, "weeks", 84)]
    public void A_quantity_is_kept_in_base_units(string text, double kept, string unit, double factor)
    {
        var parameter = Model($"parameter p = {text}").Parameters.Single();
        Assert.Equal(kept, Assert.IsType<NumberConstant>(parameter.Value).Value, 1e-15 * Math.Abs(kept));
        Assert.Equal((unit, factor), (parameter.Unit.Name, parameter.Unit.Factor));
    }

    [Fact]
    public void Attributes_are_shown_in_the_currency_of_the_figures_wherever_they_stand()
    {
        var model = Model("measure m = sum(firms.capital)\nparameter later = 5 CNY");
        Assert.Equal("CNY", model.ActorAttributes.Single(a => a.Name == "capital").Unit.Name);
        Assert.Equal("CNY", model.Measures.Single().Unit.Name);
        Assert.Equal("CNY/year", model.TieAttributes.Single(a => a.Name == "volume").Unit.Name);
    }

    [Fact]
    public void Currencies_with_a_rate_add_up()
    {
        var model = Model("unit EUR = 7.8 CNY\nparameter p = 1 kEUR + 1 CNY");
        Assert.Equal(new NumberConstant(7801), model.Parameters.Single().Value);
    }

    [Fact]
    public void A_unit_may_be_a_multiple_of_a_power()
    {
        var model = Model("unit ha = 1e4 m^2\nparameter p = 3 ha");
        Assert.Equal(new NumberConstant(3e4), model.Parameters.Single().Value);
    }

    private static ScenarioModel Model(string text)
    {
        var compilation = World.Compile(World.Whole(text));
        Assert.True(compilation.Diagnostics.IsEmpty, string.Join('\n', compilation.Diagnostics));
        return compilation.Model!;
    }
}
