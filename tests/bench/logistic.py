"""Logistic regression with a penalty on the squares of the weights, by Newton's method.

With numpy installed it takes a second, without it a minute.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from math import exp
from typing import Any

ALWAYS = "always"
"""The feature of every row: where a row starts, which costs nothing."""

Row = dict[str, float]
Solver = Callable[[list[str], list[Row], list[float], list[float], float], list[float]]
STEPS = 12


def _with_numpy(np: Any) -> Solver:
    def solve(
        names: list[str],
        rows: list[Row],
        labels: list[float],
        counts: list[float],
        penalty: float,
    ) -> list[float]:
        table = np.array([[row.get(name, 0.0) for name in names] for row in rows])
        y, c = np.array(labels), np.array(counts)
        ridge = np.array([1e-6 if name == ALWAYS else penalty for name in names])
        w = np.zeros(len(names))
        for _ in range(STEPS):
            p = 1 / (1 + np.exp(-np.clip(table @ w, -30, 30)))
            slope = table.T @ (c * (p - y)) + ridge * w
            bend = (table.T * (c * p * (1 - p))) @ table + np.diag(ridge)
            w = w - np.linalg.solve(bend, slope)
        return [float(one) for one in w]

    return solve


def _plain(
    names: list[str], rows: list[Row], labels: list[float], counts: list[float], penalty: float
) -> list[float]:
    at = {name: index for index, name in enumerate(names)}
    sparse = [[(at[name], value) for name, value in row.items() if value] for row in rows]
    ridge = [1e-6 if name == ALWAYS else penalty for name in names]
    w = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [r * one for r, one in zip(ridge, w, strict=True)]
        bend = [[r if i == j else 0.0 for j in range(len(names))] for i, r in enumerate(ridge)]
        for row, label, count in zip(sparse, labels, counts, strict=True):
            p = 1 / (1 + exp(-max(-30.0, min(30.0, sum(w[i] * value for i, value in row)))))
            for i, value in row:
                slope[i] += count * (p - label) * value
                line, times = bend[i], count * p * (1 - p) * value
                for j, other in row:
                    line[j] += times * other
        w = [one - step for one, step in zip(w, _solved(bend, slope), strict=True)]
    return w


def _solved(table: list[list[float]], right: list[float]) -> list[float]:
    """Solve a positive system by elimination."""
    rows = [[*line, one] for line, one in zip(table, right, strict=True)]
    size = len(rows)
    for i in range(size):
        for k in range(i + 1, size):
            if rows[k][i]:
                times = rows[k][i] / rows[i][i]
                for j in range(i, size + 1):
                    rows[k][j] -= times * rows[i][j]
    found = [0.0] * size
    for i in reversed(range(size)):
        found[i] = (rows[i][size] - sum(rows[i][j] * found[j] for j in range(i + 1, size))) / rows[i][i]
    return found


def solver() -> Solver:
    """Return what finds the weights of names, rows, labels, counts and a penalty."""
    try:
        return _with_numpy(importlib.import_module("numpy"))
    except ImportError:
        return _plain
