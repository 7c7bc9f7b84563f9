"""What reports share, and what one of them alone says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.align import Pair
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
"""Number of a report and of its sentence."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two readings have in common."""

    left: Reading
    right: Reading
    matches: tuple[Match, ...]
    pairs: tuple[Pair, ...]
    disputed: frozenset[Key] = frozenset()
    """Pairs of sentences that contradict each other."""


def shared(agreements: Sequence[Agreement], groups: Sequence[OriginGroup]) -> tuple[Shared, ...]:
    """Return the statements that at least two reports make, in the order of the first report."""
    found: list[dict[ArticleId, Side]] = []
    for agreement in agreements:
        for left, right in _statements(agreement):
            place = next((sides for sides in found if _holds(sides, left) or _holds(sides, right)), None)
            if place is None:
                place = {}
                found.append(place)
            place.setdefault(left.article, left)
            place.setdefault(right.article, right)
    return tuple(Shared(tuple(sides.values()), _origins(sides, groups)) for sides in found)


def _holds(sides: dict[ArticleId, Side], side: Side) -> bool:
    known = sides.get(side.article)
    return known is not None and known.range == side.range


def _origins(sides: dict[ArticleId, Side], groups: Sequence[OriginGroup]) -> int:
    return sum(any(article in group.articles for article in sides) for group in groups)


def _statements(agreement: Agreement) -> list[tuple[Side, Side]]:
    """Return pairs of sentences that say the same, with the figures they share as their value."""
    values: dict[Key, list[Match]] = {}
    for match in agreement.matches:
        values.setdefault((match.left.sentence.index, match.right.sentence.index), []).append(match)
    alike = {(x.index, y.index): score for x, y, score in agreement.pairs}
    kept = [key for key, score in alike.items() if score >= (SUPPORTED if key in values else SAME)]
    kept += [key for key in values if key not in alike and len(values[key]) > 1]
    headings = {sentence.index for sentence in agreement.left.sentences if sentence.role is Role.HEADING}
    kept = [key for key in kept if key not in agreement.disputed and key[0] not in headings]
    return [
        (
            _side(agreement.left, key[0], values.get(key, []), 0),
            _side(agreement.right, key[1], values.get(key, []), 1),
        )
        for key in sorted(kept)
    ]


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
