#!/usr/bin/python3
"""Writes trend-reference.h: what an independent implementation makes of the same numbers.

Run by hand with Debian's python3-scipy (1.10.1 was used); it is no part of the build:
    tests/progress/trend-reference.py > tests/progress/trend-reference.h
"""
import itertools
import math
import random
from fractions import Fraction

from scipy import stats

SEED = 20260302


def kendall_s(values):
    return sum((b > a) - (b < a) for a, b in itertools.combinations(values, 2))


def write_counts():
    """Every order of n values counted one by one: the table in Hollander and Wolfe's book and Kendall's."""
    print("/* n, S, orders of n values with at least this S, all orders. Counted one by one. */")
    print("static const CountRow count_rows[] = {")
    for n in range(4, 9):
        counts = {}
        for order in itertools.permutations(range(n)):
            s = kendall_s(order)
            counts[s] = counts.get(s, 0) + 1
        reached = 0
        for s in sorted((s for s in counts if s > 0), reverse=True):
            reached += counts[s]
            print(f"  {{ {n}, {s}, {reached}, {math.factorial(n)} }},")
    print("};\n")


def write_chances(rng):
    print("/* n, S, one-sided p of scipy.stats.kendalltau (method='exact'). */")
    print("static const ChanceRow chance_rows[] = {")
    for n in (9, 10, 13, 20, 26, 52, 104, 170):
        for unrest in (0.3, 1.2, 2.5):
            values = sorted(range(n), key=lambda v: -v + rng.uniform(-n, n) * unrest)
            s = kendall_s(values)
            side = "less" if s < 0 else "greater"
            p = stats.kendalltau(range(n), values, method="exact", alternative=side).pvalue
            print(f"  {{ {n}, {s}, {p:.12g} }},")
    print("};\n")


def write_changes(rng):
    print("/* Weeks since the first, tenths; S; Theil-Sen slope of scipy.stats.theilslopes times the weeks of the span. */")
    print("static const ChangeRow change_rows[] = {")
    for n in (2, 3, 4, 5, 6, 8, 9, 12):
        for kind in range(3):
            weeks = sorted(rng.sample(range(1, n + 1 + 3 * kind), n - 1))
            weeks = [0] + weeks
            drift = rng.choice((-4, -1, 0, 2))
            tenths = [max(0, min(100, 5 * round(10 + drift * w / 2 + rng.uniform(-3, 3)))) for w in weeks]
            slope = stats.theilslopes(tenths, weeks)[0]
            exact = Fraction(slope).limit_denominator(1000) * weeks[-1]
            print(f"  {{ {n}, {{ {', '.join(map(str, weeks))} }}, {{ {', '.join(map(str, tenths))} }}, "
                  f"{kendall_s(tenths)}, {exact.numerator}, {exact.denominator} }},")
    print("};")


def main():
    rng = random.Random(SEED)
    print("/* Made by trend-reference.py; see there how. */")
    write_counts()
    write_chances(rng)
    write_changes(rng)


if __name__ == "__main__":
    main()
