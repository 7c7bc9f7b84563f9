"""What reports share, and what one of them alone says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.analysis.align import Pair
from reader.analysis.differing import facts_of, figures_differ
from reader.analysis.matches import Match
from reader.analysis.reading import Reading
from reader.analysis.sentences import Sentence
from reader.model.article import Role
from reader.model.finding import Disagreement, OnlyIn, OriginGroup, Shared, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange

SAME = 0.42
"""Likeness from which two sentences without a common figure make one statement."""

SUPPORTED = 0.28
"""The same for sentences that share a figure."""

WORTH = 0.25
"""Below it a sentence says nothing that could be checked."""

Key = tuple[int, int]
"""Numbers of the sentences of a left and a right reading."""

Place = tuple[ArticleId, int]
"""A sentence: its report and its number there."""

Places = dict[Place, Side]
"""Sentences that say the same, with what each of them says."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readings have in common."""

    left: Reading
    right: Reading
    matches: tuple[Match, ...]
    pairs: tuple[Pair, ...]
    disputed: frozenset[Key] = frozenset()
    """Pairs of sentences that contradict each other."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """Two sentences that say the same, with the figures they share as their value."""

    likeness: float
    places: tuple[Place, Place]
    sides: tuple[Side, Side]

    @property
    def rank(self) -> tuple[float, tuple[Place, Place]]:
        """The surest first, then by report and place: the order in which reports are given says nothing."""
        return -self.likeness, self.places


def shared(
    agreements: Sequence[Agreement], groups: Sequence[OriginGroup], order: Sequence[ArticleId]
) -> tuple[Shared, ...]:
    """Return the statements that at least two reports make, in the order of the first report.

    Which they are does not depend on `order`, if the agreements do not.
    """
    apart = _Apart(agreements)
    found: list[Places] = []
    for one in sorted((s for a in agreements for s in _statements(a)), key=lambda s: s.rank):
        _put(one, found, apart)
    told = [_by_report(places, order) for places in found]
    told.sort(key=lambda sides: (order.index(sides[0].article), sides[0].range.start, sides[0].mark.start))
    return tuple(Shared(sides, _origins(sides, groups)) for sides in told)


def _put(one: _Statement, found: list[Places], apart: _Apart) -> None:
    """Join a statement with those that hold one of its sentences, unless some of theirs contradict it."""
    own = dict(zip(one.places, one.sides, strict=True))
    touched = [places for places in found if not places.keys().isdisjoint(own)]
    for together in (touched, *([places] for places in touched)):
        whole = {place: side for places in (*together, own) for place, side in places.items()}
        if not apart.within(whole):
            found[:] = [places for places in found if places not in together]
            found.append(whole)
            return
    found.append(own)


def _by_report(places: Places, order: Sequence[ArticleId]) -> tuple[Side, ...]:
    """Return one side for each report, the first in its text."""
    first: dict[ArticleId, Side] = {}
    for (article, _), side in sorted(places.items()):
        first.setdefault(article, side)
    return tuple(sorted(first.values(), key=lambda side: order.index(side.article)))


def _origins(sides: Sequence[Side], groups: Sequence[OriginGroup]) -> int:
    articles = {side.article for side in sides}
    return sum(any(article in group.articles for article in articles) for group in groups)


class _Apart:
    """Knows which sentences of several reports contradict each other."""

    def __init__(self, agreements: Sequence[Agreement]) -> None:
        self._readings = {r.report.article: r for one in agreements for r in (one.left, one.right)}
        self._disputed = {
            frozenset(((one.left.report.article, x), (one.right.report.article, y)))
            for one in agreements
            for x, y in one.disputed
        }

    def within(self, places: Places) -> bool:
        """Tell whether two of the sentences contradict each other."""
        return any(x[0] != y[0] and self._two(x, y) for x, y in combinations(sorted(places), 2))

    def _two(self, x: Place, y: Place) -> bool:
        if frozenset((x, y)) in self._disputed:
            return True
        return figures_differ(facts_of(self._readings[x[0]], x[1]), facts_of(self._readings[y[0]], y[1]))


def _statements(agreement: Agreement) -> list[_Statement]:
    """Return the pairs of sentences that say the same: alike, with no figures apart and nothing disputed."""
    values: dict[Key, list[Match]] = {}
    for match in agreement.matches:
        values.setdefault((match.left.sentence.index, match.right.sentence.index), []).append(match)
    alike = {(x.index, y.index): score for x, y, score in agreement.pairs}
    kept = {key: score for key, score in alike.items() if score >= (SUPPORTED if key in values else SAME)}
    kept |= {key: 0.0 for key in values if key not in alike and len(values[key]) > 1}
    left, right = agreement.left, agreement.right
    return [
        _Statement(
            score,
            ((left.report.article, key[0]), (right.report.article, key[1])),
            (_side(left, key[0], values.get(key, []), 0), _side(right, key[1], values.get(key, []), 1)),
        )
        for key, score in kept.items()
        if key not in agreement.disputed
        and (key in values or _more_than_names(left.sentences[key[0]], right.sentences[key[1]]))
        and Role.HEADING not in (left.sentences[key[0]].role, right.sentences[key[1]].role)
        and not figures_differ(facts_of(left, key[0]), facts_of(right, key[1]))
    ]


def _more_than_names(x: Sentence, y: Sentence) -> bool:
    """Tell whether two sentences have a word in common that is no name: one person can be missing or at hand."""
    return not _plain(x).isdisjoint(_plain(y))


def _plain(sentence: Sentence) -> set[str]:
    row = sentence.row
    return {word for at, word in sentence.carrying if row[at].lower.removesuffix("'s") not in sentence.names}


def _side(reading: Reading, index: int, matches: Sequence[Match], which: int) -> Side:
    sentence = reading.sentences[index]
    facts = [(match.left, match.right)[which].quantity for match in matches]
    mark = TextRange(facts[0].start, facts[0].end) if facts else sentence.range
    return Side(
        reading.report.article,
        reading.report.revision,
        sentence.range,
        sentence.range.slice(reading.text),
        mark,
        ", ".join(dict.fromkeys(f"{quantity.shown} {quantity.unit}".strip() for quantity in facts)),
    )


def only_in(
    readings: Sequence[Reading], agreements: Sequence[Agreement], disagreements: Sequence[Disagreement]
) -> tuple[OnlyIn, ...]:
    """Return the sentences that no other report has a counterpart for, most worth checking first."""
    known: dict[ArticleId, set[TextRange]] = {}
    for agreement in agreements:
        for x, y, _ in agreement.pairs:
            known.setdefault(agreement.left.report.article, set()).add(x.range)
            known.setdefault(agreement.right.report.article, set()).add(y.range)
        for match in agreement.matches:
            known.setdefault(agreement.left.report.article, set()).add(match.left.sentence.range)
            known.setdefault(agreement.right.report.article, set()).add(match.right.sentence.range)
    for disagreement in disagreements:
        for side in disagreement.sides:
            known.setdefault(side.article, set()).add(side.range)
    found = [
        _only(reading, sentence, weight)
        for reading in readings
        for sentence in reading.sentences
        if sentence.range not in known.get(reading.report.article, set())
        and (weight := worth(reading, sentence)) >= WORTH
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def worth(reading: Reading, sentence: Sentence) -> float:
    """Return how much a sentence is worth checking: figures, names and words of saying count."""
    if sentence.role in (Role.TITLE, Role.HEADING):
        return 0.0
    figures = sum(fact.sentence.index == sentence.index for fact in reading.facts)
    stem = reading.grammar.words.stem
    says = any(
        token.is_word and stem(token.lower) in reading.grammar.events.reporting for token in sentence.row
    )
    score = 0.3 * min(figures, 2) + 0.12 * min(len(sentence.names), 2) + 0.15 * says
    return round(min(1.0, score + 0.01 * min(10, len(sentence.terms))), 3)


def _only(reading: Reading, sentence: Sentence, weight: float) -> OnlyIn:
    report = reading.report
    quote = sentence.range.slice(reading.text)
    return OnlyIn(report.article, report.revision, sentence.range, quote, weight)
