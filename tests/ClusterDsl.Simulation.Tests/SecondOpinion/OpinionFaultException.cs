using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>A rule did what it must not.</summary>
internal sealed class OpinionFaultException(DiagnosticDescriptor descriptor) : Exception(descriptor.Code)
{
    public string Code => descriptor.Code;
}
