using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4030: a pattern or a choice that looks at a million pairs or more in a step. A choice is cheap with <c>sample</c>, and without
/// conditions and weights that depend on who chooses.
/// </summary>
internal sealed class QuadraticPatternRule : IAdviceRule
{
    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.QuadraticPattern;

    public ImmutableArray<SourceDocument> Documents => [];

    private const double LeastPairs = 1e6;

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        foreach (var mechanism in facts.Mechanisms)
        {
            if (mechanism.Body is not { } body)
            {
                continue;
            }

            var sizes = new PopulationSizes(facts);
            var matches = body.Elements.Aggregate(1.0, (product, element) => product * sizes.Of(element));
            var firings = matches * FiringsPerMatch(facts, body);
            var choice = body.Steps.OfType<ChooseClause>().FirstOrDefault(c => DependsOnOthers(c) && firings * sizes.Of(c.Source) >= LeastPairs);
            var looks = choice is null ? matches : firings * sizes.Of(choice.Source);
            var isQuadratic = choice is not null || (matches >= LeastPairs && body.Elements.Sum(ActorsIn) > 1);
            if (isQuadratic)
            {
                var place = choice?.Origin.Location ?? mechanism.Location;
                yield return Diagnostic.Create(Descriptor, place, mechanism.Name, looks.ToString("#,0", CultureInfo.InvariantCulture)) with
                {
                    Related = [new RelatedLocation(mechanism.Location, $"in this {mechanism.Noun}")],
                    Help = choice is null
                        ? "choose partners instead of trying every pair: `for a : P` and `choose b : Q sample 20`"
                        : "let everybody look at a few only: add `sample 20` to the choice",
                };
            }
        }
    }

    /// <summary>How many actors of populations a part of a pattern looks for; a range of numbers is none.</summary>
    private static int ActorsIn(PatternElement element) => element switch
    {
        PairElement => 2,
        SetElement { Set: PopulationSet or UnionSet } => 1,
        _ => 0,
    };

    /// <summary>Whether every candidate is looked at anew for each match.</summary>
    private static bool DependsOnOthers(ChooseClause choice)
    {
        if (choice.Sample is not null || choice.Source is not SetElement { Set: PopulationSet or UnionSet } candidates)
        {
            return false;
        }

        return choice.Where is not null || ModelTraversal.SelfAndDescendants(choice.Weight).Any(e => e is VariableValue variable && variable.Slot != candidates.Slot);
    }

    private static double FiringsPerMatch(ScenarioFacts facts, RuleBody body)
    {
        if (body.Trigger is not { } trigger)
        {
            return 1;
        }

        var high = new IntervalAnalysis(facts.Model, asWritten: true, body).Of(trigger.Value).High;
        return Math.Clamp(trigger.IsRate ? high * facts.Model.Step : high, 0, 1);
    }
}
