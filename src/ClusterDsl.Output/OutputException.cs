using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Output;

/// <summary>Output cannot be written where it should be.</summary>
public sealed class OutputException : Exception
{
    /// <summary>Wraps what is to be told to the user.</summary>
    public OutputException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic.Message, cause) => Diagnostic = diagnostic;

    /// <summary>What to tell the user.</summary>
    public Diagnostic Diagnostic { get; }
}
