using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>A run cannot go on: the data do not fit (CL6xxx) or a rule did what it must not (CL5xxx).</summary>
public sealed class SimulationFaultException : Exception
{
    /// <summary>Wraps what is to be told to the user.</summary>
    public SimulationFaultException(IReadOnlyList<Diagnostic> diagnostics)
        : base(diagnostics.Count == 0 ? "fault" : diagnostics[0].Message) => Diagnostics = diagnostics;

    /// <summary>What to tell the user; at least one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
