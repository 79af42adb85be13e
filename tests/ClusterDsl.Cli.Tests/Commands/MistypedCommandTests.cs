using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

/// <summary>What people type on the command line for a file or a value.</summary>
public sealed class MistypedCommandTests
{
    private const string Scenario = """
        scenario small { step 1 year; horizon 2 years; seed 1 }
        use cluster_basics
        parameter fee = 3 kEUR
        kind Firm : Organisation { capital : real money = 0 }
        actors firms : Firm[3]
        rule pay in start { for f : firms; f.capital += fee }
        measure paid = sum(firms.capital)
        experiment dear { vary fee in { 1 kEUR, 2 kEUR }; replicates 2; report paid at end }

        """;

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    public void A_forgotten_ending_is_proposed(string command)
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke(command, "wine"));
        Assert.Contains("there is no such file (did you mean `wine.cluster`?)", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_of_one_file_is_run_and_one_of_several_is_told()
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "w*.cluster"));
        line.Folder.Write("water.cluster", Scenario);
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("run", "w*.cluster"));
        Assert.EndsWith(
            "error: `w*.cluster` matches 2 files, and one is run at a time: name one of `water.cluster`, `wine.cluster`\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_that_there_is_not_is_told_with_those_that_there_are()
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("experiment", "wine.cluster", "wrong"));
        Assert.Equal("error: there is no experiment `wrong`; the file has `dear`\n", line.Console.Errors.ToString());
    }

    [Theory]
    [InlineData("fee=60")]
    [InlineData("fee=60 kEUR")]
    [InlineData("fee=60000 EUR")]
    [InlineData("fee=0.06MEUR")]
    public void A_parameter_is_set_in_its_unit_or_in_the_one_that_is_written(string setting)
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "wine.cluster", "--set", setting));
        Assert.Contains("180,000", line.Console.Output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fee=60 CNY", "`60 CNY` is not what `fee` is set in, which is kEUR")]
    [InlineData("fee=60 km", "`60 km` is not what `fee` is set in, which is kEUR")]
    public void Another_quantity_is_refused(string setting, string message)
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.WrongUsage, line.Invoke("run", "wine.cluster", "--set", setting));
        Assert.Equal($"error: {message}\n", line.Console.Errors.ToString());
    }

    [Fact]
    public void A_point_that_looks_like_thousands_is_warned_of()
    {
        using var line = Fixture();
        Assert.Equal(ExitCodes.Done, line.Invoke("run", "wine.cluster", "--set", "fee=5.000"));
        Assert.Contains("warning[CL2034]: `5.000` is 5, and not 5 thousand; write `5000` for thousands\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    private static CommandLineFixture Fixture()
    {
        var line = new CommandLineFixture { Toolchain = new Toolchain() };
        line.Folder.Write("wine.cluster", Scenario);
        return line;
    }
}
