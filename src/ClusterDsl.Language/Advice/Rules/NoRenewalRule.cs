using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4014: a time of trouble, and from none of them a way of <c>next</c> to a stage of growth.
/// </summary>
internal sealed class NoRenewalRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.NoRenewal;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D1];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Growth, Marks.Trouble);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var trouble = facts.Stages.Marked(Marks.Trouble).ToList();
        if (trouble.Count == 0 || facts.Stages.From(trouble, _ => true).Any(s => facts.Stages.IsMarked(s, Marks.Growth)))
        {
            yield break;
        }

        var symbols = trouble.Select(s => facts.Words.Stages[s]).ToList();
        yield return Diagnostic.Create(Descriptor, symbols[0].Location!, string.Join(" or ", symbols.Select(s => $"`{s.Name}`"))) with
        {
            Related = [.. symbols.Skip(1).Select(s => new RelatedLocation(s.Location!, "trouble, too"))],
            Help = "add `next STAGE when …` to a stage that is marked `growth`: innovation can turn a downturn into a new round",
        };
    }
}
