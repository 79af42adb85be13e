using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice;

/// <summary>Asks every rule, and adds to its advice which documents it comes from.</summary>
internal static class Adviser
{
    /// <summary>All advice about a scenario.</summary>
    public static IEnumerable<Diagnostic> Advise(ScenarioFacts facts, Citations citations) =>
        from rule in AdviceRules.All
        from diagnostic in rule.Analyse(facts)
        select rule.Documents.IsEmpty ? diagnostic : citations.Cite(diagnostic, rule.RestsOn, rule.Documents.Select(d => d.ToString()));
}
