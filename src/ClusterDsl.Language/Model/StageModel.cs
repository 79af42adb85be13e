using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>A stage of the cluster's life. The first declared holds at the start.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Lifecycle">The lifecycle name it stands for, or empty.</param>
/// <param name="Phases">Indices of the phases it runs, or null for all.</param>
/// <param name="Overlays">What it sets.</param>
/// <param name="Transitions">Tested in order; an end has a target of -1.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record StageModel(
    string Name, string Lifecycle, ImmutableArray<int>? Phases, ImmutableArray<OverlayModel> Overlays, ImmutableArray<TransitionModel> Transitions, Origin Origin);
