using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads and compiles the scenarios that the command line names.</summary>
public sealed class ScenarioLoader(CommandContext context)
{
    private readonly SourceReader _reader = new(context);
    private readonly DiskFileReader _files = new(context.WorkingFolder);

    /// <summary>Reads a file, or standard input for <c>-</c>, and compiles it.</summary>
    public CompiledScenario Load(string path)
    {
        List<Diagnostic> problems = [];
        var text = _reader.ReadText(path, problems.Add);
        return text is null ? new CompiledScenario([.. problems], null, []) : context.Toolchain.Compile(text, _files);
    }
}
