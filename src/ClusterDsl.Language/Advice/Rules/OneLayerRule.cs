using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4002: an economic network without a social one, or the other way round. Silent where that layer is read from a file: then it is what
/// was observed.
/// </summary>
internal sealed class OneLayerRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.OneLayer;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D0];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Economic, Marks.Social);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var layers = new[] { Marks.Economic, Marks.Social };
        var present = layers.Where(facts.Populated.HasTieMarked).ToList();
        if (!facts.IsDevelopmentStudy || present.Count != 1 || facts.Populated.Firms.IsEmpty)
        {
            yield break;
        }

        var ties = facts.Populated.Ties.Where(t => facts.Words.Ties[t.TieKind].HasMark(present[0])).ToList();
        if (ties.Exists(t => t.IsFromData))
        {
            yield break;
        }

        var kinds = ties.Select(t => facts.Words.Ties[t.TieKind]).Distinct();
        var missing = layers.First(l => l != present[0]);
        yield return Diagnostic.Create(Descriptor, facts.Location, present[0], missing) with
        {
            Related = [.. kinds.Where(k => k.Location is not null).Select(k => new RelatedLocation(k.Location!, $"{present[0]}"))],
            Help = $"add {(missing == Marks.Social ? "who knows whom" : "who deals with whom")}, with a tie kind that is marked `{missing}`",
        };
    }
}
