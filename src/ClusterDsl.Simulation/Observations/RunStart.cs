using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Observations;

/// <summary>What a run begins with.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seed">The seed in force.</param>
/// <param name="Replicate">The replicate, from 0.</param>
/// <param name="Parameters">Base values of the parameters, by index, in base units.</param>
/// <param name="State">The state, as it is whenever it is read: here before the rules of the phase <c>start</c>, at the record of step 0 after them.</param>
public sealed record RunStart(ScenarioModel Model, ulong Seed, int Replicate, ImmutableArray<double> Parameters, IStateView State)
{
    /// <summary>The measures that every record holds, in its order.</summary>
    public ImmutableArray<MeasureModel> Measures { get; } = [.. Model.RecordedMeasures.Select(m => Model.Measures[m])];
}
