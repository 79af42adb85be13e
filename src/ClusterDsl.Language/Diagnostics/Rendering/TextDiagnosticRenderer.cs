using System.Globalization;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>
/// For people, in the way of rustc: a headline, the place, the source line with the span underlined, places that belong to it
/// with what is there, help, and a closing count.
/// </summary>
/// <param name="useColour">Whether to colour by ANSI escape sequences.</param>
/// <param name="width">Columns of the terminal; longer source lines are cut around the span.</param>
public sealed class TextDiagnosticRenderer(bool useColour = false, int width = TextDiagnosticRenderer.DefaultWidth) : IDiagnosticRenderer
{
    /// <summary>The width where there is no terminal to ask.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Narrower text cannot be read, however narrow the terminal is.</summary>
    private const int LeastHelp = 30;

    private readonly AnsiPalette _palette = new(useColour);

    /// <inheritdoc/>
    public void Render(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
        {
            Render(diagnostic, writer);
            writer.WriteLine();
        }

        if (diagnostics.Count > 0)
        {
            var worst = diagnostics.Max(d => d.Severity);
            writer.WriteLine(_palette.Severity(worst, DiagnosticTally.Of(diagnostics).ToString()));
        }
    }

    private void Render(Diagnostic diagnostic, TextWriter writer)
    {
        var head = _palette.Severity(diagnostic.Severity, $"{SeverityNames.Of(diagnostic.Severity)}[{diagnostic.Code}]");
        writer.WriteLine(head + _palette.Bold($": {PrintableText.Of(diagnostic.Message, keepsLines: true)}"));
        var annotations = AnnotationsOf(diagnostic);
        var lastLine = annotations.Max(SnippetRenderer.LastLineOf) + 1;
        var gutter = lastLine.ToString(CultureInfo.InvariantCulture).Length;
        var snippets = new SnippetRenderer(writer, _palette, diagnostic.Severity, gutter, width);
        var isFirst = true;
        foreach (var file in annotations.GroupBy(a => a.Location.Source, ReferenceEqualityComparer.Instance))
        {
            if (!isFirst)
            {
                snippets.WriteGutter(string.Empty);
            }

            snippets.Write((SourceText)file.Key!, [.. file], isFirst);
            isFirst = false;
        }

        if (diagnostic.Help is { } help)
        {
            WriteHelp(PrintableText.Of(help, keepsLines: true), snippets, writer, gutter);
        }
    }

    private static List<Annotation> AnnotationsOf(Diagnostic diagnostic)
    {
        List<Annotation> annotations = [new(diagnostic.Location, string.Empty, IsPrimary: true)];
        annotations.AddRange(diagnostic.Related.Select(r => new Annotation(r.Location, PrintableText.Of(r.Message), IsPrimary: false)));
        return annotations;
    }

    private void WriteHelp(string help, SnippetRenderer snippets, TextWriter writer, int gutter)
    {
        snippets.WriteGutter(string.Empty);
        var indent = new string(' ', gutter + 1);
        var lead = $"{indent}{_palette.Frame("=")} {_palette.Bold("help")}: ";
        var further = new string(' ', gutter + 1 + "= help: ".Length);
        foreach (var line in help.Split('\n').SelectMany(l => WrappedText.Lines(l, Math.Max(LeastHelp, width - further.Length))))
        {
            writer.WriteLine(lead + line);
            lead = further;
        }
    }
}
