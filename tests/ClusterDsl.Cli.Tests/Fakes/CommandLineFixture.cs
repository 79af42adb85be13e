namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>Runs the command line in this process, in a folder of its own.</summary>
internal sealed class CommandLineFixture : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public RecordingConsole Console { get; init; } = new();

    public IToolchain Toolchain { get; init; } = new ScriptedToolchain();

    public TimeProvider Time { get; init; } = new StandingTime();

    public CancellationToken Cancellation { get; init; }

    public int Invoke(params string[] arguments) =>
        ClusterDslCommandLine.Invoke(arguments, new CommandContext(Console, Toolchain, Folder.Path, Time, Cancellation));

    /// <summary>All files of the folder.</summary>
    public IEnumerable<string> Content() => Directory.EnumerateFiles(Folder.Path, "*", SearchOption.AllDirectories)
        .Select(p => Path.GetRelativePath(Folder.Path, p).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    public void Dispose() => Folder.Dispose();
}
