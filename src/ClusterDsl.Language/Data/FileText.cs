using System.Security.Cryptography;
using System.Text;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Data;

/// <summary>Turns the bytes of a source or data file into text, or says what they are instead.</summary>
public static class FileText
{
    /// <summary>No more than this is read: a text of .NET holds about as many characters.</summary>
    public const int MaximumBytes = 1_000_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // First bytes of what people most often take for CSV or text.
    private static readonly (byte[] Signature, string Name, string Help)[] Formats =
    [
        ([0xFF, 0xFE], "UTF-16 text", SaveAsUtf8),
        ([0xFE, 0xFF], "UTF-16 text", SaveAsUtf8),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an Excel workbook", "export the sheet as CSV (UTF-8) and name that file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Office file", "export the sheet as CSV (UTF-8) and name that file"),
        ([0x1F, 0x8B], "gzip-compressed", "decompress it first"),
        ("PAR1"u8.ToArray(), "a Parquet file", "export it as CSV (UTF-8) and name that file"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database", "export the table as CSV (UTF-8) and name that file"),
        ("%PDF"u8.ToArray(), "a PDF file", "name the file that holds the text"),
    ];

    private const string SaveAsUtf8 = "save it as UTF-8";

    /// <summary>Reads a file's text, which keeps the hash of the file's bytes.</summary>
    /// <inheritdoc cref="Decode"/>
    public static SourceText? Read(FileContent file, Location namedAt, Action<Diagnostic> report) =>
        Decode(file, namedAt, report) is { } content
            ? new SourceText(content, file.Path, Convert.ToHexStringLower(SHA256.HashData(file.Bytes!)))
            : null;

    /// <summary>Decodes UTF-8 with or without a byte order mark.</summary>
    /// <param name="file">The file as read.</param>
    /// <param name="namedAt">Where the file is named; diagnostics point there.</param>
    /// <param name="report">Takes what is wrong: CL6001 (cannot be read), CL6002 (no text), CL6003 (not UTF-8).</param>
    /// <returns>The text without a byte order mark, or null.</returns>
    public static string? Decode(FileContent file, Location namedAt, Action<Diagnostic> report)
    {
        if (file.Bytes is not { } bytes)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.FileNotReadable, namedAt, file.Path, file.Error) with
            {
                Help = namedAt.Source.Length > 0 ? "a path starts at the folder of the file that names it" : "a path starts at the folder that you are in",
            });
            return null;
        }

        if (bytes.Length > MaximumBytes)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.FileNotReadable, namedAt, file.Path, "it is larger than 1 GB") with { Help = "keep only the rows and columns that the study needs" });
            return null;
        }

        if (FormatOf(bytes) is var (name, help))
        {
            report(Diagnostic.Create(DiagnosticDescriptors.FileIsBinary, namedAt, file.Path, name) with { Help = help });
            return null;
        }

        var content = bytes.AsSpan(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0);
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            report(NotUtf8(file, namedAt, content, Math.Max(exception.Index, 0)));
            return null;
        }
    }

    private static (string Name, string Help)? FormatOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, name, help) in Formats)
        {
            if (bytes.StartsWith(signature))
            {
                return (name, help);
            }
        }

        return bytes.Contains((byte)0) ? ("a binary file (it holds zero bytes)", "name a text file, or save it as UTF-8 text") : null;
    }

    private static Diagnostic NotUtf8(FileContent file, Location namedAt, ReadOnlySpan<byte> bytes, int index)
    {
        index = Math.Min(index, bytes.Length - 1);
        var line = bytes[..index].Count((byte)'\n') + 1;
        return Diagnostic.Create(DiagnosticDescriptors.FileNotUtf8, namedAt, file.Path, line, $"0x{bytes[index]:X2}") with
        {
            Help = "save it as UTF-8 (in a spreadsheet: “CSV UTF-8”); files in Windows-1252, Latin-1 or GB 18030 look like this",
        };
    }
}
