using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>What a rule, policy or shock does. Matches of <paramref name="Elements"/> that pass <paramref name="Guards"/> fire as the trigger says; each firing runs <paramref name="Steps"/>, then <paramref name="Effects"/>.</summary>
/// <param name="Frame">Its variables.</param>
/// <param name="Elements">The <c>for</c>; empty: one match per step.</param>
/// <param name="Guards">Conditions and lets that read neither chosen nor drawn variables, in order.</param>
/// <param name="Trigger">How often a match fires; null: once.</param>
/// <param name="Steps">Draws, choices, and the conditions and lets that depend on them, in order.</param>
/// <param name="Effects">What happens, in order.</param>
public sealed record RuleBody(
    FrameModel Frame,
    ImmutableArray<PatternElement> Elements,
    ImmutableArray<RuleClause> Guards,
    TriggerModel? Trigger,
    ImmutableArray<RuleClause> Steps,
    ImmutableArray<EffectModel> Effects);
