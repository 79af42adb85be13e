using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Diagnostics.Rendering;

namespace ClusterDsl.Testing;

/// <summary>A scenario cannot be run. The message is what <c>clusterdsl run</c> would say: what is wrong, where, and what to do.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>Without a reason.</summary>
    public ScenarioException()
    {
    }

    /// <summary>With a reason that has no place in a file.</summary>
    public ScenarioException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason that has no place in a file, and what led to it.</summary>
    public ScenarioException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With what is wrong.</summary>
    internal ScenarioException(IReadOnlyList<Diagnostic> diagnostics, Exception? innerException = null)
        : base(Render(diagnostics), innerException)
    {
    }

    private static string Render(IReadOnlyList<Diagnostic> diagnostics)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextDiagnosticRenderer(false, TextDiagnosticRenderer.DefaultWidth).Render(diagnostics, text);
        return $"the scenario cannot be run\n{text.ToString().TrimEnd()}";
    }
}
