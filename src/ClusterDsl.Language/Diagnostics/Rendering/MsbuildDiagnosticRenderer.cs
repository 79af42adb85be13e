using System.Globalization;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>One line for each diagnostic, in the form that MSBuild and many editors understand: <c>file(line,col): error CL2003: message</c>.</summary>
public sealed class MsbuildDiagnosticRenderer : IDiagnosticRenderer
{
    /// <inheritdoc/>
    public void Render(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            var start = diagnostic.Location.Start;
            var text = diagnostic.Help is { } help ? $"{diagnostic.Message} ({help})" : diagnostic.Message;
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{PrintableText.Of(diagnostic.Location.Path)}({start.Line + 1},{start.Column + 1}): {Category(diagnostic.Severity)} {diagnostic.Code}: {OneLine(text)}"));
        }
    }

    // MSBuild knows no hints; `info` is what the C# compiler writes for them.
    private static string Category(DiagnosticSeverity severity) =>
        severity == DiagnosticSeverity.Hint ? "info" : SeverityNames.Of(severity);

    private static string OneLine(string text) => PrintableText.Of(text.ReplaceLineEndings(" "));
}
