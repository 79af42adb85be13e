using ClusterDsl.Simulation.Stepping;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>A run of several cannot go on. Of all such runs, the first in the order of arms and replicates is told of.</summary>
public sealed class ArmFaultException : Exception
{
    /// <summary>Says which run it was.</summary>
    public ArmFaultException(Arm arm, int replicate, SimulationFaultException fault)
        : base(fault.Message, fault) => (Arm, Replicate, Fault) = (arm, replicate, fault);

    /// <summary>The arm.</summary>
    public Arm Arm { get; }

    /// <summary>The replicate, from 0.</summary>
    public int Replicate { get; }

    /// <summary>What happened.</summary>
    public SimulationFaultException Fault { get; }
}
