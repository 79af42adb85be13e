namespace ClusterDsl.Language.Diagnostics.Rendering;

/// <summary>Writes diagnostics in one form: for people, for an editor, for a build.</summary>
public interface IDiagnosticRenderer
{
    /// <summary>Writes all of <paramref name="diagnostics"/>, in their order, and whatever the form puts around them.</summary>
    void Render(IReadOnlyList<Diagnostic> diagnostics, TextWriter writer);
}
