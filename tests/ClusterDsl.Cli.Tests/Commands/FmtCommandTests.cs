using System.Text;
using ClusterDsl.Cli.Tests.Fakes;

namespace ClusterDsl.Cli.Tests.Commands;

public sealed class FmtCommandTests
{
    private const string Untidy = "parameter a=1\nparameter bc   = 2 // c\n";
    private const string Tidy = "parameter a  = 1\nparameter bc = 2  // c\n";
    private const string Broken = "phase  a\nparameter x = @\n";

    [Fact]
    public void A_file_gets_the_canonical_layout()
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("a.cluster", Untidy);
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "a.cluster"));
        Assert.Equal(Tidy, File.ReadAllText(path));
        Assert.Equal("formatted a.cluster\n1 of 1 file changed\n", line.Console.Errors.ToString());
        Assert.Empty(line.Console.Output.ToString());
        Assert.Equal(["a.cluster"], line.Content());
    }

    [Fact]
    public void A_file_in_order_is_not_written()
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("a.cluster", Tidy);
        var before = DateTime.UnixEpoch.AddYears(30);
        File.SetLastWriteTimeUtc(path, before);
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "a.cluster"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
        Assert.Equal("nothing to change in 1 file\n", line.Console.Errors.ToString());
    }

    [Fact]
    public void Check_lists_the_files_that_would_change_and_changes_none()
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("a.cluster", Untidy);
        line.Folder.Write("b.cluster", Tidy);
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "--check", "a.cluster", "b.cluster"));
        Assert.Equal(Untidy, File.ReadAllText(path));
        Assert.Equal("a.cluster\n", line.Console.Output.ToString());
        Assert.Equal("1 of 2 files would change; `clusterdsl fmt` without --check changes them\n", line.Console.Errors.ToString());
    }

    [Fact]
    public void Check_is_content_with_files_in_order()
    {
        using var line = new CommandLineFixture();
        line.Folder.Write("a.cluster", Tidy);
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "--check", "*.cluster"));
        Assert.Equal("stdout:\nstderr:\nnothing to change in 1 file\n", line.Console.ToString());
    }

    [Theory]
    [InlineData(Untidy, Tidy)]
    [InlineData("\uFEFFphase  a\r\n", "\uFEFFphase a\r\n")]
    public void A_dash_formats_standard_input_to_standard_output(string text, string expected)
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { Input = Encoding.UTF8.GetBytes(text) } };
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "-"));
        Assert.Equal(expected, line.Console.Output.ToString());
        Assert.Empty(line.Console.Errors.ToString());
    }

    [Fact]
    public void A_dash_is_checked_too()
    {
        using var line = new CommandLineFixture { Console = new RecordingConsole { Input = Encoding.UTF8.GetBytes(Untidy) } };
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "-", "--check"));
        Assert.Equal("-\n", line.Console.Output.ToString());
    }

    [Fact]
    public void A_broken_file_is_formatted_where_it_is_sound_and_its_mistakes_are_shown()
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("a.cluster", Broken);
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "a.cluster"));
        Assert.Equal("phase a\nparameter x = @\n", File.ReadAllText(path));
        Assert.StartsWith("formatted a.cluster\nerror[CL1", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\n1 error\n1 of 1 file changed\n", line.Console.Errors.ToString().Replace("\n\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal);

        // What is broken is wrong even where nothing is to change.
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "--check", "a.cluster"));
        Assert.Empty(line.Console.Output.ToString());
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void A_byte_order_mark_and_the_line_ends_stay(string mark)
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("a.cluster", string.Empty);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(mark + Untidy.ReplaceLineEndings("\r\n")));
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "a.cluster"));
        Assert.Equal(Encoding.UTF8.GetBytes(mark + Tidy.ReplaceLineEndings("\r\n")), File.ReadAllBytes(path));
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "a.cluster", "--check"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_diagnostic_and_the_others_are_formatted()
    {
        using var line = new CommandLineFixture();
        var path = line.Folder.Write("b.cluster", Untidy);
        File.WriteAllBytes(Path.Combine(line.Folder.Path, "c.cluster"), [0xFF, 0xFE, 0x41]);
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "a.cluster", "b.cluster", "c.cluster", "x/*.cluster"));
        Assert.Equal(Tidy, File.ReadAllText(path));
        Assert.Contains("error[CL6001]: cannot read `a.cluster`: there is no such file", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("error[CL6002]: `c.cluster` is no text", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("cannot read `x/*.cluster`: no file that can be read matches this pattern", line.Console.Errors.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("1 of 1 file changed, 3 not read or written\n", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_that_cannot_be_read_nothing_more_is_said()
    {
        using var line = new CommandLineFixture();
        Assert.Equal(ExitCodes.ScenarioErrors, line.Invoke("fmt", "a.cluster"));
        Assert.DoesNotContain("nothing to change", line.Console.Errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_stays_a_link_and_permissions_stay()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var line = new CommandLineFixture();
        var path = line.Folder.Write("real/a.cluster", Untidy);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var link = Path.Combine(line.Folder.Path, "link.cluster");
        File.CreateSymbolicLink(link, path);
        Assert.Equal(ExitCodes.Done, line.Invoke("fmt", "link.cluster"));
        Assert.Equal(Tidy, File.ReadAllText(path));
        Assert.Equal(path, new FileInfo(link).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead, File.GetUnixFileMode(path));
        Assert.Equal(["link.cluster", "real/a.cluster"], line.Content());
    }

    [Fact]
    public void Formatting_stops_when_interrupted()
    {
        using var line = new CommandLineFixture { Cancellation = new CancellationToken(canceled: true) };
        var path = line.Folder.Write("a.cluster", Untidy);
        Assert.Equal(ExitCodes.Interrupted, line.Invoke("fmt", "a.cluster"));
        Assert.Equal(Untidy, File.ReadAllText(path));
    }
}
