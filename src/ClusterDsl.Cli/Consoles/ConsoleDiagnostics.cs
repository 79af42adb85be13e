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
    public static void WriteUsageError(this ICommandConsole console, string message) => console.Write("error", "1;31", message);

    /// <summary>Writes one sentence about a doubt that has a code.</summary>
    public static void WriteWarning(this ICommandConsole console, string code, string message) => console.Write($"warning[{code}]", "1;33", message);

    private static void Write(this ICommandConsole console, string head, string colour, string message) =>
        console.Error.WriteLine($"{(console.UsesErrorColour() ? $"\u001b[{colour}m{head}\u001b[0m" : head)}: {message}");
}
