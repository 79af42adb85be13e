namespace ClusterDsl.Snapshots.Tests.Subset;

public sealed class ConcurrencyTests : IDisposable
{
    private const int Count = 200;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_verifications_at_once_keep_their_files_apart()
    {
        for (var number = 0; number < Count; number += 2)
            _folder.Write($"Even{number}.verified.txt", $"text {number}");

        var failures = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(() => FailsAsync(
            () => Verify($"text {number}", sourceFile: _folder.SourceFile).UseFileName($"{(number % 2 == 0 ? "Even" : "Odd")}{number}")))));

        Assert.Equal(Count / 2, failures.Count(failed => failed));
        for (var number = 1; number < Count; number += 2)
            Assert.Equal($"text {number}", await File.ReadAllTextAsync(_folder[$"Odd{number}.received.txt"]));

        Assert.Equal(Count, _folder.Files.Count());
    }

    [Fact]
    public async Task Of_many_that_claim_one_name_at_once_one_gets_it()
    {
        _folder.Write("Shared.verified.txt", "text");

        var failures = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Run(() => FailsAsync(
            () => Verify("text", sourceFile: _folder.SourceFile).UseFileName(number % 2 == 0 ? "Shared" : "SHARED")))));

        Assert.InRange(failures.Count(failed => failed), Count - 1, Count);
    }

    private static async Task<bool> FailsAsync(Func<SettingsTask> verify) =>
        await Record.ExceptionAsync(async () => await verify()) is not null;
}
