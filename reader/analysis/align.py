"""Which sentences of two reports speak of the same thing. Offsets are code points of each report's text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence
from reader.analysis.similarity import Weights
from reader.model.article import Document
from reader.model.finding import Report
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange

ALIKE = 0.22
"""Likeness from which two sentences are counterparts."""

NAMES = 0.25
"""Share of the names they have in common."""

FACT = 0.12
"""What each figure adds that both of them state."""

ORDER = 0.04
"""What standing at the same depth of the report adds: news puts the same things first."""

Pair = tuple[Sentence, Sentence, float]


def align(a: Document, b: Document, language: str = "") -> list[tuple[TextRange, TextRange, float]]:
    """Return counterpart sentences, in the order of `a`, with their likeness from 0 to 1.

    Each sentence has at most one counterpart. Nothing is aligned in a language
    without a grammar.
    """
    # Only the grammar and the calendar of quantities are needed here, not the finders.
    from reader.analysis.languages import grammar_for
    from reader.analysis.reading import read

    grammar = grammar_for(language)
    if grammar is None:
        return []
    left, right = (
        read(Report(ArticleId(name), RevisionId(""), document), grammar, None)
        for name, document in (("a", a), ("b", b))
    )
    pairs = counterparts(left, right, weigh([left, right]))
    return [(x.range, y.range, score) for x, y, score in pairs]


def weigh(readings: Sequence[Reading]) -> Weights:
    """Return word weights over all sentences of the reports."""
    return Weights(sentence.terms for reading in readings for sentence in reading.sentences)


def counterparts(
    left: Reading, right: Reading, weights: Weights, shared: Counter[tuple[int, int]] | None = None
) -> list[Pair]:
    """Return counterpart sentences, best claims first served, in the order of the left report."""
    shared = shared or Counter()
    scored = []
    for x in left.sentences:
        for y in right.sentences:
            words, figures = alike(x, y, weights), shared.get((x.index, y.index), 0)
            # To stand at one depth is never enough.
            if words or figures:
                score = words + FACT * min(2, figures) + _depth(x, y, left, right)
                if score >= ALIKE:
                    scored.append((score, x.index, y.index))
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    found: list[Pair] = []
    for score, x_index, y_index in sorted(scored, reverse=True):
        if x_index not in taken_left and y_index not in taken_right:
            taken_left.add(x_index)
            taken_right.add(y_index)
            found.append((left.sentences[x_index], right.sentences[y_index], min(1.0, score)))
    return sorted(found, key=lambda pair: pair[0].index)


def alike(x: Sentence, y: Sentence, weights: Weights) -> float:
    """Return the likeness of two sentences: shared words, the rarer the better, and shared names."""
    words = weights.cosine(x.terms, y.terms)
    if not words:
        return 0.0
    names = len(x.names & y.names) / max(1, min(len(x.names), len(y.names)))
    return (1 - NAMES) * words + NAMES * names * min(1.0, 2 * words)


def _depth(x: Sentence, y: Sentence, left: Reading, right: Reading) -> float:
    apart = abs(x.index / max(1, len(left.sentences)) - y.index / max(1, len(right.sentences)))
    return ORDER * (1 - apart)
