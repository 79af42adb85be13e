using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads and compiles the scenarios that the command line names.</summary>
public sealed class ScenarioLoader(CommandContext context)
{
    private readonly DiskFileReader _files = new(context.WorkingFolder);

    /// <summary>Reads a file, or standard input for <c>-</c>, and compiles it.</summary>
    public CompiledScenario Load(string path)
    {
        List<Diagnostic> problems = [];
        var text = Read(path, problems.Add);
        return text is null ? new CompiledScenario([.. problems], null, []) : context.Toolchain.Compile(text, _files);
    }

    /// <summary>Reads a file, or standard input for <c>-</c>; null, with a diagnostic, if that cannot be done.</summary>
    public SourceText? Read(string path, Action<Diagnostic> report)
    {
        var content = path == "-" ? ReadInput() : _files.Read(path);
        return FileText.Decode(content, Location.OfFile(path), report) is { } text ? new SourceText(text, path) : null;
    }

    private FileContent ReadInput()
    {
        using var input = context.Console.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return new FileContent("-", bytes.ToArray(), null);
    }
}
