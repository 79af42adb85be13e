namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>The colours of text diagnostics, or none.</summary>
internal sealed class AnsiPalette(bool isOn)
{
    private const string Reset = "\u001b[0m";

    /// <summary>Headlines.</summary>
    public string Bold(string text) => Paint("\u001b[1m", text);

    /// <summary>Line numbers, gutter, and secondary places.</summary>
    public string Frame(string text) => Paint("\u001b[1;34m", text);

    /// <summary>Whatever carries a severity.</summary>
    public string Severity(DiagnosticSeverity severity, string text) => Paint(
        severity switch
        {
            DiagnosticSeverity.Error => "\u001b[1;31m",
            DiagnosticSeverity.Warning => "\u001b[1;33m",
            _ => "\u001b[1;36m",
        },
        text);

    private string Paint(string code, string text) => isOn && text.Length > 0 ? code + text + Reset : text;
}
