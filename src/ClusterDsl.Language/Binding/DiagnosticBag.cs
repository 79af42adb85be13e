using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Binding;

/// <summary>Collects diagnostics of one compilation, each said once about a place.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Code, string Path, int Start, string Message)> _seen = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Items about which nothing more is said.</summary>
    public BrokenItems? Broken { get; set; }

    public void Add(Diagnostic diagnostic)
    {
        if (Broken?.Contains(diagnostic.Location) == true)
        {
            return;
        }

        if (_seen.Add((diagnostic.Code, diagnostic.Location.Path, diagnostic.Location.Span.Start, diagnostic.Message)))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
