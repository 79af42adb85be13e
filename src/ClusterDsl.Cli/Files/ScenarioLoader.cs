using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads and compiles the scenarios that the command line names.</summary>
public sealed class ScenarioLoader(CommandContext context)
{
    private readonly SourceReader _reader = new(context);

    /// <summary>Reads a file, or standard input for <c>-</c>, and compiles it.</summary>
    public CompiledScenario Load(string path)
    {
        List<Diagnostic> problems = [];
        var text = FileText.Decode(_reader.Read(path), Location.OfFile(path), problems.Add);
        return text is null
            ? new CompiledScenario([.. problems], null, [])
            : context.Toolchain.Compile(new SourceText(text, path), new DiskFileReader(context.WorkingFolder));
    }
}
