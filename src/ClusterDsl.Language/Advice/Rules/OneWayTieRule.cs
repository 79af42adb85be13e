using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4028: ties that rules make and nothing ends, in a study of more than five years; those of actors who may leave end with them.
/// </summary>
internal sealed class OneWayTieRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.OneWayTie;

    public ImmutableArray<SourceDocument> Documents => [];

    private const double LeastYears = 5;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (facts.Years <= LeastYears || !facts.IsDevelopmentStudy)
        {
            yield break;
        }

        var formed = facts.Mechanisms.SelectMany(m => m.Effects.OfType<FormTie>()).GroupBy(f => f.TieKind).OrderBy(g => g.Key);
        foreach (var tie in formed)
        {
            if (facts.Mechanisms.Any(m => m.Effects.Any(e => e is not FormTie && m.TiesOf(e).Contains(tie.Key))) || MayEndsLeave(facts, tie.Key))
            {
                continue;
            }

            yield return Diagnostic.Create(Descriptor, tie.First().Origin.Location, facts.Words.Ties[tie.Key].Name, facts.Years.ToString("0.#", CultureInfo.InvariantCulture)) with
            {
                Related = [.. tie.Skip(1).Select(f => new RelatedLocation(f.Origin.Location, "made here, too"))],
                Help = "let a rule `dissolve` them, or say that they last: `allow CL4028 \"…\"`",
            };
        }
    }

    private static bool MayEndsLeave(ScenarioFacts facts, int tie)
    {
        var leaving = facts.Mechanisms.SelectMany(m => m.Effects.OfType<ExitActor>().SelectMany(e => m.Variables.Of(e.Actor))).ToImmutableSortedSet();
        return facts.Populated.Ties.Where(t => t.TieKind == tie).Any(t => t.Touches(leaving));
    }
}
