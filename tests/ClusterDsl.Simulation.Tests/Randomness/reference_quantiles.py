#!/usr/bin/env python3
"""Writes ReferenceQuantiles.cs beside this file: quantiles at the hardest places, from Python's integers and fractions.

    python3 reference_quantiles.py

For a chosen k the true P(K <= k) is computed, and the quantile asked for at the doubles on both sides of it: there the answer
jumps from k to k + 1, and a rounding error of one part in 10^16 would show. For large means also a little further off, where the
library no longer turns to integers.
"""
import math
import pathlib
import random
from fractions import Fraction

HERE = pathlib.Path(__file__).parent
RANDOM = random.Random(2011)
SCALE = 400


def cumulated(k, mode, last, ratio):
    """P(K <= k), as a fraction good to about 2^-350 of it: weights relative to the mode's in integers.

    ratio(i) is P(i + 1) / P(i) as (numerator, denominator).
    """
    below = above = 0
    weight = 1 << SCALE
    i = mode
    while weight and i >= 0:
        if i <= k:
            below += weight
        else:
            above += weight
        i -= 1
        if i >= 0:
            numerator, denominator = ratio(i)
            weight = weight * denominator // numerator
    weight = 1 << SCALE
    i = mode
    while weight and i < last:
        numerator, denominator = ratio(i)
        weight = weight * numerator // denominator
        i += 1
        if i <= k:
            below += weight
        else:
            above += weight
    return Fraction(below, below + above)


def poisson_cumulated(k, mean):
    m = Fraction(mean)
    return cumulated(k, int(mean), math.inf, lambda i: (m.numerator, m.denominator * (i + 1)))


def large_binomial_cumulated(k, n, p):
    a = Fraction(p)
    b = 1 - a
    return cumulated(k, int(n * p), n, lambda i: ((n - i) * a.numerator, (i + 1) * b.numerator))


def binomial_cumulated(k, n, p):
    """P(K <= k) exactly."""
    p = Fraction(p)
    q = 1 - p
    a, b = p.numerator, q.numerator
    total = 0
    for i in range(k + 1):
        total += math.comb(n, i) * a ** i * b ** (n - i)
    return Fraction(total, p.denominator ** n)


def sides(cumulated):
    near = float(cumulated)
    return [u for u in (math.nextafter(near, 0), near, math.nextafter(near, 1)) if 0 < u < 1]


def beside_the_doubt(true):
    """Just outside the band of 2^-40 in which doubles do not decide: they must, and rightly. Relative to the smaller tail."""
    margin = Fraction(5, 4 << 40)
    if true < Fraction(1, 2):
        return [float(true * (1 - margin)), float(true * (1 + margin))]
    return [float(1 - (1 - true) * (1 + margin)), float(1 - (1 - true) * (1 - margin))]


def rows():
    poisson, binomial = [], []
    for mean in (1e-9, 1e-3, 0.3, 1.0, 2.5, 7.25, 29.999, 100.0, 433.3, 500.0, 500.5, 1234.5, 40000.25, 1e6):
        for z in (-5, -2, 0, 1, 4):
            k = max(0, round(mean + z * math.sqrt(mean)))
            true = poisson_cumulated(k, mean)
            for u in sides(true):
                poisson.append((u, mean, k if true >= u else k + 1))
    for n, p in ((1, 0.5), (3, 0.5), (10, 0.3), (53, 0.5), (100, 0.07), (700, 0.75), (1000, 0.9), (2500, 0.4)):
        for z in (-4, -1, 0, 2):
            k = min(n - 1, max(0, round(n * p + z * math.sqrt(n * p * (1 - p)))))
            true = binomial_cumulated(k, n, p)
            for u in sides(true):
                binomial.append((u, n, p, k if true >= u else k + 1))
    for mean in (500.5, 1e4, 1e6, 1e9):
        for z in (-7, -3, 0, 2, 3):
            k = round(mean + z * math.sqrt(mean))
            true = poisson_cumulated(k, mean)
            for u in beside_the_doubt(true):
                poisson.append((u, mean, k if true >= u else k + 1))
    for n, p in ((1100, 0.49), (10 ** 6, 0.001), (10 ** 6, 0.7), (10 ** 9, 0.3)):
        for z in (-7, -3, 0, 2, 3):
            k = round(n * p + z * math.sqrt(n * p * (1 - p)))
            true = large_binomial_cumulated(k, n, p)
            for u in beside_the_doubt(true):
                binomial.append((u, n, p, k if true >= u else k + 1))
    return list(dict.fromkeys(poisson)), list(dict.fromkeys(binomial))


def main():
    poisson, binomial = rows()
    text = ["// Written by reference_quantiles.py; do not edit.", "namespace ClusterDsl.Simulation.Tests.Randomness;", "",
            "/// <summary>Quantiles at the doubles on both sides of a step, from exact arithmetic in Python.</summary>",
            "internal static class ReferenceQuantiles", "{",
            "    public static readonly (double U, double Mean, long Quantile)[] Poisson =", "    ["]
    text += [f"        ({u!r}, {mean!r}, {k})," for u, mean, k in poisson]
    text += ["    ];", "", "    public static readonly (double U, long N, double P, long Quantile)[] Binomial =", "    ["]
    text += [f"        ({u!r}, {n}, {p!r}, {k})," for u, n, p, k in binomial]
    text += ["    ];", "}"]
    (HERE / "ReferenceQuantiles.cs").write_text("\n".join(text) + "\n")


if __name__ == "__main__":
    main()
