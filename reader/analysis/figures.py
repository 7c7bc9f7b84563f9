"""Which quantities of two reports agree, and which contradict each other.

Equal values claim each other first; only what is left over can conflict. That
alone keeps two reports quiet that state the same ten figures in another order.
"""

from __future__ import annotations

from reader.analysis.agreeing import agree, candidates, settle_differences, settle_sums
from reader.analysis.conflicts import conflicts, open_pairs
from reader.analysis.echoes import without_echoes
from reader.analysis.evidence import Evidence
from reader.analysis.matches import Match, Matches
from reader.analysis.reading import Reading
from reader.analysis.similarity import Weights
from reader.analysis.sums import without_sums


def match(left: Reading, right: Reading, weights: Weights) -> tuple[Matches, Evidence]:
    """Compare the figures of two reports; return also what the reports as wholes say."""
    rest, scene = open_figures(left, right, weights)
    return Matches(tuple(scene.agreements), tuple(conflicts(rest, scene))), scene


def open_figures(left: Reading, right: Reading, weights: Weights) -> tuple[list[Match], Evidence]:
    """Return the pairs of figures that may conflict, and what the reports as wholes say for them."""
    pairs = candidates(left.facts, right.facts, weights)
    agreed, settled = agree(pairs)
    settle_sums(left, right, settled)
    settle_differences(left, right, settled)
    rest = without_echoes(without_sums(open_pairs(pairs, settled), left, right), left, right)
    return rest, Evidence(left, right, weights, rest, agreed)
