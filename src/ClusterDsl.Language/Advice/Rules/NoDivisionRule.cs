using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4011: two or more roles in the chain, and no vertical tie. A role is a value of an attribute marked <c>vertical</c>, or a kind of
/// firms that is neither just a firm nor marked by its size or place.
/// </summary>
internal sealed class NoDivisionRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.NoDivision;

    public ImmutableArray<SourceDocument> Documents => [SourceDocument.D0, SourceDocument.D4];

    public bool RestsOn(Symbol word) => Marks.IsAny(word, Marks.Vertical);

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic || facts.Populated.HasTieMarked(Marks.Vertical))
        {
            yield break;
        }

        var roles = ValuesOfRoles(facts).ToList();
        roles = roles.Count >= 2 ? roles : [.. KindsOfRoles(facts)];
        if (roles.Count < 2)
        {
            yield break;
        }

        yield return Diagnostic.Create(Descriptor, roles[0].Population.Location!, string.Join(" and ", roles.Select(r => $"`{r.Role}`"))) with
        {
            Related = [.. roles.Skip(1).Select(r => new RelatedLocation(r.Population.Location!, $"here `{r.Role}`"))],
            Help = "let them deliver to one another: a rule or `ties` of a kind that is marked `vertical`",
        };
    }

    private static IEnumerable<(string Role, PopulationSymbol Population)> KindsOfRoles(ScenarioFacts facts) =>
        facts.Populated.Firms.Select(p => facts.Words.Populations[p]).Where(p => IsRole(p.Kind!)).Select(p => (p.Kind!.Name, p)).DistinctBy(r => r.Name);

    private static bool IsRole(KindSymbol kind) =>
        !kind.HasMark(Marks.Small) && !kind.HasMark(Marks.Large) && !kind.HasMark(Marks.Outside) && !kind.Marks.Contains(Marks.Firm, StringComparer.Ordinal);

    /// <summary>Values that populations of firms, or newcomers to them, are given.</summary>
    private static IEnumerable<(string Role, PopulationSymbol Population)> ValuesOfRoles(ScenarioFacts facts)
    {
        var entering = facts.Mechanisms.SelectMany(m => m.Effects).OfType<EnterActor>().ToList();
        return facts.Populated.Firms
            .SelectMany(p => entering.Where(e => e.Population == p).Select(e => e.Attributes).Prepend(facts.Model.Populations[p].Initialisers).SelectMany(i => RolesIn(facts, p, i)))
            .DistinctBy(r => r.Role);
    }

    private static IEnumerable<(string Role, PopulationSymbol Population)> RolesIn(ScenarioFacts facts, int population, ImmutableArray<InitialiserModel> initialisers)
    {
        foreach (var attribute in facts.Words.Populations[population].Kind!.Attributes.Where(a => a.Marks.Contains(Marks.Vertical, StringComparer.Ordinal)))
        {
            var given = initialisers.FirstOrDefault(i => i.Attribute == attribute.Index);
            var value = given is null ? facts.Model.ActorAttributes[attribute.Index].Default : given.Value;
            if (value is CategoryConstant constant)
            {
                yield return (facts.Model.Categories[constant.Category].Values[constant.Value], facts.Words.Populations[population]);
            }
        }
    }
}
