using System.Collections.Immutable;
using System.Numerics;

namespace ClusterDsl.Simulation.Experiments;

/// <summary>
/// Sobol's sequence in up to 21 dimensions, 32 bits deep: I. M. Sobol', On the distribution of points in a cube and the approximate evaluation of integrals,
/// <i>USSR Computational Mathematics and Mathematical Physics</i> 7 (1967), in the Gray-code order of I. A. Antonov and V. M. Saleev (the same journal, 19, 1979), as
/// P. Bratley and B. L. Fox describe it (Algorithm 659, <i>ACM Transactions on Mathematical Software</i> 14, 1988).
/// </summary>
/// <remarks>
/// The primitive polynomials and initial direction numbers are the first rows of the table <c>new-joe-kuo-6.21201</c>: S. Joe and F. Y. Kuo, Constructing
/// Sobol sequences with better two-dimensional projections, <i>SIAM Journal on Scientific Computing</i> 30 (2008). Copyright (c) 2008, Frances Y. Kuo and
/// Stephen Joe, under a BSD licence; https://web.maths.unsw.edu.au/~fkuo/sobol.
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>As many dimensions as there are direction numbers for; the language's <c>MaximumSobolFactors</c>.</summary>
    public const int MaximumDimensions = 21;

    private const int Bits = 32;

    // Degree of the polynomial, its inner coefficients as bits, and m_1 … m_degree, for the dimensions from the second on.
    private static readonly ImmutableArray<(int Degree, uint Coefficients, uint[] Numbers)> Table =
    [
        (1, 0, [1]),
        (2, 1, [1, 3]),
        (3, 1, [1, 3, 1]),
        (3, 2, [1, 1, 1]),
        (4, 1, [1, 1, 3, 3]),
        (4, 4, [1, 3, 5, 13]),
        (5, 2, [1, 1, 5, 5, 17]),
        (5, 4, [1, 1, 5, 5, 5]),
        (5, 7, [1, 1, 7, 11, 19]),
        (5, 11, [1, 1, 5, 1, 1]),
        (5, 13, [1, 1, 1, 3, 11]),
        (5, 14, [1, 3, 5, 5, 31]),
        (6, 1, [1, 3, 3, 9, 7, 49]),
        (6, 13, [1, 1, 1, 15, 21, 21]),
        (6, 16, [1, 3, 1, 13, 27, 49]),
        (6, 19, [1, 1, 1, 15, 7, 5]),
        (6, 22, [1, 3, 1, 15, 13, 25]),
        (6, 25, [1, 1, 5, 5, 19, 61]),
        (7, 1, [1, 3, 7, 11, 23, 15, 103]),
        (7, 4, [1, 3, 7, 13, 13, 15, 69]),
    ];

    private readonly ImmutableArray<uint[]> _directions;

    /// <summary>Prepares so many dimensions, from 1 to <see cref="MaximumDimensions"/>.</summary>
    public SobolSequence(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MaximumDimensions);
        _directions = [.. Enumerable.Range(0, dimensions).Select(DirectionsOf)];
    }

    /// <summary>The coordinates of a point (from 0) as fractions of 2^32: the direction numbers of the bits of its Gray code, added without carry.</summary>
    public ImmutableArray<uint> Point(uint index)
    {
        var gray = index ^ (index >> 1);
        return [.. _directions.Select(directions =>
        {
            var bits = 0u;
            for (var rest = gray; rest != 0; rest &= rest - 1)
                bits ^= directions[BitOperations.TrailingZeroCount(rest)];
            return bits;
        })];
    }

    // v_k = m_k / 2^k; the first dimension is van der Corput's, with all m_k = 1.
    private static uint[] DirectionsOf(int dimension)
    {
        var directions = new uint[Bits];
        if (dimension == 0)
        {
            for (var k = 0; k < Bits; k++)
                directions[k] = 1u << (Bits - 1 - k);
            return directions;
        }

        var (degree, coefficients, numbers) = Table[dimension - 1];
        for (var k = 0; k < Bits; k++)
            directions[k] = k < degree ? numbers[k] << (Bits - 1 - k) : Recurrence(directions, k, degree, coefficients);
        return directions;
    }

    // v_k = a_1 v_{k-1} ⊕ … ⊕ a_{s-1} v_{k-s+1} ⊕ v_{k-s} ⊕ v_{k-s} / 2^s
    private static uint Recurrence(uint[] directions, int k, int degree, uint coefficients)
    {
        var bits = directions[k - degree] ^ (directions[k - degree] >> degree);
        for (var i = 1; i < degree; i++)
        {
            if (((coefficients >> (degree - 1 - i)) & 1) != 0)
                bits ^= directions[k - i];
        }

        return bits;
    }
}
