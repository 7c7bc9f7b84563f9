"""Which of the pairs of passages that a finder could set against each other it offers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache

from reader.analysis.facts import around
from reader.analysis.languages.grammar import Grammar
from reader.analysis.sentences import Sentence
from reader.model.ranges import TextRange

Scored = tuple[float, int, int]
"""How much speaks for a pair, and which mention of the one and of the other report it is."""


def foremost(
    scored: Iterable[Scored],
    most: int,
    least: float,
    topics: Callable[[int, int], Iterable[Hashable]],
    *,
    once: bool = True,
) -> Iterator[Scored]:
    """Yield the best pairs down to `least`, the surest first, `most` at most, each topic once.

    Each mention is offered once too, unless `once` is false.
    """
    taken: set[Hashable] = set()
    told = 0
    for score, i, j in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        if score < least or told == most:
            return
        about = set(topics(i, j))
        if once:
            about |= {("left", i), ("right", j)}
        if about.isdisjoint(taken):
            taken |= about
            told += 1
            yield score, i, j


class Surroundings:
    """The words around marks: each is read when it is first asked for."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._known: dict[tuple[int, int, int], Mapping[str, float]] = {}

    def __call__(self, mark: TextRange, sentence: Sentence) -> Mapping[str, float]:
        """Return the content words around a mark, weighted by nearness."""
        at = id(sentence), mark.start, mark.end
        known = self._known.get(at)
        if known is None:
            known = self._known[at] = around(mark, sentence, self._grammar)
        return known


def share_a_verb(x: Sentence, y: Sentence, grammar: Grammar) -> bool:
    """Tell whether two sentences have a verb in common, verbs of saying aside."""
    return not verbs(x, grammar).isdisjoint(verbs(y, grammar))


@lru_cache(maxsize=1024)
def verbs(sentence: Sentence, grammar: Grammar) -> frozenset[str]:
    """Return the verbs of a sentence by group of near-synonyms, verbs of saying aside."""
    return frozenset(
        word
        for at, word in sentence.carrying
        if not sentence.row[at].is_capital and _is_verb(sentence.row[at].lower, grammar)
    )


@lru_cache(maxsize=65536)
def _is_verb(word: str, grammar: Grammar) -> bool:
    events, stem = grammar.events, grammar.words.stem(word)
    formed = word.endswith(events.verb_endings) or stem in events.verbs or stem in events.deeds
    return formed and stem not in events.reporting


def signs(**seen: float) -> tuple[tuple[str, float], ...]:
    """Write what was seen as signs, `_` for a blank; what is 0 is left out."""
    return tuple((name.replace("_", " "), float(value)) for name, value in seen.items() if value)
