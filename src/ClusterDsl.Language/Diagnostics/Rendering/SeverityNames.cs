namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>The words for severities.</summary>
public static class SeverityNames
{
    /// <summary><c>error</c>, <c>warning</c> or <c>hint</c>.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "hint",
    };
}
