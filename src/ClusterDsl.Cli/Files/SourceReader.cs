using ClusterDsl.Language.Data;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads the files that the command line names, <c>-</c> being standard input.</summary>
public sealed class SourceReader(CommandContext context)
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly DiskFileReader _files = new(context.WorkingFolder);

    /// <summary>Reads one of them.</summary>
    public FileContent Read(string path) => path == StandardInput ? ReadInput() : _files.Read(path);

    private FileContent ReadInput()
    {
        using var input = context.Console.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return new FileContent(StandardInput, bytes.ToArray(), null);
    }
}
