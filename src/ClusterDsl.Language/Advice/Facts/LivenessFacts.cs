using System.Collections.Immutable;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;

namespace ClusterDsl.Language.Advice.Facts;

/// <summary>
/// What can ever act. Begins with the actors and ties of the start and adds, as long as there is something to add, what makes actors and
/// ties out of those known already: so two rules that only feed one another are found to be dead.
/// </summary>
internal sealed class LivenessFacts
{
    private readonly ScenarioFacts _facts;
    private readonly HashSet<int> _populations;
    private readonly HashSet<int> _ties;

    public LivenessFacts(ScenarioFacts facts)
    {
        _facts = facts;
        var model = facts.Model;
        _populations = [.. Enumerable.Range(0, model.Populations.Length).Where(p => PopulatedFacts.MayStartWithActors(model.Populations[p]))];
        _ties = [.. model.InitialTies.Select(t => t.TieKind)];
        var dead = facts.Mechanisms.ToHashSet();
        while (dead.Where(m => FindObstacle(m) is null).ToList() is { Count: > 0 } living)
        {
            dead.ExceptWith(living);
            living.ForEach(Grow);
        }

        Dead = [.. facts.Mechanisms.Where(dead.Contains).Select(m => (m, FindObstacle(m)!))];
    }

    /// <summary>What never acts, and why.</summary>
    public ImmutableArray<(Mechanism Mechanism, Obstacle Obstacle)> Dead { get; }

    private void Grow(Mechanism mechanism)
    {
        _populations.UnionWith(mechanism.Effects.OfType<EnterActor>().Select(e => e.Population));
        _ties.UnionWith(mechanism.Effects.OfType<FormTie>().Select(f => f.TieKind));
    }

    private Obstacle? FindObstacle(Mechanism mechanism) =>
        OfStages(mechanism) ?? OfPhase(mechanism) ?? OfTime(mechanism) ?? (mechanism.Body is { } body ? OfBody(body) : null);

    private Obstacle? OfStages(Mechanism mechanism)
    {
        if (mechanism.Activity.Stages is not { IsEmpty: false } stages || stages.Any(_facts.Stages.Reachable.Contains))
        {
            return null;
        }

        var symbols = stages.Select(s => _facts.Words.Stages[s]).ToList();
        return new Obstacle(
            $"it is active only in {Listed(symbols)}, which {(symbols.Count == 1 ? "is" : "are")} never reached",
            [.. symbols.Select(s => new RelatedLocation(s.Location!, "never reached"))]);
    }

    private Obstacle? OfPhase(Mechanism mechanism) =>
        mechanism.Rule is { } rule && !_facts.Stages.IsEverRun(rule.Phase) ? new Obstacle("its phase never runs", [], IsReportedElsewhere: true) : null;

    private Obstacle? OfTime(Mechanism mechanism)
    {
        var values = new IntervalAnalysis(_facts.Model, asWritten: false);
        var end = _facts.Model.Steps * _facts.Model.Step;
        var activity = mechanism.Activity;
        if ((activity.At ?? activity.From) is { } begin && values.Of(begin).Low >= end)
        {
            return new Obstacle("the run is over before it begins", []);
        }

        if (activity.Until is { } until && values.Of(until).High <= (activity.From is { } from ? values.Of(from).Low : 0))
        {
            return new Obstacle("it ends before it begins", []);
        }

        return activity.When is { } condition && values.Of(condition).IsNeverTrue ? new Obstacle("the condition after `when` can never hold", []) : null;
    }

    private Obstacle? OfBody(RuleBody body)
    {
        if (Contradiction.Find(_facts.Model, body) is not null)
        {
            return new Obstacle("its conditions contradict one another", [], IsReportedElsewhere: true);
        }

        var needed = body.Elements.Concat(body.Steps.OfType<ChooseClause>().Select(c => c.Source));
        if (needed.Select(OfPattern).FirstOrDefault(o => o is not null) is { } missing)
        {
            return missing;
        }

        if (ModelTraversal.ConditionsOf(body).Select(c => c.Condition).OfType<HasTieExpression>().FirstOrDefault(t => !t.TieKinds.Any(_ties.Contains)) is { } test)
        {
            return OfTies(test.TieKinds);
        }

        return body.Trigger is { } trigger && new IntervalAnalysis(_facts.Model, asWritten: false, body).Of(trigger.Value).High <= 0
            ? new Obstacle($"its {(trigger.IsRate ? "rate" : "chance")} is always 0", [new RelatedLocation(trigger.Origin.Location, "never above 0")])
            : null;
    }

    private Obstacle? OfPattern(PatternElement element)
    {
        if (element is PathElement path && path.Edges.FirstOrDefault(e => !e.TieKinds.Any(_ties.Contains)) is { } edge)
        {
            return OfTies(edge.TieKinds);
        }

        return element switch
        {
            SetElement set => OfSet(set.Set),
            PairElement pair => OfSet(pair.Set),
            PathElement named => named.Nodes.Where(n => n.Set is not null).Select(n => OfSet(n.Set!)).FirstOrDefault(o => o is not null),
            _ => null,
        };
    }

    private Obstacle? OfSet(ActorSet set) => set switch
    {
        TieSet ties when !ties.TieKinds.Any(_ties.Contains) => OfTies(ties.TieKinds),
        NeighbourSet neighbours when !neighbours.TieKinds.Any(_ties.Contains) => OfTies(neighbours.TieKinds),
        PopulationSet named when !named.Populations.Any(_populations.Contains) => OfPopulations(named),
        WithinSet within => OfSet(within.Among),
        UnionSet union when union.Sets.All(s => OfSet(s) is not null) => OfSet(union.Sets[0]),
        _ => null,
    };

    private Obstacle OfPopulations(PopulationSet set)
    {
        var symbols = set.Populations.Select(p => _facts.Words.Populations[p]).ToList();
        if (symbols.Count == 0)
        {
            return new Obstacle("there is never an actor of the kinds that it needs", []);
        }

        var empty = symbols.Select(s => new RelatedLocation(s.Location!, "starts without actors"));
        var doors = Sources(m => m.Effects.OfType<EnterActor>().Any(e => set.Populations.Contains(e.Population)), "would let some enter, but never acts");
        return new Obstacle($"{Listed(symbols)} {(symbols.Count == 1 ? "has" : "have")} no actors at the start, and nobody ever enters", [.. empty, .. doors]);
    }

    private Obstacle OfTies(ImmutableArray<int> ties)
    {
        var symbols = ties.Select(t => _facts.Words.Ties[t]).ToList();
        return new Obstacle(
            symbols.Count == 0 ? "there is no tie of the kind that it needs" : $"no {Listed(symbols)} tie is ever made",
            [.. Sources(m => m.Effects.OfType<FormTie>().Any(f => ties.Contains(f.TieKind)), "would make one, but never acts")]);
    }

    private IEnumerable<RelatedLocation> Sources(Func<Mechanism, bool> makes, string what) =>
        _facts.Mechanisms.Where(makes).Select(m => new RelatedLocation(m.Location, what));

    private static string Listed(IEnumerable<Symbol> symbols) => string.Join(" or ", symbols.Select(s => $"`{s.Name}`"));
}
