#!/usr/bin/env python3
"""Writes ExponentialTable.cs, LogarithmTable.cs, GaussLegendreRule.cs and
InverseNormalCoefficients.cs beside this file.

Needs mpmath (made with 1.3.0) and nothing else. The output is committed; run this only to change a table:

    python3 tables.py

All numbers come from here: no table of another library is copied.
"""
import pathlib
import struct

from mpmath import mp, mpf, exp, log, sqrt, floor, erfinv, lu_solve, matrix, cos, pi

mp.prec = 400
HERE = pathlib.Path(__file__).parent


def bits(value):
    """The 64 bits of the double nearest to value."""
    return struct.unpack("<Q", struct.pack("<d", float(value)))[0]


def hexadecimal(value):
    return f"0x{bits(value):016X}"


def rounded_to_multiple(value, power):
    """value rounded to a multiple of 2^power (exact as a double when few enough bits are left)."""
    scale = mpf(2) ** power
    return floor(value / scale + mpf(1) / 2) * scale


def write(name, summary, remarks, members):
    text = ["// Written by tables.py; do not edit.", "namespace ClusterDsl.Simulation.Numerics;", "",
            f"/// <summary>{summary}</summary>", "/// <remarks>"]
    text += [f"/// {line}" for line in remarks]
    text += ["/// </remarks>", f"internal static class {name}", "{"]
    for position, member in enumerate(members):
        text += ([""] if position else []) + member
    text.append("}")
    (HERE / f"{name}.cs").write_text("\n".join(text) + "\n")


def constant(doc, name, value):
    number = float(value)
    return [f"    /// <summary>{doc}</summary>", f"    public const double {name} = {number!r};"]


def words(doc, name, rows):
    lines = [f"    /// <summary>{doc}</summary>", f"    public static ReadOnlySpan<ulong> {name} =>", "    ["]
    lines += ["        " + ", ".join(row) + "," for row in rows]
    return lines + ["    ];"]


def exponential_table():
    n = 128
    step = log(mpf(2)) / n
    high = rounded_to_multiple(step, -42)          # 35 significant bits: k * high is exact for |k| < 2^18
    rows = []
    for i in range(n):
        power = mpf(2) ** (mpf(i) / n)
        head = mpf(float(power))
        rows.append([hexadecimal(head), hexadecimal((power - head) / head)])
    write("ExponentialTable", "Powers of 2 in steps of 1/128, for <c>Exp</c>.",
          ["Entry 2i is T = 2^(i/128) rounded to a double, entry 2i + 1 is the rest relative to it, (2^(i/128) − T) / T."],
          [constant("128 / ln 2.", "StepsPerUnit", n / log(mpf(2))),
           constant("ln 2 / 128 rounded to a multiple of 2^-42 (35 bits), so that its product with any step number is exact.",
                    "StepHigh", high),
           constant("ln 2 / 128 − StepHigh.", "StepLow", step - high),
           words("Pairs (T, rest), as the bits of doubles.", "Powers", rows)])


def logarithm_table():
    n = 128
    ln2 = log(mpf(2))
    high = rounded_to_multiple(ln2, -42)
    rows = []
    for i in range(n):
        # Interval i of the mantissas in [0.75, 1.5): first those above 0.75 in steps of 1/256, then from 1 in steps of 1/128.
        if i < 64:
            low, width = mpf(3) / 4 + mpf(i) / 256, mpf(1) / 256
        else:
            low, width = 1 + mpf(i - 64) / 128, mpf(1) / 128
        inverse = rounded_to_multiple(1 / (low + width / 2), -12)
        if i in (63, 64):
            inverse = mpf(1)                       # the neighbours of 1: x - 1 is exact there and the logarithm keeps its relative accuracy
        value = -log(inverse)
        head = rounded_to_multiple(value, -42)
        rows.append([hexadecimal(inverse), hexadecimal(head), hexadecimal(value - head)])
    write("LogarithmTable", "Reciprocals and logarithms in 128 intervals of [0.75, 1.5), for <c>Log</c>.",
          ["Entry 3i is R, the reciprocal of the middle of interval i rounded to a multiple of 2^-12 (1 beside x = 1); 3i + 1 is −ln R",
           "rounded to a multiple of 2^-42, so that adding a multiple of Ln2High is exact; 3i + 2 is the rest of −ln R."],
          [constant("ln 2 rounded to a multiple of 2^-42 (42 bits), so that its product with any exponent is exact.", "Ln2High", high),
           constant("ln 2 − Ln2High.", "Ln2Low", ln2 - high),
           words("Triples (R, −ln R high, −ln R low), as the bits of doubles.", "Intervals", rows)])


def rational_fit(function, low, high, top, bottom, weight):
    """Near-minimax P/Q of degrees (top, bottom), with Q(0) = 1, on [low, high].

    Iterated weighted least squares on Chebyshev points (a Lawson iteration): solves the linearised problem
    sum w (P - f Q)^2, divides by the last Q, and raises the weight where the error is large.
    """
    count = 8 * (top + bottom + 2)
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (mpf(i) + mpf(1) / 2) / count) for i in range(count)]
    values = [function(x) for x in points]
    scale = [weight(f) for f in values]
    lawson = [mpf(1)] * count
    denominator = [mpf(1)] * count
    unknowns = top + 1 + bottom
    best = None
    for _ in range(25):
        normal = matrix(unknowns, unknowns)
        right = matrix(unknowns, 1)
        for x, f, s, w, q in zip(points, values, scale, lawson, denominator):
            row = [x ** j for j in range(top + 1)] + [-f * x ** j for j in range(1, bottom + 1)]
            factor = w * (s / q) ** 2
            for a in range(unknowns):
                right[a] += factor * row[a] * f
                for b in range(a, unknowns):
                    normal[a, b] += factor * row[a] * row[b]
        for a in range(unknowns):
            for b in range(a):
                normal[a, b] = normal[b, a]
        solution = lu_solve(normal, right)
        p = [solution[j] for j in range(top + 1)]
        q = [mpf(1)] + [solution[top + j] for j in range(1, bottom + 1)]
        denominator = [evaluate(q, x) for x in points]
        errors = [abs((evaluate(p, x) / d - f) * s) for x, f, s, d in zip(points, values, scale, denominator)]
        worst = max(errors)
        if best is None or worst < best[0]:
            best = (worst, p, q)
        lawson = [w * (e / worst + mpf("0.01")) for w, e in zip(lawson, errors)]
        total = sum(lawson)
        lawson = [w * count / total for w in lawson]
    return best


def evaluate(coefficients, x):
    result = mpf(0)
    for c in reversed(coefficients):
        result = result * x + c
    return result


def quantile(p):
    """Normal quantile at p <= 1/2 by Newton's method on log(erfc), to full working precision."""
    from mpmath import erfc
    if p > mpf("0.05"):
        return -sqrt(mpf(2)) * erfinv(1 - 2 * p)
    z = sqrt(-2 * log(p))
    for _ in range(60):
        tail = erfc(z / sqrt(mpf(2))) / 2
        density = exp(-z * z / 2) / sqrt(2 * pi)
        change = (log(tail) - log(p)) * tail / density
        z += change
        if abs(change) < abs(z) * mpf(2) ** (-mp.prec + 20):
            break
    return -z


def gauss_legendre_rule():
    """Nodes and weights of Gauss-Legendre quadrature on [0, 1]: roots of the Legendre polynomial by Newton's method."""
    n = 24
    rows = []
    for i in range(1, n + 1):
        x = -cos(pi * (i - mpf(1) / 4) / (n + mpf(1) / 2))
        for _ in range(12):
            previous, value = mpf(1), x
            for degree in range(2, n + 1):
                previous, value = value, ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree
            slope = n * (x * value - previous) / (x * x - 1)
            x -= value / slope
        rows.append([hexadecimal((1 + x) / 2), hexadecimal(1 / ((1 - x * x) * slope * slope))])
    write("GaussLegendreRule", "Gauss–Legendre quadrature with 24 points on [0, 1], exact for polynomials of degree 47.",
          ["∫₀¹ f ≈ Σ wᵢ·f(xᵢ). Source: any textbook; P. J. Davis, P. Rabinowitz, <i>Methods of Numerical Integration</i>, 2nd ed. 1984."],
          [words("Pairs (x, w), as the bits of doubles.", "Points", rows)])


def inverse_normal():
    mp.prec = 220
    members = []
    regions = []
    # Centre: z = q * (sqrt(2 pi) + q^2 * W(edge^2 - q^2)), q = u - 1/2. In this variable all coefficients of W are positive,
    # so nothing cancels, and W carries less than a fifth of z. The weight asks for accuracy relative to z.
    edge = mpf("0.375")
    slope = sqrt(2 * pi)
    relative = {}

    def centre(shifted):
        s = edge ** 2 - shifted
        if s < mpf(10) ** -20:
            value = slope ** 3 / 6
        else:
            q = sqrt(s)
            value = (sqrt(mpf(2)) * erfinv(2 * q) / q - slope) / s
        relative[value] = s / (slope + s * value)
        return value
    members.append(constant("√(2π), the slope of Φ⁻¹ at ½.", "Slope", slope))
    members.append(constant("√(2π) − Slope.", "SlopeLow", slope - mpf(float(slope))))
    regions.append(("Centre", "(Φ⁻¹(½ + q) / q − √(2π)) / q² as a function of 0.375² − q², for |q| ≤ 0.375.",
                    rational_fit(centre, mpf(0), edge ** 2, 6, 6, lambda f: relative[f])))

    # Tails: z = t - G(t) / H(t), t = sqrt(-2 ln p). The weight asks for accuracy relative to z.
    def gap(t):
        return t + quantile(exp(-t * t / 2))
    first = sqrt(-2 * log(mpf(1) / 8)) - mpf("0.001")
    for name, low, high, degree, doc in (
            ("Near", first, mpf("6.5"), 8, "t + Φ⁻¹(p) as a function of t = √(−2 ln p), for p ≤ 1/8 and t &lt; 6.5."),
            ("Far", mpf("6.5"), mpf(39), 8, "t + Φ⁻¹(p) as a function of t = √(−2 ln p), for t ≥ 6.5 (down to the least double).")):
        middle = {}

        def weighted(t, store=middle):
            value = gap(t)
            store[value] = 1 / (t - value)
            return value
        regions.append((name, doc, rational_fit(weighted, low, high, degree, degree, lambda f, store=middle: store[f])))

    for name, doc, (worst, p, q) in regions:
        print(name, "relative error 2^%.1f" % float(log(worst, 2)), "signs", [c > 0 for c in p], [c > 0 for c in q])
        members.append(words(f"Numerator for {doc}",
                             f"{name}Numerator", [[hexadecimal(c) for c in p[i:i + 3]] for i in range(0, len(p), 3)]))
        members.append(words(f"Denominator of the same. Relative error of the quantile: 2^{float(log(worst, 2)):.1f}.", f"{name}Denominator",
                             [[hexadecimal(c) for c in q[i:i + 3]] for i in range(0, len(q), 3)]))
    write("InverseNormalCoefficients", "Rational approximations of the normal quantile, for <c>InverseNormal</c>.",
          ["Coefficients in ascending powers, as the bits of doubles.",
           "Fitted to 200-bit values by iterated weighted least squares on Chebyshev points (tables.py: rational_fit)."], members)


if __name__ == "__main__":
    exponential_table()
    logarithm_table()
    gauss_legendre_rule()
    inverse_normal()
