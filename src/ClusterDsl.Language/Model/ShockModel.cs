using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>An outside event.</summary>
public sealed record ShockModel(
    string Name, ActivityModel Activity, ImmutableArray<OverlayModel> Overlays, RuleBody? Body, string Description, Origin Origin);
