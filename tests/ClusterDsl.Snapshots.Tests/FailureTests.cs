using System.Text;

namespace ClusterDsl.Snapshots.Tests;

/// <summary>Verifications that fail, in folders of their own.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_missing_file_fails_and_leaves_what_was_received()
    {
        var message = await MessageOf(() => Verify("one\r\ntwo", sourceFile: _folder.SourceFile).UseFileName("New"));

        Assert.StartsWith(
            $"Directory: {_folder.FullName}\nNew:\n  - Received: New.received.txt\n    Verified: New.verified.txt\n\nFileContent:\n\nNew:\n\nReceived: New.received.txt\none\ntwo\n",
            message,
            StringComparison.Ordinal);
        Assert.Equal(["New.received.txt"], _folder.Files);
        var expected = Encoding.UTF8.GetBytes("\uFEFFone\ntwo");
        Assert.Equal(expected, await File.ReadAllBytesAsync(_folder["New.received.txt"]));
    }

    [Fact]
    public async Task A_file_without_a_byte_counts_as_missing()
    {
        _folder.Write("Hollow.verified.txt", "");

        var message = await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseFileName("Hollow"));

        Assert.Contains("\nNew:\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_fails_with_both_texts_and_keeps_the_verified_file()
    {
        _folder.Write("Changed.verified.txt", "before");

        var message = await MessageOf(() => Verify("after", sourceFile: _folder.SourceFile).UseFileName("Changed"));

        Assert.StartsWith(
            $"Directory: {_folder.FullName}\nNotEqual:\n  - Received: Changed.received.txt\n    Verified: Changed.verified.txt\n\nFileContent:\n\nNotEqual:\n\nReceived: Changed.received.txt\nafter\nVerified: Changed.verified.txt\nbefore\n",
            message,
            StringComparison.Ordinal);
        Assert.Equal("before", await File.ReadAllTextAsync(_folder["Changed.verified.txt"]));
        Assert.Equal("after", await File.ReadAllTextAsync(_folder["Changed.received.txt"]));
    }

    [Theory]
    [InlineData("a", "a\n")]
    [InlineData("a\n", "a")]
    [InlineData("a", "a ")]
    [InlineData("a", "A")]
    [InlineData("é", "e\u0301")]
    public async Task The_comparison_is_exact(string verified, string received)
    {
        _folder.Write("Exact.verified.txt", verified);

        await MessageOf(() => Verify(received, sourceFile: _folder.SourceFile).UseFileName("Exact"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_verified_file_may_lack_the_byte_order_mark(bool mark)
    {
        await File.WriteAllTextAsync(_folder["Mark.verified.txt"], "Österreich", new UTF8Encoding(mark));

        await Verify("Österreich", sourceFile: _folder.SourceFile).UseFileName("Mark");
    }

    [Fact]
    public async Task A_carriage_return_in_the_verified_file_is_refused()
    {
        _folder.Write("Return.verified.txt", "a\r\nb");

        await MessageOf(() => Verify("a\nb", sourceFile: _folder.SourceFile).UseFileName("Return"));

        Assert.Equal("a\nb", await File.ReadAllTextAsync(_folder["Return.received.txt"]));
    }

    [Fact]
    public async Task Success_deletes_what_an_earlier_run_received()
    {
        _folder.Write("Passed.verified.txt", "text");
        _folder.Write("Passed.received.txt", "stale");
        _folder.Write("PassedAlso.received.txt", "of another test");

        await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Passed");

        Assert.Equal(["Passed.verified.txt", "PassedAlso.received.txt"], _folder.Files);
    }

    [Fact]
    public async Task A_verified_file_that_is_no_longer_produced_fails()
    {
        _folder.Write("Moved.verified.txt", "{}");
        _folder.Write("Moved.verified.json", "{}");

        var message = await MessageOf(() => Verify("{}", "json", sourceFile: _folder.SourceFile).UseFileName("Moved"));

        Assert.StartsWith(
            $"Directory: {_folder.FullName}\nDelete:\n  - Moved.verified.txt\nEqual:\n  - Received: Moved.received.json\n    Verified: Moved.verified.json\n",
            message,
            StringComparison.Ordinal);
        Assert.Equal(["Moved.verified.json", "Moved.verified.txt"], _folder.Files);
    }

    [Fact]
    public async Task Two_verifications_of_one_name_are_refused()
    {
        _folder.Write("Shared.verified.txt", "text");
        await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Shared");

        var message = await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseFileName("Shared"));

        Assert.Contains("The prefix has already been used", message, StringComparison.Ordinal);
        await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Shared").DisableRequireUniquePrefix();
    }

    [Theory]
    [InlineData(1)]
    public async Task More_arguments_than_parameters_are_refused(int only)
    {
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseParameters(only, 2));
    }

    [Fact]
    public async Task Names_that_exclude_each_other_are_refused()
    {
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseFileName("File").UseMethodName("Method"));
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseTypeName("Type").UseFileName("File"));
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseFileName("File").UseParameters("value"));
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseParameters("value").UseTextForParameters("text"));
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a:b")]
    [InlineData(" ")]
    public async Task Invalid_file_names_are_refused(string name)
    {
        await MessageOf(() => Verify("text", sourceFile: _folder.SourceFile).UseFileName(name));
        Assert.Empty(_folder.Files);
    }

    [Theory]
    [InlineData(".txt")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task Invalid_extensions_are_refused(string extension) =>
        await MessageOf(() => Verify("text", extension, sourceFile: _folder.SourceFile));

    [Fact]
    public async Task Settings_given_to_a_verification_are_copied()
    {
        var settings = new VerifySettings();
        settings.UseDirectory("Sub");
        _folder.Write("Sub.txt", "");

        await MessageOf(() => Verify("<a>", settings, _folder.SourceFile).UseFileName("One").AddScrubber(text => text.Replace("<a>", "b")));
        await MessageOf(() => Verify("<a>", settings, _folder.SourceFile).UseFileName("Two"));

        Assert.Equal(["Sub.txt", "Sub/One.received.txt", "Sub/Two.received.txt"], _folder.Files);
        Assert.Equal("<a>", await File.ReadAllTextAsync(_folder["Sub/Two.received.txt"]));
    }

    [Fact]
    public async Task Global_settings_come_too_late_after_a_verification()
    {
        _folder.Write("Early.verified.txt", "text");
        await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Early");

        Assert.ThrowsAny<Exception>(() => VerifierSettings.AddScrubber(builder => builder.Clear()));
        Assert.ThrowsAny<Exception>(() => VerifierSettings.ScrubLinesContaining("text"));
        Assert.ThrowsAny<Exception>(() => VerifierSettings.UseUtf8NoBom());
    }

    // Of any type: Verify.Xunit's own exceptions are not those of the subset.
    private static async Task<string> MessageOf(Func<SettingsTask> verify) =>
        (await Assert.ThrowsAnyAsync<Exception>(async () => await verify())).Message;
}
