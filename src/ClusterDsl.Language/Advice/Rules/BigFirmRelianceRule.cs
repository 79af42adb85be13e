using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4005: large firms, and no small ones, or small ones that nothing lets grow or come.
/// </summary>
internal sealed class BigFirmRelianceRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.BigFirmReliance;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Small, Marks.Large);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var (large, small) = (facts.Populated.Marked(Marks.Large), facts.Populated.Marked(Marks.Small));
        if (!facts.IsDevelopmentStudy || large.IsEmpty || !facts.Words.KindsMarked(Marks.Small).Any() || facts.Mechanisms.Any(m => m.Effects.Any(e => Favours(m, e, small))))
        {
            yield break;
        }

        var why = small.IsEmpty ? "there are no small ones" : "nothing lets the small ones grow, and none ever enters";
        yield return Diagnostic.Create(Descriptor, facts.Words.Populations[large[0]].Location!, why) with
        {
            Related = [.. small.Select(p => new RelatedLocation(facts.Words.Populations[p].Location!, "small firms, which only stand by"))],
            Help = small.IsEmpty ? "add small firms: they are the body of a cluster" : "let a rule or policy raise something of theirs, or let new ones `enter`",
        };
    }

    private static bool Favours(Mechanism mechanism, EffectModel effect, ImmutableSortedSet<int> small) => effect switch
    {
        ChangeActor change => !Sign.IsNegative(change.Value) && mechanism.Variables.Of(change.Actor).Overlaps(small),
        EnterActor enter => small.Contains(enter.Population),
        _ => false,
    };
}
