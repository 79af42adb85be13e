using System.Collections.Immutable;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Simulation.Networks;

/// <summary>
/// The mixing matrix of a tie kind: who is tied to whom, by kind of actor (M. E. J. Newman, PRE 67, 026126, 2003). An undirected tie counts once, at the kind that is declared first.
/// </summary>
public static class MixingMatrix
{
    /// <summary>Counts the present ties of a kind; pairs of kinds without ties are left out, the others come in the order of declaration.</summary>
    public static ImmutableArray<MixingCount> Of(ScenarioModel model, IStateView state, int tieKind)
    {
        var counts = new long[model.Kinds.Length, model.Kinds.Length];
        var isDirected = model.TieKinds[tieKind].IsDirected;
        state.VisitTies(tieKind, tie =>
        {
            var (from, to) = (KindOf(tie.Source), KindOf(tie.Target));
            if (isDirected || from <= to)
                counts[from, to]++;
            else
                counts[to, from]++;
        });
        var matrix = ImmutableArray.CreateBuilder<MixingCount>();
        for (var from = 0; from < model.Kinds.Length; from++)
        {
            for (var to = 0; to < model.Kinds.Length; to++)
            {
                if (counts[from, to] > 0)
                    matrix.Add(new MixingCount(from, to, counts[from, to], (double)counts[from, to] / state.TieCount(tieKind)));
            }
        }

        return matrix.ToImmutable();

        int KindOf(int actor) => model.Populations[state.PopulationOf(actor)].Kind;
    }
}
