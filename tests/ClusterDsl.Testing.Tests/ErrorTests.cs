namespace ClusterDsl.Testing.Tests;

/// <summary>What cannot be run says so as the command line does.</summary>
public sealed class ErrorTests
{
    [Fact]
    public void A_mistake_is_told_with_its_place_and_a_way_out()
    {
        using var file = new ScenarioFile("firms.capital)", "firms.capitol)");
        var message = Assert.Throws<ScenarioException>(() => Scenario.Run(file.Path)).Message;
        Assert.Contains("error[CL", message, StringComparison.Ordinal);
        Assert.Contains("small.cluster:", message, StringComparison.Ordinal);
        Assert.Contains("capitol", message, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_by_its_name() => Assert.Contains(
        "nowhere.cluster", Assert.Throws<ScenarioException>(() => Scenario.Run("nowhere.cluster")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_library_cannot_be_run()
    {
        using var file = new ScenarioFile();
        File.WriteAllText(file.Path, "library words\n\nkind Firm\n");
        Assert.EndsWith("is a library: it declares words for scenarios and cannot be run", Assert.Throws<ScenarioException>(() => Scenario.Run(file.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gian", "3", "there is no parameter, policy or shock `gian`; did you mean `gain`?")]
    [InlineData("gain", "3 km", "`3 km` is not what `gain` is set in")]
    [InlineData("idle", "10", "`idle` must be from 0 to 9")]
    [InlineData("grant", "7", "`grant` is a policy or shock: it can be on or off, not `7`")]
    public void A_setting_that_cannot_be_is_told(string name, string value, string expected)
    {
        using var file = new ScenarioFile();
        var failure = Assert.Throws<ScenarioException>(() => Scenario.Run(file.Path, new ScenarioOptions().Set(name, value)));
        Assert.StartsWith(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_run_is_told_with_its_place()
    {
        using var file = new ScenarioFile("f.capital += gain", "f.capital += gain / (idle - 3)");
        Assert.Contains("error[CL5", Assert.Throws<ScenarioException>(() => Scenario.Run(file.Path)).Message, StringComparison.Ordinal);
    }
}
