using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads the files that the command line names, <c>-</c> being standard input.</summary>
public sealed class SourceReader(CommandContext context)
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly DiskFileReader _files = new(context.WorkingFolder);

    /// <summary>The bytes of one of them.</summary>
    public FileContent Read(string path)
    {
        if (path == StandardInput)
        {
            return ReadInput();
        }

        var content = _files.Read(path);
        return content.Bytes is null && FilePatterns.IsPattern(path) ? content with { Error = "no file that can be read matches this pattern" } : content;
    }

    /// <summary>The text of one of them; null, with a diagnostic, if there is none.</summary>
    public SourceText? ReadText(string path, Action<Diagnostic> report) =>
        FileText.Read(Read(path), Location.OfFile(path), report);

    private FileContent ReadInput()
    {
        try
        {
            using var input = context.Console.OpenInput();
            using var bytes = new MemoryStream();
            input.CopyTo(bytes);
            return new FileContent(StandardInput, bytes.ToArray(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileContent(StandardInput, null, DiskFileReader.ReasonOf(exception));
        }
    }
}
