using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Networks;

namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>
/// Numbers about actors and networks, by their definitions. Those whose definition is a procedure (communities, triads, betweenness, eigenvector, core
/// numbers) are asked of the engine's own class, which has tests against igraph and NetworkX; only who is tied to whom is found here.
/// </summary>
internal sealed class NetworkMeaning(World world, Expressions expressions)
{
    private ScenarioModel Model => world.Model;

    /// <summary>A number about one or two actors.</summary>
    public object About(ActorCall call, Frame frame)
    {
        var actors = call.Actors.Select(a => expressions.SomeActor(a, frame)).ToList();
        var (ego, kinds) = (actors[0], call.TieKinds);
        return call.Function switch
        {
            ActorFunction.Degree => (double)world.TiesFrom(ego, kinds, EdgeDirection.Any).Count,
            ActorFunction.OutDegree => (double)world.TiesFrom(ego, kinds, EdgeDirection.Forward).Count,
            ActorFunction.InDegree => (double)world.TiesFrom(ego, kinds, EdgeDirection.Backward).Count,
            ActorFunction.Strength => Aggregates.Sum(world.TiesFrom(ego, kinds, EdgeDirection.Any).Select(t => StrengthOf(t.Tie, call.TieAttribute!.Value))),
            ActorFunction.Distance => expressions.Patterns.Distance(ego, actors[1]),
            ActorFunction.CommonNeighbours => (double)Partners(ego, kinds).Intersect(Partners(actors[1], kinds)).Count(),
            ActorFunction.LocalClustering => ShareOfTiedPairs(Partners(ego, kinds), (a, b) => Partners(a, kinds).Contains(b)),
            ActorFunction.PathLength => PathLength(ego, actors[1], kinds),
            _ => ByActor(call, ego),
        };
    }

    /// <summary>A statistic of a layer.</summary>
    public object About(NetworkCall call, Frame frame)
    {
        var other = call.OtherTieKinds.IsDefault ? [] : call.OtherTieKinds;
        var actors = call.Over is null
            ? world.Present(expressions.Patterns.EndsOf([.. call.TieKinds, .. other]))
            : expressions.Patterns.Members(call.Over, frame);
        var value = call.Statistic == NetworkStatistic.TriadCensus
            ? TriadCensus.Of(Graph(actors, [.. call.TieKinds]))[call.Triad]
            : Statistic(call.Statistic, [.. call.TieKinds], other, actors);
        return double.IsNaN(value) ? throw expressions.NoValue(DiagnosticDescriptors.MissingMeasure) : value;
    }

    private double StrengthOf(Tie tie, int attribute) =>
        expressions.Number(new TieAttribute(new VariableValue(0, ModelType.Tie), attribute, null, ModelType.Real), new Frame { Slots = [tie] });

    private HashSet<Actor> Partners(Actor actor, IEnumerable<int> kinds) => [.. world.TiesFrom(actor, kinds, EdgeDirection.Any).Select(t => t.Other)];

    private double Statistic(NetworkStatistic statistic, List<int> kinds, IReadOnlyList<int> otherKinds, List<Actor> actors)
    {
        var isDirected = kinds.Any(k => Model.TieKinds[k].IsDirected);
        var inside = actors.ToHashSet();
        var partners = actors.ToDictionary(a => a, a => Partners(a, kinds).Where(inside.Contains).ToHashSet());
        var successors = actors.ToDictionary(a => a, a => world.TiesFrom(a, kinds, EdgeDirection.Forward).Select(t => t.Other).Where(inside.Contains).ToHashSet());
        double n = actors.Count;
        double pairs = partners.Values.Sum(p => p.Count) / 2;
        double arcs = successors.Values.Sum(s => s.Count);
        var degrees = actors.Select(a => isDirected ? (double)successors[a].Count + actors.Count(b => successors[b].Contains(a)) : partners[a].Count).ToList();
        switch (statistic)
        {
            case NetworkStatistic.Density:
                return n < 2 ? double.NaN : (isDirected ? arcs : 2 * pairs) / (n * (n - 1));
            case NetworkStatistic.Reciprocity:
                return arcs == 0 ? double.NaN : actors.Sum(a => successors[a].Count(b => successors[b].Contains(a))) / arcs;
            case NetworkStatistic.Transitivity:
                var triples = actors.Sum(a => partners[a].Count * (partners[a].Count - 1.0) / 2);
                return triples == 0 ? double.NaN : actors.Sum(a => TiedPairs(partners[a], (x, y) => partners[x].Contains(y))) / triples;
            case NetworkStatistic.Clustering:
                return n == 0 ? double.NaN : Aggregates.Sum(actors.Select(a => ShareOfTiedPairs(partners[a], (x, y) => partners[x].Contains(y)))) / n;
            case NetworkStatistic.Assortativity:
                return Assortativity(actors, partners);
            case NetworkStatistic.Components:
                return Components(actors, partners).Count;
            case NetworkStatistic.LargestComponent:
                return Components(actors, partners).DefaultIfEmpty(0).Max();
            case NetworkStatistic.MeanPathLength or NetworkStatistic.Diameter:
                var lengths = actors.SelectMany(a => Distances(a, x => isDirected ? successors[x] : partners[x]).Values).Where(d => d > 0).ToList();
                return lengths.Count == 0 ? double.NaN : statistic == NetworkStatistic.Diameter ? lengths.Max() : lengths.Sum() / lengths.Count;
            case NetworkStatistic.MeanDegree:
                return n == 0 ? double.NaN : degrees.Sum() / n;
            case NetworkStatistic.DegreeGini:
                return degrees.Count == 0 ? double.NaN : Aggregates.Gini(degrees);
            case NetworkStatistic.Centralization:
                return n < 3 ? double.NaN : actors.Sum(a => partners.Values.Max(p => p.Count) - partners[a].Count) / ((n - 1) * (n - 2));
            case NetworkStatistic.Overlap:
                var others = actors.ToDictionary(a => a, a => Partners(a, otherKinds).Where(inside.Contains).ToHashSet());
                double either = actors.Sum(a => partners[a].Union(others[a]).Count());
                return either == 0 ? double.NaN : actors.Sum(a => partners[a].Intersect(others[a]).Count()) / either;
            case NetworkStatistic.ExternalShare:
                var touching = world.Ties.Where(t => kinds.Contains(t.Kind) && (inside.Contains(t.Source) || inside.Contains(t.Target))).ToList();
                return touching.Count == 0 ? double.NaN : touching.Count(t => !inside.Contains(t.Source) || !inside.Contains(t.Target)) / (double)touching.Count;
            default:
                return NetworkStatistics.Of(statistic, Graph(actors, kinds));
        }
    }

    private static double TiedPairs(IReadOnlyCollection<Actor> actors, Func<Actor, Actor, bool> areTied) =>
        actors.SelectMany((a, i) => actors.Skip(i + 1).Where(b => areTied(a, b))).Count();

    private static double ShareOfTiedPairs(IReadOnlyCollection<Actor> actors, Func<Actor, Actor, bool> areTied) =>
        actors.Count < 2 ? 0 : TiedPairs(actors, areTied) / (actors.Count * (actors.Count - 1.0) / 2);

    private double PathLength(Actor from, Actor to, IReadOnlyList<int> kinds) =>
        Distances(from, a => world.TiesFrom(a, kinds, EdgeDirection.Forward).Select(t => t.Other)).GetValueOrDefault(to, double.PositiveInfinity);

    private static Dictionary<Actor, double> Distances(Actor from, Func<Actor, IEnumerable<Actor>> next)
    {
        var distances = new Dictionary<Actor, double> { [from] = 0 };
        for (var frontier = new List<Actor> { from }; frontier.Count > 0;)
        {
            var reached = frontier.SelectMany(a => next(a).Select(b => (a, b))).Where(p => distances.TryAdd(p.b, distances[p.a] + 1)).Select(p => p.b);
            frontier = [.. reached];
        }

        return distances;
    }

    // Pearson's correlation of the degrees at both ends of a tie, each tie seen from both ends.
    private static double Assortativity(List<Actor> actors, Dictionary<Actor, HashSet<Actor>> partners)
    {
        var ends = actors.SelectMany(a => partners[a].Select(b => (X: (double)partners[a].Count, Y: (double)partners[b].Count))).ToList();
        var mean = ends.Sum(e => e.X) / ends.Count;
        var variance = (ends.Sum(e => e.X * e.X) / ends.Count) - (mean * mean);
        return variance > 0 ? ((ends.Sum(e => e.X * e.Y) / ends.Count) - (mean * mean)) / variance : double.NaN;
    }

    private static List<int> Components(List<Actor> actors, Dictionary<Actor, HashSet<Actor>> partners)
    {
        var sizes = new List<int>();
        for (var left = actors.ToHashSet(); left.Count > 0;)
        {
            var component = Distances(left.First(), a => partners[a]).Keys;
            sizes.Add(component.Count);
            left.ExceptWith(component);
        }

        return sizes;
    }

    private double ByActor(ActorCall call, Actor ego)
    {
        var actors = world.Present(expressions.Patterns.EndsOf(call.TieKinds));
        var node = actors.IndexOf(ego);
        return node < 0 ? throw expressions.NoValue(DiagnosticDescriptors.MissingMeasure) : NetworkStatistics.ByActor(call.Function, Graph(actors, call.TieKinds))[node];
    }

    private NetworkGraph Graph(List<Actor> actors, IReadOnlyList<int> kinds)
    {
        var numbers = actors.Select((a, i) => (a, i)).ToDictionary(p => p.a, p => p.i);
        var arcs = actors.SelectMany(a => world.TiesFrom(a, kinds, EdgeDirection.Forward).Where(t => numbers.ContainsKey(t.Other)).Select(t => (numbers[a], numbers[t.Other])));
        return NetworkGraph.FromEdges(actors.Count, kinds.Any(k => Model.TieKinds[k].IsDirected), arcs);
    }
}
