using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4003: nobody produces knowledge, lends, or brokers. A sort of support is excused if the vocabulary has none of it, or if a rule
/// reads an attribute that carries its mark.
/// </summary>
internal sealed class MissingSupportRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.MissingSupport;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D1, SourceDocument.D3, SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.KnowledgeSource, Marks.Finance, Marks.Broker);

    private static readonly ImmutableArray<(string Mark, string Does)> Supports =
        [(Marks.KnowledgeSource, "produces or teaches knowledge"), (Marks.Finance, "lends or vouches"), (Marks.Broker, "brokers")];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDevelopmentStudy || facts.IsEmpirical || facts.Populated.Firms.Count == 0)
        {
            yield break;
        }

        var missing = Supports.Where(s => facts.Words.KindsMarked(s.Mark).Any() && facts.Populated.Marked(s.Mark).IsEmpty && !IsGivenByThePlace(facts, s.Mark)).ToList();
        if (missing.Count > 0)
        {
            var examples = missing.Select(s => facts.Words.KindsMarked(s.Mark).First().Name).Select(k => $"`{k}`");
            yield return Diagnostic.Create(Descriptor, facts.Location, string.Join(", or ", missing.Select(s => s.Does))) with
            {
                Related = [.. missing.Select(s => new RelatedLocation(facts.Words.KindsMarked(s.Mark).First().Location!, "nobody is of this kind"))],
                Help = $"add actors who do (for example of the kind {string.Join(", ", examples)}), or an attribute of the place that stands for them",
            };
        }
    }

    private static bool IsGivenByThePlace(ScenarioFacts facts, string mark) =>
        facts.Rules.SelectMany(r => r.Reads).Any(d => d.Sort == DatumSort.ActorAttribute && facts.Words.IsAttributeMarked(d.Index, mark));
}
