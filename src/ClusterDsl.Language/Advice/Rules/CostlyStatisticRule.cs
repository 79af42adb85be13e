using System.Collections.Immutable;
using System.Globalization;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language.Advice.Rules;

/// <summary>
/// CL4036: a measure, the transition of a stage, a rule, policy or shock that follows the shortest paths between all of many actors, or as many one by one. These are the statistics whose work
/// grows with actors times ties; all others grow with ties, or little faster.
/// </summary>
internal sealed class CostlyStatisticRule : IAdviceRule
{
    private const double LeastActors = 10_000;

    /// <summary>Seconds per pair of actors with forty partners each, measured (docs/engine.md): 40,000 actors take 3 seconds for lengths, half a minute for betweenness.</summary>
    private const double SecondsOfLengths = 3.0 / (40_000.0 * 40_000);
    private const double SecondsOfBetweenness = 30.0 / (40_000.0 * 40_000);

    public DiagnosticDescriptor Descriptor => DiagnosticDescriptors.CostlyStatistic;

    public ImmutableArray<SourceDocument> Documents => [];

    public IEnumerable<Diagnostic> Analyse(ScenarioFacts facts)
    {
        var sizes = new PopulationSizes(facts);
        foreach (var (location, name, asked) in Measures(facts).Concat(Stages(facts)).Concat(Mechanisms(facts, sizes)))
        {
            if ((AllPaths(location, name, asked, facts.Model, sizes) ?? PathsOneByOne(location, name, asked, facts.Model, sizes)) is { } found)
            {
                yield return found;
            }
        }
    }

    private static IEnumerable<(Location Location, string Name, List<Asked> Asked)> Measures(ScenarioFacts facts) =>
        from measure in Enumerable.Range(0, facts.Model.Measures.Length)
        let symbol = facts.Words.MeasureAt(measure)
        where symbol is not null
        select (symbol.Location!, symbol.Name, new List<Asked> { new(facts.Model.Measures[measure].Value, 1) });

    private static IEnumerable<(Location Location, string Name, List<Asked> Asked)> Stages(ScenarioFacts facts) =>
        from stage in Enumerable.Range(0, facts.Model.Stages.Length)
        let symbol = facts.Words.Stages[stage]
        let conditions = facts.Model.Stages[stage].Transitions.Select(t => new Asked(t.Condition, 1))
        select (symbol.Location!, symbol.Name, conditions.ToList());

    private static IEnumerable<(Location Location, string Name, List<Asked> Asked)> Mechanisms(ScenarioFacts facts, PopulationSizes sizes) =>
        from mechanism in facts.Mechanisms
        where mechanism.Rule is not { Phase: ScenarioModel.StartPhase }
        select (mechanism.Location, mechanism.Name, AskedBy(mechanism, facts, sizes).ToList());

    private static IEnumerable<Asked> AskedBy(Mechanism mechanism, ScenarioFacts facts, PopulationSizes sizes)
    {
        var once = mechanism.Overlays.Select(o => o.Value).Concat(Given(mechanism.Activity.When));
        if (mechanism.Body is not { } body)
        {
            return once.Select(e => new Asked(e, 1));
        }

        var matches = body.Elements.Aggregate(1.0, (product, element) => product * sizes.Of(element));
        var perMatch = body.Elements.SelectMany(ModelTraversal.PartsOf)
            .Concat(body.Guards.SelectMany(ModelTraversal.PartsOf))
            .Concat(Given(body.Trigger?.Value, mechanism.Policy?.Cost, mechanism.Policy?.OrderBy))
            .Concat(body.Steps.Where(s => s is not ChooseClause).SelectMany(ModelTraversal.PartsOf))
            .Concat(body.Effects.SelectMany(ModelTraversal.PartsOf));
        var perCandidate = from choice in body.Steps.OfType<ChooseClause>()
                           from part in ModelTraversal.PartsOf(choice)
                           select new Asked(part, matches * Candidates(choice, facts, body, sizes));
        return once.Select(e => new Asked(e, 1)).Concat(perMatch.Select(e => new Asked(e, matches))).Concat(perCandidate);
    }

    /// <summary>At how many candidates a choice looks.</summary>
    private static double Candidates(ChooseClause choice, ScenarioFacts facts, RuleBody body, PopulationSizes sizes)
    {
        var all = sizes.Of(choice.Source);
        return choice.Sample is { } sample ? Math.Min(all, Math.Max(1, new IntervalAnalysis(facts.Model, asWritten: true, body).Of(sample).High)) : all;
    }

    private Diagnostic? AllPaths(Location location, string name, List<Asked> asked, ScenarioModel model, PopulationSizes sizes)
    {
        var (actors, seconds) = asked.SelectMany(a => ModelTraversal.SelfAndDescendants(a.Expression)).Select(e => Work(e, model, sizes))
            .Where(w => w.Actors >= LeastActors).DefaultIfEmpty().MaxBy(w => w.Seconds);
        return actors == 0 ? null : Diagnostic.Create(Descriptor, location, name, $"all shortest paths between about {Shown(actors)} actors") with
        {
            Help = $"with forty partners each that takes about {Duration(seconds)}, each time: look at a part of the network, with a set of actors as the last argument, or leave this to a smaller scenario",
        };
    }

    /// <summary>A search for one path may go through the whole network, too: so many searches that they do as much as all paths of the least network that is worth a word.</summary>
    private Diagnostic? PathsOneByOne(Location location, string name, List<Asked> asked, ScenarioModel model, PopulationSizes sizes)
    {
        var searches = new Dictionary<ActorCall, double>(ReferenceEqualityComparer.Instance);
        foreach (var (expression, times) in asked)
        {
            foreach (var search in SearchesIn(expression))
            {
                searches[search] = times;
            }

            foreach (var aggregate in ModelTraversal.SelfAndDescendants(expression).OfType<AggregateExpression>())
            {
                var each = aggregate.Elements.Aggregate(1.0, (product, element) => product * sizes.Of(element));
                foreach (var search in SearchesIn(aggregate))
                {
                    searches[search] *= each;
                }
            }
        }

        foreach (var (search, times) in searches)
        {
            var actors = sizes.OfKinds(EndsOf(search.TieKinds, model));
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

    private static IEnumerable<ActorCall> SearchesIn(ModelExpression expression) =>
        ModelTraversal.SelfAndDescendants(expression).OfType<ActorCall>().Where(c => c.Function == ActorFunction.PathLength);

    private static IEnumerable<ModelExpression> Given(params IEnumerable<ModelExpression?> expressions) => expressions.OfType<ModelExpression>();

    private static string Shown(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Duration(double seconds) => seconds switch
    {
        < 1 => "a second or less",
        < 100 => $"{Shown(seconds)} seconds",
        < 100 * 60 => $"{Shown(seconds / 60)} minutes",
        _ => $"{Shown(seconds / 3600)} hours",
    };

    /// <summary>Between how many actors an expression follows all paths, 0 if it does not, and how long that takes.</summary>
    private static (double Actors, double Seconds) Work(ModelExpression expression, ScenarioModel model, PopulationSizes sizes)
    {
        var (actors, seconds) = expression switch
        {
            NetworkCall { Statistic: NetworkStatistic.MeanPathLength or NetworkStatistic.Diameter or NetworkStatistic.SmallWorldIndex } call =>
                (call.Over is { } over ? sizes.Of(over) : sizes.OfKinds(EndsOf(call.TieKinds, model)), SecondsOfLengths),
            ActorCall { Function: ActorFunction.Betweenness } call => (sizes.OfKinds(EndsOf(call.TieKinds, model)), SecondsOfBetweenness),
            _ => (0, 0),
        };
        return (actors, seconds * actors * actors);
    }

    private static IEnumerable<int> EndsOf(ImmutableArray<int> tieKinds, ScenarioModel model) =>
        tieKinds.SelectMany(t => model.TieKinds[t].SourceKinds.Concat(model.TieKinds[t].TargetKinds)).Distinct();

    /// <summary>An expression, and how often it is evaluated in a step.</summary>
    private sealed record Asked(ModelExpression Expression, double Times);
}
