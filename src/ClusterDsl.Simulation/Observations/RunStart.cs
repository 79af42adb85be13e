using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Observations;

/// <summary>What a run begins with.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seed">The seed in force.</param>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="Parameters">Base values of the parameters, by index, in base units.</param>
/// <param name="State">The state; whoever keeps it reads in later calls what then stands.</param>
public sealed record RunStart(ScenarioModel Model, ulong Seed, int Replicate, ImmutableArray<double> Parameters, IStateView State);
