namespace ClusterDsl.Testing.Tests;

/// <summary>The plugin: a run is kept and compared as its text.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly ScenarioFile _file = new();

    public void Dispose() => _file.Dispose();

    private string Source => Path.Combine(_file.Folder, "Tests.cs");

    [Fact]
    public async Task A_run_is_compared_as_its_text()
    {
        var run = Scenario.Run(_file.Path);
        await File.WriteAllTextAsync(Path.Combine(_file.Folder, "Same.verified.txt"), run.ToText());
        await Verify(run, sourceFile: Source).UseFileName("Same");
    }

    [Fact]
    public async Task A_verification_has_digits_of_its_own()
    {
        var run = Scenario.Run(_file.Path);
        await File.WriteAllTextAsync(Path.Combine(_file.Folder, "Digits.verified.txt"), run.ToText(7));
        await Verify(run, sourceFile: Source).UseFileName("Digits").SignificantDigits(7);
    }

    [Fact]
    public async Task A_failure_shows_the_lines_that_differ()
    {
        await File.WriteAllTextAsync(Path.Combine(_file.Folder, "Changed.verified.txt"), Scenario.Run(_file.Path).ToText());
        var run = Scenario.Run(_file.Path, new ScenarioOptions().Set("idle", "4"));
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () => await Verify(run, sourceFile: Source).UseFileName("Changed"));
        Assert.Matches(@"  Parameters +value\n- idle +3\n\+ idle +4\n", failure.Message.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("grow", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_registered_once() => Assert.Throws<InvalidOperationException>(() => VerifyClusterDsl.Initialize());

    [Fact]
    public void Digits_have_bounds() => Assert.Throws<ArgumentOutOfRangeException>(() => new VerifySettings().SignificantDigits(0));
}
