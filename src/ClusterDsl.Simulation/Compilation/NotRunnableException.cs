using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A part of the model that the engine does not run; becomes CL5090 with the place.</summary>
internal sealed class NotRunnableException(FaultSite site, string reason) : Exception(reason)
{
    /// <summary>Where it is written.</summary>
    public FaultSite Site { get; } = site;
}
