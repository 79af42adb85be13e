using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4017: a study over five years or more with no actor from outside, no shock, no data, and no newcomer who is not somebody's
/// offspring.
/// </summary>
internal sealed class ClosedSystemRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.ClosedSystem;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D0, SourceDocument.D2];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Outside);

    private const double LeastYears = 5;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var model = facts.Model;
        if (!facts.IsDevelopmentStudy || facts.Years < LeastYears || facts.Populated.Firms.Count == 0
            || !facts.Populated.Marked(Marks.Outside).IsEmpty || facts.Shocks.Length > 0 || model.Populations.Any(p => p.Data is not null) || model.InitialTies.Any(t => t.Data is not null) || facts.Mechanisms.Any(LetsStrangersIn))
        {
            yield break;
        }

        yield return Diagnostic.Create(Descriptor, facts.Location, facts.Years.ToString("0.#", CultureInfo.InvariantCulture)) with
        {
            Related = [.. facts.Mechanisms.Where(m => m.Effects.Any(e => e is EnterActor)).Select(m => new RelatedLocation(m.Location, "newcomers, but of local parents"))],
            Help = "add a shock, actors from outside (a kind that is marked `outside`), or newcomers who come by themselves",
        };
    }

    /// <summary>Whether newcomers enter who take nothing after an actor that is here already.</summary>
    private static bool LetsStrangersIn(Mechanism mechanism) =>
        mechanism.Body is { } body && body.Elements.All(e => e is SetElement { Set: RangeSet })
        && body.Effects.OfType<EnterActor>().Any(e => !ModelTraversal.PartsOf(e.Attributes).SelectMany(mechanism.Within).Any(x => x is ActorAttribute { Actor: VariableValue }));
}
