namespace ClusterDsl.Language.Diagnostics;

/// <summary>How much a diagnostic weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>A remark that changes nothing.</summary>
    Hint,

    /// <summary>The scenario runs, but probably not as meant.</summary>
    Warning,

    /// <summary>The scenario does not run.</summary>
    Error,
}
