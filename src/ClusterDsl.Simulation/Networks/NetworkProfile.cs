using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// Statistics of one layer of the network, over all actors that such a tie could join, as the functions of the same names in the language
/// give them. NaN where one is not defined.
/// </summary>
/// <param name="Actors">Actors that such a tie could join.</param>
/// <param name="Density">Ties present over ties possible.</param>
/// <param name="MeanDegree">Mean number of ties of an actor.</param>
/// <param name="DegreeGini">Gini coefficient of the degrees.</param>
/// <param name="Transitivity">Closed over all connected triples.</param>
/// <param name="Reciprocity">Share of ties that are returned; NaN for undirected ties.</param>
/// <param name="Components">Number of components, isolates included.</param>
/// <param name="LargestComponent">Number of actors in the largest one.</param>
public sealed record NetworkProfile(
    int Actors, double Density, double MeanDegree, double DegreeGini, double Transitivity, double Reciprocity, double Components, double LargestComponent)
{
    /// <summary>Describes the present ties of a kind.</summary>
    public static NetworkProfile Of(ScenarioModel model, IStateView state, int tieKind)
    {
        var graph = GraphOf(model, state, tieKind);
        return new NetworkProfile(
            graph.Count,
            NetworkStatistics.Of(NetworkStatistic.Density, graph),
            NetworkStatistics.Of(NetworkStatistic.MeanDegree, graph),
            NetworkStatistics.Of(NetworkStatistic.DegreeGini, graph),
            NetworkStatistics.Of(NetworkStatistic.Transitivity, graph),
            graph.IsDirected ? NetworkStatistics.Of(NetworkStatistic.Reciprocity, graph) : double.NaN,
            NetworkStatistics.Of(NetworkStatistic.Components, graph),
            NetworkStatistics.Of(NetworkStatistic.LargestComponent, graph));
    }

    private static NetworkGraph GraphOf(ScenarioModel model, IStateView state, int tieKind)
    {
        var kind = model.TieKinds[tieKind];
        var nodes = new Dictionary<int, int>();
        for (var population = 0; population < model.Populations.Length; population++)
        {
            var end = model.Populations[population].Kind;
            if (!kind.SourceKinds.Contains(end) && !kind.TargetKinds.Contains(end))
                continue;
            foreach (var actor in state.Actors(population))
                nodes.Add(actor, nodes.Count);
        }

        var edges = new List<(int Source, int Target)>();
        state.VisitTies(tieKind, tie => edges.Add((nodes[tie.Source], nodes[tie.Target])));
        return NetworkGraph.FromEdges(nodes.Count, kind.IsDirected, edges, state.Interruption);
    }
}
