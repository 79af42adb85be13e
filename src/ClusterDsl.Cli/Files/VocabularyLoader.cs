using System.Collections.Immutable;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Cli.Files;

/// <summary>Reads the words of the user's own files: of libraries, and of scenarios with what they use.</summary>
internal sealed class VocabularyLoader(CommandContext context)
{
    /// <summary>The vocabulary of each file; null, once that is said, if any of them has errors.</summary>
    public IReadOnlyList<Vocabulary>? Load(IEnumerable<string> files)
    {
        var loader = new ScenarioLoader(context);
        var loaded = new FilePatterns(context.WorkingFolder).Expand(files).Select(loader.Load).ToList();
        var errors = loaded.SelectMany(l => l.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error).Distinct().ToImmutableArray();
        if (!errors.IsEmpty)
        {
            context.Console.WriteDiagnostics(errors);
            return null;
        }

        return [.. loaded.Select(l => l.Compilation).OfType<Language.Compilation>().Select(Vocabulary.Of)];
    }
}
