using System.Collections.Immutable;

namespace ClusterDsl.Simulation.Stepping;

/// <summary>What may differ from run to run of one model.</summary>
public sealed record RunOptions
{
    /// <summary>The seed, or null for the scenario's own.</summary>
    public ulong? Seed { get; init; }

    /// <summary>The replicate, from 0.</summary>
    public int Replicate { get; init; }

    /// <summary>Values that replace parameters' own, by parameter index, in base units.</summary>
    public ImmutableDictionary<int, double> Parameters { get; init; } = ImmutableDictionary<int, double>.Empty;

    /// <summary>Names of policies and shocks that are switched off.</summary>
    public ImmutableHashSet<string> SwitchedOff { get; init; } = [];

    /// <summary>Threads that may be used; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Bytes that the run may take; null for all that there are. Results do not depend on it: what does not fit is a fault (CL5020, CL5022).</summary>
    public long? Memory { get; init; }

    /// <summary>From so many matches on, a rule whose matches take little time is worth several threads: with fewer they cost more than they save.</summary>
    internal int ParallelFrom { get; init; } = 2_048;
}
