using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4006: two or more policies, at least one with a hard instrument and none with a soft one.
/// </summary>
internal sealed class HardOnlyRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.HardOnly;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Hard, Marks.Soft);

    private const int Named = 3;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var hard = facts.Policies.Where(p => IsMarked(facts, p, Marks.Hard)).ToList();
        if (facts.Policies.Length >= 2 && hard.Count > 0 && !facts.Policies.Any(p => IsMarked(facts, p, Marks.Soft)))
        {
            yield return Diagnostic.Create(Descriptor, hard[0].Location) with
            {
                Related = [.. hard.Skip(1).Select(p => new RelatedLocation(p.Location, "builds, too"))],
                Help = $"add a policy with an instrument that is marked `soft`{Examples(facts)}, and compare the two",
            };
        }
    }

    private static string Examples(ScenarioFacts facts)
    {
        var soft = facts.Words.Instruments.Where(i => Marks.IsAny(i, Marks.Soft)).Select(i => $"`{i.Name}`").Take(Named).ToList();
        return soft.Count == 0 ? string.Empty : $" (for example {string.Join(", ", soft)})";
    }

    private static bool IsMarked(ScenarioFacts facts, Mechanism policy, string mark) =>
        facts.Words.InstrumentOf(policy.Policy!)?.Marks.Contains(mark, StringComparer.Ordinal) == true;
}
