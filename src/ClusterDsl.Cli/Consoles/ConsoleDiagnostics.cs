using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Cli.Consoles;

/// <summary>Diagnostics for people, on standard error.</summary>
public static class ConsoleDiagnostics
{
    /// <summary>Writes them in colour where that is wanted, as wide as the terminal.</summary>
    public static void WriteDiagnostics(this ICommandConsole console, IReadOnlyList<Diagnostic> diagnostics)
    {
        var width = console.IsErrorTerminal && console.Width is { } columns ? columns : TextDiagnosticRenderer.DefaultWidth;
        new TextDiagnosticRenderer(console.UsesErrorColour(), width).Render(diagnostics, console.Error);
    }

    /// <summary>Writes one sentence about wrong usage, in the form of diagnostics.</summary>
    public static void WriteUsageError(this ICommandConsole console, string message) =>
        console.Error.WriteLine($"{(console.UsesErrorColour() ? "\u001b[1;31merror\u001b[0m" : "error")}: {message}");
}
