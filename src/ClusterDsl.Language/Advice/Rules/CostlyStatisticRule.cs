using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4036: a measure that follows the shortest paths between all of many actors. These are the statistics whose work grows with actors times ties; all others grow
/// with ties, or little faster.
/// </summary>
internal sealed class CostlyStatisticRule : IAdviceRule
{
    private const double LeastActors = 10_000;

    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.CostlyStatistic;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var sizes = new PopulationSizes(facts);
        for (var i = 0; i < facts.Model.Measures.Length; i++)
        {
            if (facts.Words.MeasureAt(i) is not { } symbol)
            {
                continue;
            }

            var actors = ModelTraversal.SelfAndDescendants(facts.Model.Measures[i].Value).Max(e => Actors(e, facts.Model, sizes));
            if (actors >= LeastActors)
            {
                yield return Diagnostic.Create(Descriptor, symbol.Location!, symbol.Name, actors.ToString("#,0", CultureInfo.InvariantCulture)) with
                {
                    Help = "look at a part of the network, with a set of actors as the last argument, or leave the measure to a smaller scenario",
                };
            }
        }
    }

    /// <summary>Between how many actors an expression follows all paths; 0 if it does not.</summary>
    private static double Actors(ModelExpression expression, ScenarioModel model, PopulationSizes sizes) => expression switch
    {
        NetworkCall { Statistic: NetworkStatistic.MeanPathLength or NetworkStatistic.Diameter or NetworkStatistic.SmallWorldIndex } call =>
            call.Over is { } over ? sizes.Of(over) : sizes.OfKinds(EndsOf(call.TieKinds, model)),
        ActorCall { Function: ActorFunction.Betweenness } call => sizes.OfKinds(EndsOf(call.TieKinds, model)),
        _ => 0,
    };

    private static IEnumerable<int> EndsOf(ImmutableArray<int> tieKinds, ScenarioModel model) =>
        tieKinds.SelectMany(t => model.TieKinds[t].SourceKinds.Concat(model.TieKinds[t].TargetKinds)).Distinct();
}
