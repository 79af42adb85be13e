namespace ClusterDsl.Simulation.Compilation;

/// <summary>The weight of a choice that depends on the candidate alone, compiled.</summary>
/// <param name="Populations">Whose members are chosen from, in canonical order.</param>
/// <param name="Weigh">The weights, not yet looked at: where evaluating one faults, so does this.</param>
/// <param name="Reads">What the weight reads, or null if more than can be followed.</param>
internal sealed record WeightProgram(int[] Populations, WeighCandidates Weigh, WeightReads? Reads);
