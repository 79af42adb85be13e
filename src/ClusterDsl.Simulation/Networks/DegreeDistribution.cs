using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// The distribution of degrees in each population that ties of a kind may join, with the complementary cumulative distribution, the share of actors with a degree or more, that is usually drawn
/// (M. E. J. Newman, SIAM Review 45, 2003, section III C). Actors without ties count.
/// </summary>
public static class DegreeDistribution
{
    /// <summary>The distribution of the present ties of a kind: by population as declared, outgoing before incoming, by rising degree; degrees that nobody has are left out.</summary>
    public static ImmutableArray<DegreeCount> Of(ScenarioModel model, IStateView state, int tieKind)
    {
        var kind = model.TieKinds[tieKind];
        var (outgoing, incoming) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        state.VisitTies(tieKind, tie =>
        {
            Add(outgoing, tie.Source);
            Add(kind.IsDirected ? incoming : outgoing, tie.Target);
        });
        var distribution = ImmutableArray.CreateBuilder<DegreeCount>();
        for (var population = 0; population < model.Populations.Length; population++)
        {
            var end = model.Populations[population].Kind;
            if (!kind.IsDirected && (kind.SourceKinds.Contains(end) || kind.TargetKinds.Contains(end)))
                Count(state, population, EdgeDirection.Any, outgoing, distribution);
            if (kind.IsDirected && kind.SourceKinds.Contains(end))
                Count(state, population, EdgeDirection.Forward, outgoing, distribution);
            if (kind.IsDirected && kind.TargetKinds.Contains(end))
                Count(state, population, EdgeDirection.Backward, incoming, distribution);
        }

        return distribution.ToImmutable();
    }

    private static void Add(Dictionary<int, int> degrees, int actor) => degrees[actor] = degrees.GetValueOrDefault(actor) + 1;

    private static void Count(IStateView state, int population, EdgeDirection direction, Dictionary<int, int> degrees, ImmutableArray<DegreeCount>.Builder distribution)
    {
        var (actors, counts) = (state.Actors(population), new SortedDictionary<int, int>());
        foreach (var actor in actors)
        {
            var degree = degrees.GetValueOrDefault(actor);
            counts[degree] = counts.GetValueOrDefault(degree) + 1;
        }

        var left = actors.Count;
        foreach (var (degree, count) in counts)
        {
            distribution.Add(new DegreeCount(population, direction, degree, count, (double)left / actors.Count));
            left -= count;
        }
    }
}
