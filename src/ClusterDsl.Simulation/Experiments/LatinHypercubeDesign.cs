using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// n points of which each factor meets each of n equal parts of its range just once, at a place in it that is drawn: M. D. McKay, R. J. Beckman and
/// W. J. Conover, A comparison of three methods for selecting values of input variables in the analysis of output from a computer code,
/// <i>Technometrics</i> 21 (1979).
/// </summary>
/// <param name="factors">The factors.</param>
/// <param name="count">n.</param>
/// <param name="seed">The seed of the experiment.</param>
public sealed class LatinHypercubeDesign(ImmutableArray<FactorModel> factors, int count, ulong seed) : ExperimentDesign(
    SpaceFilling.PointsOf(factors, CoordinatesOf(factors, count, seed)), [])
{
    private static IEnumerable<double[]> CoordinatesOf(ImmutableArray<FactorModel> factors, int count, ulong seed)
    {
        var columns = factors.Select(f => ColumnOf(f, count, seed)).ToList();
        return Enumerable.Range(0, count).Select(point => columns.Select(c => c[point]).ToArray());
    }

    // Sorting the strata by random numbers shuffles them; of two equal ones, which hardly ever meet, the lower stratum goes first.
    private static double[] ColumnOf(FactorModel factor, int count, ulong seed)
    {
        var draws = SpaceFilling.DrawsOf("latin_hypercube", seed, factor);
        var order = new (ulong Key, int Stratum)[count];
        for (var i = 0; i < count; i++)
            order[i] = (draws.NextBits(), i);
        Array.Sort(order);
        var column = new double[count];
        for (var i = 0; i < count; i++)
            column[i] = Math.Min((order[i].Stratum + draws.NextUniform()) / count, Math.BitDecrement((order[i].Stratum + 1.0) / count));
        return column;
    }
}
