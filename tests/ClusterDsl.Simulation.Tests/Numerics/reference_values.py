#!/usr/bin/env python3
"""Writes ReferenceValues.cs beside this file: true values of the elementary functions, from Python's decimal module.

    python3 reference_values.py

Arguments come from a fixed generator and from a list of hard places (around 0 and 1, at table borders, near overflow and underflow).
Each true value, known to 60 digits, is written as the nearest double and what is left, in units in the last place of that double.
"""
import math
import pathlib
import random
import struct
from decimal import Decimal, getcontext

getcontext().prec = 90
getcontext().Emax = 10 ** 9
getcontext().Emin = -10 ** 9
HERE = pathlib.Path(__file__).parent
RANDOM = random.Random(2010)


def bits(value):
    return struct.unpack("<Q", struct.pack("<d", value))[0]


def split(true):
    """(nearest double, rest in ulps)."""
    nearest = float(true)
    ulp = Decimal(math.ulp(nearest))
    return nearest, float((true - Decimal(nearest)) / ulp)


def expm1(x):
    if abs(x) < Decimal("1e-5"):
        term = total = x
        n = 1
        while abs(term) > abs(total) * Decimal(10) ** -85:
            n += 1
            term = term * x / n
            total += term
        return total
    return x.exp() - 1


def log1p(x):
    if abs(x) < Decimal("1e-5"):
        power = total = x
        n = 1
        while abs(power) > abs(total) * Decimal(10) ** -85:
            n += 1
            power = -power * x
            total += power / n
        return total
    return (1 + x).ln()


def pi():
    """Machin's formula."""
    def arctan_inverse(n):
        power = total = Decimal(1) / n
        k = 1
        while abs(power) > Decimal(10) ** -88:
            power = -power / (n * n)
            k += 2
            total += power / k
        return total
    return 4 * (4 * arctan_inverse(5) - arctan_inverse(239))


PI = pi()


def normal_density(z):
    return (-z * z / 2).exp() / (2 * PI).sqrt()


def normal_tail(z):
    """P(Z > z) for z >= 0: 1/2 less the series density * (z + z^3/3 + z^5/15 + ...), or a continued fraction far out."""
    if z > 8:
        value = z
        for n in range(700, 0, -1):
            value = z + n / value
        return normal_density(z) / value
    getcontext().prec = 140
    term = total = z
    n = 1
    while term > total * Decimal(10) ** -130:
        n += 2
        term = term * z * z / n
        total += term
    result = Decimal("0.5") - total * normal_density(z)
    getcontext().prec = 90
    return result


def inverse_normal(p):
    lower = min(p, 1 - p)
    z = max(Decimal(0), (-2 * lower.ln()).sqrt() - Decimal("0.5")) if lower < Decimal("0.1") else (Decimal("0.5") - lower) * Decimal("2.5")
    for _ in range(200):
        tail = normal_tail(z)
        change = (tail.ln() - lower.ln()) * tail / normal_density(z)
        z += change
        if abs(change) <= abs(z) * Decimal(10) ** -50:
            break
    else:
        raise ArithmeticError(p)
    return -z if p < Decimal("0.5") else z


def powers_of_two(low, high):
    return math.ldexp(1 + RANDOM.random(), RANDOM.randint(low, high - 1)) * RANDOM.choice((-1, 1))


def arguments(name):
    uniform = RANDOM.uniform
    if name == "Exp":
        yield from (1.0, -1.0, 0.5, 709.0, 709.782712893384, -708.3964185322641, -708.4, -744.44, -745.1332191019411, -660.0, 660.0, 5e-324)
        for _ in range(60):
            yield uniform(-2, 2)
            yield uniform(-700, 709)
            yield powers_of_two(-40, -3)
        for _ in range(20):
            yield uniform(-745, -708)
            yield uniform(-128, 128) // 1 * math.log(2) / 128
    elif name == "Log":
        yield from (2.0, 0.5, 10.0, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 0.75, 1.5, 0.9999999999999999, 1.0000000000000002)
        for _ in range(50):
            yield uniform(0.5, 2)
            yield uniform(0.98, 1.02)
            yield 1 + powers_of_two(-52, -4)
            yield abs(powers_of_two(-1074, 1023))
    elif name == "Expm1":
        yield from (1.0, -1.0, 0.002712389510268934, -0.002712389510268934, 40.0, -40.0, 5e-324, 700.0)
        for _ in range(60):
            yield uniform(-1, 1)
            yield uniform(-0.02, 0.02)
            yield powers_of_two(-60, 5)
    elif name == "Log1p":
        yield from (1.0, -0.5, -0.9999999999999999, 1e300, 1.152921504606847e18, 5e-324)
        for _ in range(60):
            yield uniform(-1, 1)
            yield uniform(-0.02, 0.02)
            yield abs(powers_of_two(-60, 70))
    elif name == "Logistic":
        yield from (1.0, -1.0, 36.7, -36.7, -700.0, 5e-324)
        for _ in range(60):
            yield uniform(-40, 40)
            yield powers_of_two(-50, 3)
    elif name == "InverseNormal":
        yield from (0.125, 0.875, 0.12499999999999999, 0.025, 0.975, 1.1102230246251565e-16, 0.9999999999999999, 6.7e-10, 2.2250738585072014e-308)
        for _ in range(40):
            yield RANDOM.random()
            yield 0.5 + powers_of_two(-50, -3)
            yield abs(powers_of_two(-60, -2))
        for _ in range(10):
            yield abs(powers_of_two(-1000, -60))


def power_arguments():
    uniform = RANDOM.uniform
    yield from ((10.0, -323.0), (2.0, 0.3333333333333333), (1.0000000000000002, 3e18), (0.9999999999999999, 6e18), (1.7976931348623157e308, 0.99),
                (5e-324, 0.5000000001), (5e-324, -0.95), (1.5, -1748.0))
    for _ in range(60):
        yield uniform(0, 10), uniform(-10, 10)
        x = uniform(0.98, 1.02)
        yield x, uniform(-740, 709) / math.log(x)
        x = abs(powers_of_two(-1070, 1020))
        yield x, uniform(-740, 709) / math.log(x)
        x = 1 + powers_of_two(-45, -2)
        yield x, uniform(-740, 709) / math.log(x)


def table(name, rows):
    lines = [f"    public static readonly ReferenceValue[] {name} =", "    ["]
    for x, y, true in rows:
        nearest, rest = split(true)
        lines.append(f"        new(0x{bits(x):016X}, 0x{bits(y):016X}, 0x{bits(nearest):016X}, {rest:.4f}),")
    return lines + ["    ];"]


def main():
    functions = {
        "Exp": lambda x: x.exp(), "Log": lambda x: x.ln(), "Expm1": expm1, "Log1p": log1p,
        "Logistic": lambda x: 1 / (1 + (-x).exp()), "InverseNormal": inverse_normal,
    }
    text = ["// Written by reference_values.py; do not edit.", "namespace ClusterDsl.Simulation.Tests.Numerics;", "",
            "/// <summary>True values of the elementary functions to 60 digits, made with Python's decimal module.</summary>",
            "internal static class ReferenceValues", "{"]
    for name, function in functions.items():
        text += table(name, [(x, 0.0, function(Decimal(x))) for x in arguments(name)]) + [""]
    text += table("Pow", [(x, y, (Decimal(y) * Decimal(x).ln()).exp()) for x, y in power_arguments()])
    text.append("}")
    (HERE / "ReferenceValues.cs").write_text("\n".join(text) + "\n")


if __name__ == "__main__":
    main()
