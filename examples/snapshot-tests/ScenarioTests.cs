using ClusterDsl.Testing;

namespace ClusterDsl.Examples;

/// <summary>What two models of the examples do. Each test has its text beside it, <c>ScenarioTests.….verified.txt</c>.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public async Task Formation_of_a_valley() => await Verify(Scenario.Run("../formation/formation.cluster"));

    [Fact]
    public async Task Formation_where_nobody_is_let_in() =>
        await Verify(Scenario.Run("../formation/formation.cluster", new ScenarioOptions { Replicate = 1 }.Set("haulage", "0.6").SwitchOff("opening")));

    [Fact]
    public async Task Epidemic_on_a_random_network() => await Verify(Scenario.Run("../gallery/sir.cluster")).SignificantDigits(3);
}
