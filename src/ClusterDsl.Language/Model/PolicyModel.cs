using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>An intervention.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">Name of its instrument.</param>
/// <param name="Issuer">Name of the actor who issues it.</param>
/// <param name="Activity">When it is active.</param>
/// <param name="Budget">What it may spend, or null for no limit.</param>
/// <param name="Cost">Cost of one firing, in the body's frame, or null.</param>
/// <param name="CostUnit">The unit in which cost and spending are shown.</param>
/// <param name="OrderBy">Who comes first (ascending, then by order key), in the body's frame, or null.</param>
/// <param name="Overlays">What it sets while active.</param>
/// <param name="Body">What it does in every step in which it is active, or null.</param>
/// <param name="Description">Its doc comment.</param>
/// <param name="Origin">Where it is written.</param>
public sealed record PolicyModel(
    string Name, string Instrument, string Issuer, ActivityModel Activity, BudgetModel? Budget, ModelExpression? Cost, DisplayUnit CostUnit,
    ModelExpression? OrderBy, ImmutableArray<OverlayModel> Overlays, RuleBody? Body, string Description, Origin Origin);
