using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4036: a measure, rule, policy or shock that follows the shortest paths between all of many actors, or a measure that follows as many one by one. These are the
/// statistics whose work grows with actors times ties; all others grow with ties, or little faster.
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

            var value = facts.Model.Measures[i].Value;
            var found = AllPaths(symbol.Location!, symbol.Name, ModelTraversal.SelfAndDescendants(value), facts.Model, sizes)
                ?? PathsOneByOne(symbol.Location!, symbol.Name, value, facts.Model, sizes);
            if (found is not null)
            {
                yield return found;
            }
        }

        foreach (var mechanism in facts.Mechanisms.Where(m => m.Rule is not { Phase: ScenarioModel.StartPhase }))
        {
            if (AllPaths(mechanism.Location, mechanism.Name, ExpressionsOf(mechanism), facts.Model, sizes) is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<ModelExpression> ExpressionsOf(Mechanism mechanism)
    {
        var inBody = mechanism.Body is { } body ? ModelTraversal.ExpressionsOf(body) : [];
        return mechanism.Overlays.Select(o => o.Value)
            .Concat([mechanism.Activity.When, mechanism.Policy?.Cost, mechanism.Policy?.OrderBy])
            .SelectMany(ModelTraversal.SelfAndDescendants)
            .Concat(inBody);
    }

    private Diagnostic? AllPaths(Location location, string name, IEnumerable<ModelExpression> expressions, ScenarioModel model, PopulationSizes sizes)
    {
        var actors = expressions.Select(e => Actors(e, model, sizes)).DefaultIfEmpty().Max();
        return actors < LeastActors ? null : Diagnostic.Create(Descriptor, location, name, $"all shortest paths between about {Shown(actors)} actors") with
        {
            Help = "look at a part of the network, with a set of actors as the last argument, or leave this to a smaller scenario",
        };
    }

    /// <summary>A search for one path may go through the whole network, too: so many searches that they do as much as all paths of the least network that is worth a word.</summary>
    private Diagnostic? PathsOneByOne(Location location, string name, ModelExpression value, ScenarioModel model, PopulationSizes sizes)
    {
        var searches = new Dictionary<ModelExpression, double>(ReferenceEqualityComparer.Instance);
        foreach (var aggregate in ModelTraversal.SelfAndDescendants(value).OfType<AggregateExpression>())
        {
            var times = aggregate.Elements.Aggregate(1.0, (product, element) => product * sizes.Of(element));
            foreach (var search in ModelTraversal.SelfAndDescendants(aggregate).OfType<ActorCall>().Where(c => c.Function == ActorFunction.PathLength))
            {
                searches[search] = searches.GetValueOrDefault(search, 1) * times;
            }
        }

        foreach (var (search, times) in searches)
        {
            var actors = sizes.OfKinds(EndsOf(((ActorCall)search).TieKinds, model));
            if (times * actors >= LeastActors * LeastActors)
            {
                return Diagnostic.Create(Descriptor, location, name, $"about {Shown(times)} shortest paths in a network of about {Shown(actors)} actors, one by one,") with
                {
                    Help = "look at fewer pairs of actors, or leave this to a smaller scenario",
                };
            }
        }

        return null;
    }

    private static string Shown(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

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
