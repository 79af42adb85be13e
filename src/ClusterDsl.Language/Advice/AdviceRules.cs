using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Rules;

namespace ClusterDsl.Language.Advice;

/// <summary>All advice, in order of code.</summary>
internal static class AdviceRules
{
    public static readonly ImmutableArray<IAdviceRule> All =
    [
        new ConcentrationRule(),
        new OneLayerRule(),
        new MissingSupportRule(),
        new IdleSupportRule(),
        new BigFirmRelianceRule(),
        new HardOnlyRule(),
        new AbsenceRule(),
        new OutOfPlaceRule(),
        new ViciousCompetitionRule(),
        new CostOnlyRule(),
        new NoDivisionRule(),
        new BrokenCycleRule(),
        new NoFeedbackRule(),
        new NoRenewalRule(),
        new KnowledgeCeilingRule(),
        new TacitAtADistanceRule(),
        new ClosedSystemRule(),
        new PolicyWithoutChannelRule(),
        new NeverActsRule(),
        new ContradictoryConditionRule(),
        new UnreachableStageRule(),
        new UnreachableThresholdRule(),
        new PhaseNeverRunRule(),
        new BudgetBelowCostRule(),
        new UnreadParameterRule(),
        new UnreadAttributeRule(),
        new UnreadTieRule(),
        new OneWayTieRule(),
        new FlatMeasureRule(),
        new QuadraticPatternRule(),
        new OvershootRule(),
        new TwofoldEffectRule(),
        new UnguardedFormRule(),
        new BareChanceRule(),
        new CostlyStatisticRule(),
    ];
}
