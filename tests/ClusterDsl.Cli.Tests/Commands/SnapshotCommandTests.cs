using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

/// <summary><c>snapshot</c>, on a scenario without luck: each of two firms gains 1 kEUR in each of four years, and 1 kEUR more with a grant.</summary>
public sealed class SnapshotCommandTests : IDisposable
{
    private readonly CommandLineFixture _line = new() { Toolchain = new Toolchain() };

    public SnapshotCommandTests() => _line.Folder.Write("small.cluster", SmallStudy.WithoutLuck);

    public void Dispose() => _line.Dispose();

    [Fact]
    public Task What_a_run_did()
    {
        _line.Invoke("snapshot", "small.cluster");
        return Verify(Read("small.received.txt"));
    }

    [Fact]
    public void The_first_one_waits_to_be_accepted()
    {
        Assert.Equal(ExitCodes.ExpectationFailed, _line.Invoke("snapshot", "small.cluster"));
        Assert.Equal(
            "small.cluster: nothing was accepted yet. Read small.received.txt; if the model should do that, accept it:\n  clusterdsl snapshot --accept small.cluster\n",
            _line.Console.Output.ToString());
        Assert.Equal(["small.cluster", "small.received.txt"], _line.Content());
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "--accept", "small.cluster"));
        Assert.Equal(["small.cluster", "small.verified.txt"], _line.Content());
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "small.cluster"));
        Assert.EndsWith("small.cluster: as accepted\n", _line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(["small.cluster", "small.verified.txt"], _line.Content());
    }

    [Fact]
    public void A_changed_rule_is_shown_in_what_it_changes_and_nothing_else()
    {
        Accept();
        var accepted = Read("small.verified.txt");
        _line.Folder.Write("small.cluster", SmallStudy.WithoutLuck.Replace("f.capital += gain", "f.capital += 2 * gain", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.ExpectationFailed, _line.Invoke("snapshot", "small.cluster"));
        Assert.EndsWith(
            """
            small.cluster: not as accepted (- small.verified.txt, + small.received.txt)
              Measures                           start       end       min       max
            - wealth                              2469     18470      2469     18470  EUR
            + wealth                              2469     26470      2469     26470  EUR
              Measures after years                   1         2         3
            - wealth                              6469     10470     14470
            + wealth                              8469     14470     20470
            If the model should do that, accept it:
              clusterdsl snapshot --accept small.cluster

            """.ReplaceLineEndings("\n"), _line.Console.Output.ToString(), StringComparison.Ordinal);
        Assert.Equal(accepted, Read("small.verified.txt"));
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "--accept", "small.cluster"));
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "small.cluster"));
    }

    [Fact]
    public void What_differs_no_more_is_no_longer_received()
    {
        Accept();
        Assert.Equal(ExitCodes.ExpectationFailed, _line.Invoke("snapshot", "small.cluster", "--set", "grant=off"));
        Assert.Contains("small.received.txt", _line.Content());
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "small.cluster"));
        Assert.DoesNotContain("small.received.txt", _line.Content());
    }

    [Fact]
    public void Line_ends_of_another_system_and_a_byte_order_mark_are_no_difference()
    {
        Accept();
        _line.Folder.Write("small.verified.txt", "\uFEFF" + Read("small.verified.txt").Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "small.cluster"));
    }

    [Fact]
    public void Settings_and_digits_show()
    {
        _line.Invoke("snapshot", "small.cluster", "--seed", "9", "--set", "gain=2", "--set", "grant=off", "--digits", "2");
        var text = Read("small.received.txt");
        Assert.Matches(@"(?m)^seed +9$", text);
        Assert.Matches(@"(?m)^gain +2  kEUR per year$", text);
        Assert.Matches(@"(?m)^grant +off$", text);
        Assert.Matches(@"(?m)^wealth +2500 +18000 +2500 +18000  EUR$", text);
    }

    [Fact]
    public void Several_files_are_held_each_against_its_own()
    {
        Accept();
        _line.Folder.Write("other.cluster", SmallStudy.WithoutLuck.Replace("scenario small", "scenario other", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.ExpectationFailed, _line.Invoke("snapshot", "*.cluster"));
        Assert.Equal(["other.cluster", "other.received.txt", "small.cluster", "small.verified.txt"], _line.Content());
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "--accept", "*.cluster"));
        Assert.Equal(ExitCodes.Done, _line.Invoke("snapshot", "*.cluster"));
    }

    [Fact]
    public void A_scenario_with_errors_leaves_what_was_accepted()
    {
        Accept();
        _line.Folder.Write("small.cluster", SmallStudy.WithoutLuck.Replace("firms.capital", "firms.capitol", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.ScenarioErrors, _line.Invoke("snapshot", "small.cluster"));
        Assert.Contains("capitol", _line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["small.cluster", "small.verified.txt"], _line.Content());
    }

    [Theory]
    [InlineData("error: there is no small.received.txt to accept; `clusterdsl snapshot small.cluster` writes it", "--accept", "small.cluster")]
    [InlineData("error: a snapshot lies beside its scenario, and standard input has no place: name a file", "-")]
    [InlineData("error: `--accept` accepts what was received before: leave out `--seed`", "small.cluster", "--accept", "--seed", "4")]
    [InlineData("error: `0` is not a number of digits: a whole number from 1 to 15", "small.cluster", "--digits", "0")]
    [InlineData("error: there is no parameter, policy or shock `gian`; did you mean `gain`?", "small.cluster", "--set", "gian=3")]
    public void Wrong_usage_says_what_to_do(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCodes.WrongUsage, _line.Invoke(["snapshot", .. arguments]));
        Assert.StartsWith(expected, _line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["small.cluster"], _line.Content());
    }

    private void Accept()
    {
        _line.Invoke("snapshot", "small.cluster");
        _line.Invoke("snapshot", "--accept", "small.cluster");
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_line.Folder.Path, file));
}
