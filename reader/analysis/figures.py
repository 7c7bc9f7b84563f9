"""Which quantities of two reports agree, and which contradict each other.

Equal values claim each other first; only what is left over can conflict. That
alone keeps two reports quiet that state the same ten figures in another order.
"""

from __future__ import annotations

from reader.analysis.agreeing import agree, candidates, settle_sums
from reader.analysis.conflicts import conflicts
from reader.analysis.matches import Matches
from reader.analysis.reading import Reading
from reader.analysis.similarity import Weights


def match(left: Reading, right: Reading, weights: Weights) -> Matches:
    """Compare the figures of two reports."""
    pairs = candidates(left.facts, right.facts, weights)
    agreed, settled = agree(pairs)
    settle_sums(left, right, settled)
    fewer = min(len(left.facts), len(right.facts))
    overlap = min(1.0, len(agreed) / fewer) if fewer else 0.0
    return Matches(tuple(agreed), tuple(conflicts(pairs, agreed, settled, overlap)))
