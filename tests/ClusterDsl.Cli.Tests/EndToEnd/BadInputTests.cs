using System.Text;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>Bad input gets a diagnostic with code, place and way out, never a stack trace or a half-written folder.</summary>
public sealed class BadInputTests
{
    [Fact]
    public Task A_missing_file() => Spoilt(a => File.Delete(Path.Combine(a.Line.Folder.Path, "organisations.csv")), ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_missing_column() => Spoilt(a => a.Edit("organisations.csv", "first_year", "year"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_duplicate_key() => Spoilt(
        a => a.Edit("organisations.csv", "901837907,REC,AT,1957675,8,2015\n", "901837907,REC,AT,1957675,8,2015\n901837907,REC,AT,1,1,2015\n"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_tie_to_an_unknown_organisation() => Spoilt(
        a => a.Edit("collaborations.csv", "source,target,first_year,last_year,joint_projects\n", "source,target,first_year,last_year,joint_projects\n12345,999584128,2015,2018,1\n"),
        ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_number_that_does_not_parse() => Spoilt(
        a => a.Edit("organisations.csv", "901837907,REC,AT,1957675,8,2015", "901837907,REC,AT,1957675,8,about 2015"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task An_unknown_name() => Spoilt(a => a.Edit(AustriaFixture.Scenario, "rate joining", "rate joinning"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_unit_mismatch() => Spoilt(a => a.Edit(AustriaFixture.Scenario, "f.capital -= own_share", "f.capital -= joining"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task An_empty_file() => Spoilt(a => File.WriteAllText(Path.Combine(a.Line.Folder.Path, AustriaFixture.Scenario), string.Empty), ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_binary_file() => Spoilt(
        a => File.WriteAllBytes(Path.Combine(a.Line.Folder.Path, AustriaFixture.Scenario), [0x7F, .. Encoding.ASCII.GetBytes("ELF"), 0, 1, 2, 0xFF, 0xFE, 0, 10, 200, 0]),
        ExitCodes.ScenarioErrors);

    [Fact]
    public Task A_folder_that_cannot_be_written() => Spoilt(
        a => File.WriteAllText(Path.Combine(a.Line.Folder.Path, "run"), "a file of that name"), ExitCodes.ScenarioErrors);

    [Fact]
    public Task An_attribute_out_of_its_bounds() => Spoilt(
        a => a.Edit(AustriaFixture.Scenario, "absorption = 0.4 per year", "absorption = 40 per year"), ExitCodes.Fault);

    private static async Task Spoilt(Action<AustriaFixture> spoil, int exitCode)
    {
        using var austria = new AustriaFixture();
        spoil(austria);
        var before = austria.Line.Content().ToList();
        Assert.Equal(exitCode, austria.Run("--out", "run"));
        Assert.Empty(austria.Output);
        Assert.DoesNotContain("   at ", austria.Errors, StringComparison.Ordinal);
        Assert.Equal(before, austria.Line.Content());
        await Verify(austria.Errors);
    }
}
