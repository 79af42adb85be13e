using System.Text;
using System.Text.Json;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>A SARIF 2.1.0 log (OASIS standard) with one run, as code hosts and editors import it. What an <c>allow</c> silences is in it with its reason, marked as suppressed.</summary>
/// <param name="version">The version of the tool.</param>
public sealed class SarifDiagnosticRenderer(string version) : IDiagnosticRenderer
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const int PageWidth = 100;

    /// <inheritdoc/>
    public void Render(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonDiagnosticRenderer.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(diagnostics, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    private void WriteRun(IReadOnlyList<Diagnostic> diagnostics, Utf8JsonWriter json)
    {
        var rules = diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        WriteTool(rules, json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(diagnostic, rules.FindIndex(r => r.Code == diagnostic.Code), json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(IReadOnlyList<DiagnosticDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "clusterdsl");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            WriteMessage("shortDescription", rule.Title, json);
            WritePage(rule, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // The page travels with the log: whoever reads it need not have the tool at hand.
    private static void WritePage(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        if (rule.Page is not { } page)
        {
            return;
        }

        WriteMessage("fullDescription", page.Meaning, json);
        var text = new StringWriter { NewLine = "\n" };
        new PageTextRenderer(useColour: false, PageWidth).Render(page.Blocks, text);
        var markdown = new StringWriter { NewLine = "\n" };
        new PageMarkdownRenderer(level: 2).Render(page.Blocks, markdown);
        json.WriteStartObject("help");
        json.WriteString("text", text.ToString());
        json.WriteString("markdown", markdown.ToString());
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int ruleIndex, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(diagnostic.Severity));
        WriteMessage("message", diagnostic.Help is { } help ? $"{diagnostic.Message}\nhelp: {help}" : diagnostic.Message, json);
        json.WriteStartArray("locations");
        WriteLocation(diagnostic.Location, null, json);
        json.WriteEndArray();
        if (diagnostic.Related.Length > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in diagnostic.Related)
            {
                WriteLocation(related.Location, related.Message, json);
            }

            json.WriteEndArray();
        }

        WriteSuppression(diagnostic.AllowedBecause, json);
        json.WriteEndObject();
    }

    private static void WriteSuppression(string? reason, Utf8JsonWriter json)
    {
        if (reason is null)
        {
            return;
        }

        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("justification", JsonDiagnosticRenderer.Encodable(reason));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteLocation(Location location, string? message, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(location.Path));
        json.WriteEndObject();
        var (start, end) = (location.Start, location.End);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            WriteMessage("message", message, json);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", JsonDiagnosticRenderer.Encodable(text));
        json.WriteEndObject();
    }

    // Relative paths stay relative references, so that a log made on one machine fits another's clone.
    private static string UriOf(string path)
    {
        var segments = JsonDiagnosticRenderer.Encodable(path).Replace('\\', '/').Split('/').Select(Uri.EscapeDataString);
        var escaped = string.Join('/', segments);
        return path.StartsWith('/') ? $"file://{escaped}" : escaped;
    }

    private static string Level(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
