using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.State;

namespace ClusterDsl.Simulation.Compilation;

/// <summary>A stage, compiled.</summary>
/// <param name="Model">The stage.</param>
/// <param name="Overlays">What it sets.</param>
/// <param name="Conditions">The conditions of its transitions, in order.</param>
internal sealed record StageProgram(StageModel Model, ImmutableArray<OverlayProgram> Overlays, ImmutableArray<Func<RunState, Block, bool>> Conditions);
