using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>
/// A JSON array with one object for each diagnostic: code, severity, title, message, help (or null), file, and line, column,
/// endLine, endColumn from 1 in UTF-16 code units; <c>related</c> holds further places in the same form with a message.
/// </summary>
public sealed class JsonDiagnosticRenderer : IDiagnosticRenderer
{
    /// <summary>How all JSON of this product is written: indented, LF, and characters beyond ASCII as themselves.</summary>
    public static JsonWriterOptions Options { get; } =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Render(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var diagnostic in diagnostics)
            {
                Write(diagnostic, json);
            }

            json.WriteEndArray();
        }

        writer.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <summary>Text that holds lone surrogates cannot be written as UTF-8: they become replacement characters.</summary>
    internal static string Encodable(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            builder.Append(character);
        }

        return builder.ToString();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", SeverityNames.Of(diagnostic.Severity));
        json.WriteString("title", diagnostic.Descriptor.Title);
        json.WriteString("message", Encodable(diagnostic.Message));
        json.WriteString("help", diagnostic.Help is { } help ? Encodable(help) : null);
        WritePlace(diagnostic.Location, json);
        json.WriteStartArray("related");
        foreach (var related in diagnostic.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", Encodable(related.Message));
            WritePlace(related.Location, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Location location, Utf8JsonWriter json)
    {
        var (start, end) = (location.Start, location.End);
        json.WriteString("file", Encodable(location.Path));
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }
}
