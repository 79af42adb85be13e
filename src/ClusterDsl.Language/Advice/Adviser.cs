using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;

namespace ClusterDsl.Language.Advice;

/// <summary>Asks every rule, and adds to its advice which documents it comes from.</summary>
internal static class Adviser
{
    /// <summary>All advice about a scenario.</summary>
    public static IEnumerable<Diagnostic> Advise(ScenarioFacts facts) =>
        from rule in AdviceRules.All
        from diagnostic in rule.Analyse(facts)
        select rule.Documents.IsEmpty ? diagnostic : diagnostic with { Help = $"{diagnostic.Help}\n({string.Join("; ", rule.Documents)})" };
}
