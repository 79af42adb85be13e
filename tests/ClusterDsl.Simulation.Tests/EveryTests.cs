using ClusterDsl.Simulation.Tests.SecondOpinion;

namespace ClusterDsl.Simulation.Tests;

/// <summary>A rule that runs every so often stands for the time since it ran, whatever the step.</summary>
public sealed class EveryTests
{
    [Theory]
    [InlineData("1 year")]
    [InlineData("1 quarter")]
    [InlineData("1 month")]
    public void A_flow_adds_up_to_the_same(string step) => Assert.Equal(40, End(step, "for f : firms; f.stock += 20 per year", "sum(firms.stock)"), 1e-9);

    [Theory]
    [InlineData("1 year")]
    [InlineData("1 quarter")]
    [InlineData("1 month")]
    public void A_rate_is_that_of_the_interval(string step)
    {
        // Of 20,000 firms each fires 2 · 0.5 times in two years on average: a Poisson count with mean 20,000.
        const int Firms = 20_000;
        Assert.InRange(End(step, "for f : firms; rate 0.5 per year; f.stock += 1", "sum(firms.stock)", Firms), Firms - (4 * Math.Sqrt(Firms)), Firms + (4 * Math.Sqrt(Firms)));
    }

    private static double End(string step, string body, string measure, int firms = 1)
    {
        var model = Agreement.Compile($$"""
            scenario every { step {{step}}; horizon 2 years; seed 1 }
            kind Firm { stock : real = 0 }
            phase work
            actors firms : Firm[{{firms}}]
            rule yearly in work every 1 year { {{body}} }
            measure total = {{measure}}
            """);
        return RecordingObserver.Run(model).Series("total")[^1];
    }
}
