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
        var content = path == "-" ? ReadInput() : _files.Read(path);
        var text = FileText.Decode(content, Location.OfFile(path), problems.Add);
        return text is null
            ? new CompiledScenario([.. problems], null, [])
            : context.Toolchain.Compile(new SourceText(text, path), _files);
    }

    private FileContent ReadInput()
    {
        using var input = context.Console.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return new FileContent("-", bytes.ToArray(), null);
    }
}
