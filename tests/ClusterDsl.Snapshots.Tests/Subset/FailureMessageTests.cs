namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class FailureMessageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_difference_ends_with_its_first_line()
    {
        _folder.Write("Changed.verified.txt", "one\ntwo");

        var failure = await Assert.ThrowsAsync<VerifyException>(
            async () => await Verify("one\n2", sourceFile: _folder.SourceFile).UseFileName("Changed"));

        Assert.EndsWith(
            "First difference: line 2, column 1 (- verified, + received)\n     1 | one\n-    2 | two\n+    2 | 2\n",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_name_names_both_tests()
    {
        _folder.Write("Shared.verified.txt", "text");
        await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Shared");

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await Verify("text", sourceFile: _folder.SourceFile).UseFileName("Shared"));

        Assert.Contains($"{nameof(FailureMessageTests)}.{nameof(A_shared_name_names_both_tests)}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_after_the_start_are_refused()
    {
        _folder.Write("Started.verified.txt", "text");
        var task = Verify("text", sourceFile: _folder.SourceFile).UseFileName("Started");
        await task;

        Assert.Throws<InvalidOperationException>(() => { _ = task.UseDirectory("elsewhere"); });
    }

    [Fact]
    public void A_date_needs_a_name_given_to_it() =>
        Assert.Throws<NotSupportedException>(() => FileNames.ForParameter(default(DateOnly)));
}
