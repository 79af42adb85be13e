using System.Collections.Immutable;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4027: ties that are made and that no pattern, function or measure ever looks at.
/// </summary>
internal sealed class UnreadTieRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.UnreadTie;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        if (!facts.IsDynamic)
        {
            yield break;
        }

        foreach (var tie in facts.Populated.Ties.Select(t => t.TieKind).Distinct().Order())
        {
            var symbol = facts.Words.Ties[tie];
            if (facts.Flow.EverRead.Contains(new Datum(DatumSort.Ties, tie)))
            {
                continue;
            }

            var makers = MakersOf(facts, tie).ToList();
            yield return Diagnostic.Create(Descriptor, makers[0], symbol.Name) with
            {
                Related = [.. makers.Skip(1).Select(l => new RelatedLocation(l, "made here, too"))],
                Help = $"let a rule follow them, count them (`degree(f, {symbol.Name})`) or measure them, or take them out",
            };
        }
    }

    private static IEnumerable<Location> MakersOf(ScenarioFacts facts, int tie)
    {
        var declared = facts.Tree.Root.Declarations.OfType<TiesDeclarationSyntax>().Where(d => d.TieKind.Text == facts.Words.Ties[tie].Name);
        return declared.Select(d => facts.Tree.GetLocation(d.TieKind))
            .Concat(facts.Mechanisms.SelectMany(m => m.Effects).OfType<FormTie>().Where(f => f.TieKind == tie).Select(f => f.Origin.Location));
    }
}
