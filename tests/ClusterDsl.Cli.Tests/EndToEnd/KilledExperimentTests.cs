using ClusterDsl.Cli.Tests.Fakes;
using ClusterDsl.Output;

namespace ClusterDsl.Cli.Tests.EndToEnd;

/// <summary>A process that is killed (SIGKILL: nothing is tidied up) at any moment of its work leaves what can be gone on with.</summary>
public sealed class KilledExperimentTests : IDisposable
{
    private static readonly string[] Command =
        ["experiment", "busy.cluster", "--replicates", "150", "--measures", "--beneficiaries", "--threads", "2", "--out"];

    private readonly TemporaryFolder _folder = new();

    public KilledExperimentTests() => _folder.Write("busy.cluster", $"{SmallStudy.Busy}  replicates 150\n}}\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, 1)]
    public void Killed_and_resumed_it_is_what_was_never_killed(int kills, int seed) => Check(kills, seed);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(10, 2)]
    [InlineData(10, 3)]
    public void Killed_ten_times_and_resumed_it_is_what_was_never_killed(int kills, int seed) => Check(kills, seed);

    private void Check(int kills, int seed)
    {
        using (var whole = Start("whole"))
            Assert.Equal(ExitCodes.Done, whole.End());
        var size = SizeOf("whole");
        var landed = 0;
        for (var i = 0; i < kills; i++)
        {
            // How much is to be written before the kill; a linear congruential generator is as good as any other here.
            seed = (int)(((seed * 1103515245L) + 12345) & 0x7FFFFFFF);
            landed += KillAfter(size / kills * i * (seed % 1000) / 1000) ? 1 : 0;
        }

        Assert.InRange(landed, 1, kills);
        using (var last = Start("results", "--resume"))
            Assert.Equal(ExitCodes.Done, last.End());
        Assert.Equal(StoreDump.Of(_folder.Path, "whole"), StoreDump.Of(_folder.Path, "results"));
        foreach (var file in new[] { ExperimentFiles.Runs, ExperimentFiles.Summary, ExperimentFiles.Differences, ExperimentFiles.Effects })
            Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.Path, "whole", file)), File.ReadAllBytes(Path.Combine(_folder.Path, "results", file)));
    }

    /// <summary>Whether the process was still at work.</summary>
    private bool KillAfter(long written)
    {
        using var process = Start("results", "--resume");
        process.Await(() => SizeOf("results.unfinished") >= written);
        return process.Kill();
    }

    /// <summary>Bytes of the store and of the log beside it.</summary>
    private long SizeOf(string folder) =>
        new[] { string.Empty, "-wal" }.Select(s => new FileInfo(Path.Combine(_folder.Path, folder, ExperimentFiles.Store + s))).Sum(f => f.Exists ? f.Length : 0);

    private CommandProcess Start(string folder, params string[] options) => new(_folder.Path, [.. Command, folder, .. options]);
}
