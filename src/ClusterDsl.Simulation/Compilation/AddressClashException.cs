using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>Two draws of the model have names that share a word in addresses; becomes CL5021 with the place.</summary>
internal sealed class AddressClashException(FaultSite site, string name, string other) : Exception($"{name} and {other}")
{
    /// <summary>Where the second is written.</summary>
    public FaultSite Site { get; } = site;

    /// <summary>The name of the second.</summary>
    public string Name { get; } = name;

    /// <summary>The name of the first.</summary>
    public string Other { get; } = other;
}
