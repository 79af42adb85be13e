using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// The first n points of Sobol's sequence, moved by a digital shift that is drawn for each factor: R. Cranley and T. N. L. Patterson's idea in base 2, as in
/// P. L'Ecuyer and C. Lemieux, Recent advances in randomized quasi-Monte Carlo methods (in <i>Modeling Uncertainty</i>, 2002). The shift keeps what makes the
/// sequence even, and no point lies on an edge; a power of two is the best n.
/// </summary>
/// <param name="factors">The factors, at most <see cref="SobolSequence.MaximumDimensions"/>.</param>
/// <param name="count">n.</param>
/// <param name="seed">The seed of the experiment.</param>
public sealed class SobolDesign(ImmutableArray<FactorModel> factors, int count, ulong seed) : ExperimentDesign(
    SpaceFilling.PointsOf(factors, CoordinatesOf(factors, count, seed)), [])
{
    private const double TwoToMinus32 = 1.0 / (1L << 32);

    private static IEnumerable<double[]> CoordinatesOf(ImmutableArray<FactorModel> factors, int count, ulong seed)
    {
        var sequence = new SobolSequence(factors.Length);
        var shifts = factors.Select(f => (uint)(SpaceFilling.DrawsOf("sobol", seed, f).NextBits() >> 32)).ToArray();
        return Enumerable.Range(0, count).Select(i => sequence.Point((uint)i).Select((bits, f) => ((bits ^ shifts[f]) + 0.5) * TwoToMinus32).ToArray());
    }
}
