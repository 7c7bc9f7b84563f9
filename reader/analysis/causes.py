"""Why something happened: reports that give causes with nothing in common for one effect."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.findings import Found, Said
from reader.analysis.reading import Reading
from reader.analysis.reasons import MISHAP, TOLD, Reason, opening, reasons
from reader.analysis.sentences import same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

SAME_EFFECT = 0.16
"""Likeness of two effects that may be one, told plainly."""

DOUBTED = 0.06
"""The same where one report tells only of doubts: such passages are rare, and not by chance about the event."""

NAMED = 0.06
"""What it adds that both sentences name the same people or things."""

OTHER_CAUSE = 0.12
"""Likeness up to which two causes have nothing in common."""

SETTLED = 0.25
"""Likeness from which two causes are one."""

OFFERED_CAUSE = 0.35
"""The same for what is offered."""

MENTIONED = 0.5
"""Share of a cause's words in one sentence from which the other report knows of it too."""

MOST = 6
"""Pairs that are offered, the best first."""

ONCE = 3
"""Pairs in which one reason may stand."""

ENOUGH = 1.0
"""Score from which a pair is offered."""


@dataclass(frozen=True, slots=True)
class _Pair:
    x: Reason
    y: Reason
    effect: float
    """Likeness of what the causes brought about."""
    apart: float
    """Likeness of the causes."""
    known: tuple[float, float]
    """How far each cause is known to the other report."""
    anywhere: tuple[float, float]
    """The same for the report as a whole."""
    main: tuple[float, float]
    """How far each sentence speaks of what the other report opens with."""
    settled: int
    """How many of the causes the other report gives too."""
    score: float


def causes(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield pairs of causes with next to nothing in common that could explain one effect, the best first."""
    mine, theirs = reasons(left), reasons(right)
    if not mine or not theirs:
        return
    pairs = sorted(_pairs(mine, theirs, left, right, weights), key=lambda pair: -pair.score)
    strict = next((pair for pair in sorted(pairs, key=_strictness) if _is_strict(pair)), None)
    used: Counter[tuple[int, int]] = Counter()
    offered = 0
    for pair in pairs:
        x, y = (0, pair.x.sentence.index), (1, pair.y.sentence.index)
        fits = offered < MOST and pair.score >= ENOUGH and used[x] < ONCE and used[y] < ONCE
        if pair is strict or fits:
            offered += 1
            used.update((x, y))
            yield _found(pair, pair is strict, mine, theirs, left, right)


def _pairs(
    mine: Sequence[Reason], theirs: Sequence[Reason], left: Reading, right: Reading, weights: Weights
) -> Iterator[_Pair]:
    here, there = opening(left), opening(right)
    known_there = [_known(right, x, weights) for x in mine]
    known_here = [_known(left, y, weights) for y in theirs]
    likeness = [[weights.cosine(x.terms, y.terms) for y in theirs] for x in mine]
    settled_there = [max(row) > SETTLED for row in likeness]
    settled_here = [max(column) > SETTLED for column in zip(*likeness, strict=True)]
    anywhere_there = [_share(x, right.vocabulary) for x in mine]
    anywhere_here = [_share(y, left.vocabulary) for y in theirs]
    main_there = [weights.cosine(x.about, there) for x in mine]
    main_here = [weights.cosine(y.about, here) for y in theirs]
    for i, x in enumerate(mine):
        for j, y in enumerate(theirs):
            if x.level + y.level < ENOUGH - 0.6 or same_words(x.sentence, y.sentence):
                continue
            apart = likeness[i][j]
            denied = x.denied or y.denied
            if apart > OFFERED_CAUSE and not denied and not _of_another_thing(x, y):
                continue
            effect = max(weights.cosine(x.effect, y.effect), weights.cosine(x.rest, y.rest))
            known, main = (known_there[i], known_here[j]), (main_there[i], main_here[j])
            score = (
                x.level
                + y.level
                + min(0.5, 1.5 * effect)
                + min(0.3, sum(main))
                - (0.0 if denied else 0.5 * sum(known))
            )
            settled = settled_there[i] + settled_here[j]
            score -= (0.0 if denied else 0.4 * settled) + 0.25 * (x.bygone + y.bygone)
            score += 0.15 if x.sentence.names & y.sentence.names else 0.0
            anywhere = anywhere_there[i], anywhere_here[j]
            yield _Pair(x, y, effect, apart, known, anywhere, main, settled, score)


def _of_another_thing(x: Reason, y: Reason) -> bool:
    """Tell "a pump failed" from "a valve failed": one and the same happened to two things."""
    return x.firm and y.firm and x.head not in y.terms and y.head not in x.terms


def _known(reading: Reading, reason: Reason, weights: Weights) -> float:
    """Return the greatest share of a cause that one sentence of a report holds, the rarer words the more."""
    wanted = {word: weights[word] for word in reason.terms}
    shared = max(
        sum([weight for word, weight in wanted.items() if word in sentence.terms])
        for sentence in reading.sentences
    )
    return shared / sum(wanted.values())


def _share(reason: Reason, words: frozenset[str]) -> float:
    """Return the share of the words of a cause that a report holds at all."""
    return sum(word in words for word in reason.terms) / len(reason.terms)


def _strictness(pair: _Pair) -> float:
    return -pair.effect - (NAMED if pair.x.sentence.names & pair.y.sentence.names else 0.0)


def _is_strict(pair: _Pair) -> bool:
    """Tell whether both are told as causes, plainly of one effect."""
    x, y = pair.x, pair.y
    if min(x.level, y.level) < TOLD or (x.implied and y.implied) or not (x.firm or y.firm):
        return False
    needed = DOUBTED if x.implied or y.implied else SAME_EFFECT
    return -_strictness(pair) >= needed and pair.apart <= OTHER_CAUSE and max(pair.known) < MENTIONED


def _found(
    pair: _Pair, strict: bool, mine: Sequence[Reason], theirs: Sequence[Reason], left: Reading, right: Reading
) -> Found:
    x, y = pair.x, pair.y
    one, other = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.CAUSE,
        Said(x.sentence, x.mark, one),
        Said(y.sentence, y.mark, other),
        f"Different causes: “{one}” and “{other}”",
        Strength.POSSIBLE,
        "there may be more than one cause",
        score=pair.score,
        signs=tuple(_signs(pair, strict, mine, theirs).items()),
    )


def _signs(
    pair: _Pair, strict: bool, mine: Sequence[Reason], theirs: Sequence[Reason]
) -> Mapping[str, float]:
    x, y = pair.x, pair.y
    told = (x.level >= TOLD) + (y.level >= TOLD)
    mishaps = bool(x.sorts) + bool(y.sorts)
    first = (x is _best(mine)) + (y is _best(theirs))
    apart = pair.apart <= OTHER_CAUSE and not x.denied and not y.denied
    only = (_told(mine) <= 1) + (_told(theirs) <= 1)
    return {
        name: value
        for name, value in (
            ("rule", float(strict)),
            ("score", min(1.0, max(0.0, pair.score - 1.0) / 2)),
            ("told by both", float(told == 2)),
            ("told by one", float(told == 1)),
            ("named as the cause by both", float(x.firm and y.firm)),
            ("named as the cause by one", float(x.firm != y.firm)),
            ("named by both alone", float(_lone(x, mine) and _lone(y, theirs))),
            (
                "one cause each",
                float(apart and _lone(x, mine) and _lone(y, theirs) and max(pair.known) < MENTIONED),
            ),
            ("said to have gone wrong in both", float(x.attributed and y.attributed)),
            ("said to have gone wrong in one", float(x.attributed != y.attributed)),
            ("named or said in both", float(apart and _sure(x) and _sure(y) and max(pair.known) < MENTIONED)),
            (
                "one named or said in both",
                float(
                    apart
                    and max(pair.known) < MENTIONED
                    and (_lone(x, mine) or _lone_said(x, mine))
                    and (_lone(y, theirs) or _lone_said(y, theirs))
                ),
            ),
            ("mishap in both", float(mishaps == 2)),
            ("mishap in one", float(mishaps == 1)),
            ("one sort of mishap", float(bool(x.sorts & y.sorts))),
            ("two sorts of mishap", float(mishaps == 2 and not x.sorts & y.sorts)),
            ("looked into in both", float(x.sought and y.sought)),
            ("looked into in one", float(x.sought != y.sought)),
            ("hedged in both", float(x.hedged and y.hedged)),
            ("hedged in one", float(x.hedged != y.hedged)),
            ("had happened in both", float(x.earlier and y.earlier)),
            ("had happened in one", float(x.earlier != y.earlier)),
            ("of another time", (x.bygone + y.bygone) / 2),
            ("denied", float(x.denied or y.denied)),
            ("only an occasion", ((x.level < MISHAP) + (y.level < MISHAP)) / 2),
            ("effect", pair.effect),
            ("causes alike", pair.apart),
            ("known to both", min(pair.known)),
            ("known to one", max(pair.known)),
            ("word in common", float(not x.terms.keys().isdisjoint(y.terms))),
            ("known anywhere to both", min(pair.anywhere)),
            ("known anywhere to one", max(pair.anywhere)),
            ("settled", pair.settled / 2),
            ("main event in both", min(pair.main)),
            ("main event in one", max(pair.main)),
            ("best of both", float(first == 2)),
            ("best of one", float(first == 1)),
            ("only cause of both", float(only == 2)),
            ("only cause of one", float(only == 1)),
        )
        if value
    }


def _best(own: Sequence[Reason]) -> Reason:
    return max(own, key=lambda reason: reason.level)


def _told(own: Sequence[Reason]) -> int:
    return sum(reason.level >= TOLD for reason in own)


def _lone(one: Reason, own: Sequence[Reason]) -> bool:
    """Tell whether a report names this as the cause, and nothing else."""
    return one.firm and sum(reason.firm for reason in own) == 1


def _sure(one: Reason) -> bool:
    """Tell whether it is named as the cause, or somebody says that it went wrong."""
    return one.firm or one.attributed


def _lone_said(one: Reason, own: Sequence[Reason]) -> bool:
    """Tell whether this is the one thing that somebody says went wrong, and nothing is named as the cause."""
    return one.attributed and sum(reason.firm or reason.attributed for reason in own) == 1
