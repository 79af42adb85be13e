using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Binding;

/// <summary>Collects diagnostics of one compilation, each place and code once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<(string Code, string Path, int Start)> _seen = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error);

    public void Add(Diagnostic diagnostic)
    {
        if (_seen.Add((diagnostic.Code, diagnostic.Location.Path, diagnostic.Location.Span.Start)))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
