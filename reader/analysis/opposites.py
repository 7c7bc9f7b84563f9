"""What the reports state with opposed words: kept or given back, no hint or a warning, own power or a tow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.analysis.asides import both_weigh_up, from_both_ends, just_one_earlier, of_another, said_of_both
from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.languages.grammar import Grammar
from reader.analysis.languages.scales import Scale
from reader.analysis.reading import Reading, told_with
from reader.analysis.scales import Stand, contrary, stands
from reader.analysis.sentences import Sentence, same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

OFFERS = 4
"""Pairs of passages that are offered at most."""

LEAST = 0.05
"""Likeness from which two sentences may say the same."""

ALIKE = 0.15
"""Likeness from which two sentences are plainly of one thing."""

SUBJECT = 2
"""Words before two phrases from which they are said of one thing."""

LOOKED_AT = 12
"""Pairs of sentences whose nearest words are looked at."""


RANK = {
    "alike": 1.0,
    "near": 0.6,
    "only": 0.3,
    "both sides": -0.2,
    "denied": 0.1,
    "both denied": -0.1,
    "supposed": -0.3,
    "phrases": 0.2,
    "matters": 0.2,
    "plain matter": 0.35,
    "names": 0.15,
    "figures": 0.2,
    "same words": -0.4,
    "agreed elsewhere": -0.3,
    "one to come": 0.0,
    "part of a name": -0.4,
    "loose words": -0.3,
}
"""What each sign counts for in choosing what is offered."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two sentences that stand on opposite sides, by the clearest of their words, with what was seen."""

    score: float
    x: Stand
    y: Stand
    signs: tuple[tuple[str, float], ...]


class Side:
    """What one report states, by scale."""

    def __init__(self, reading: Reading, told: Sequence[Stand]) -> None:
        self.reading = reading
        self.by_scale: dict[Scale, list[Stand]] = {}
        self._both: dict[int, bool] = {}
        for one in told:
            self.by_scale.setdefault(one.scale, []).append(one)

    def says_both(self, one: Stand) -> bool:
        """Tell whether the report itself states the other side too: it tells of a change, or of two things."""
        known = self._both.get(id(one))
        if known is None:
            known = self._both[id(one)] = any(contrary(one, other) for other in self.by_scale[one.scale])
        return known

    def says_both_inside(self, one: Stand) -> bool:
        """Tell whether the sentence itself states the other side too."""
        return any(
            other.sentence is one.sentence and contrary(one, other) for other in self.by_scale[one.scale]
        )

    def agrees(self, one: Stand, alike: float, weights: Weights) -> bool:
        """Tell whether this report says the same as the other's `one` in a sentence at least so alike."""
        return any(
            not contrary(one, other)
            and weights.cosine(one.sentence.terms, other.sentence.terms) >= max(alike, LEAST)
            for other in self.by_scale[one.scale]
        )


def opposites(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield the clearest pairs of sentences that stand on opposite sides of some matter."""
    scales = left.grammar.events.opposed
    said = opposed(left, right, scales, weights, anchors)
    for one in clearest(
        [one for one in said if not both_weigh_up(one.x.sentence, one.y.sentence, left.grammar)], OFFERS
    ):
        yield found_opposed(one, Matter.POLARITY, left, right)


def found_opposed(one: Opposed, matter: Matter, left: Reading, right: Reading) -> Found:
    """Say what two sentences state."""
    mine, theirs = one.x.mark.slice(left.text), one.y.mark.slice(right.text)
    return Found(
        matter,
        Said(one.x.sentence, one.x.mark, f"not {mine}" if one.x.denied else mine),
        Said(one.y.sentence, one.y.mark, f"not {theirs}" if one.y.denied else theirs),
        f"Opposite on {one.x.scale.name}: {_shown(one.x, mine)} and {_shown(one.y, theirs)}",
        Strength.POSSIBLE,
        "they may speak of different things or hours",
        one.score,
        signs=(*one.signs, *_plainly(one, left.grammar)),
    )


def _plainly(one: Opposed, grammar: Grammar) -> Iterator[tuple[str, float]]:
    """Say where each report takes one side, once, with words that say little else, in sentences that are alike."""
    seen = dict(one.signs)
    unsure = ("both sides", "agreed elsewhere", "loose words", "part of a name")
    if seen.get("only") == 1.0 and not any(seen.get(name) for name in unsure):
        yield "one side each", 1.0
        if seen.get("alike", 0.0) >= ALIKE:
            yield "plainly of one thing", 1.0
        shared = said_of_both((one.x.sentence, one.x.mark), (one.y.sentence, one.y.mark), grammar)
        if shared:
            yield "said of both", min(SUBJECT, shared) / SUBJECT
        if shared >= SUBJECT:
            yield "rule", 1.0


def _shown(stand: Stand, words: str) -> str:
    return f"not “{words}”" if stand.denied else f"“{words}”"


def opposed(
    left: Reading,
    right: Reading,
    scales: tuple[Scale, ...],
    weights: Weights,
    anchors: Counter[tuple[int, int]],
) -> list[Opposed]:
    """Return the likelier pairs of sentences that state contrary things on some scale, each by its clearest words."""
    mine, theirs = Side(left, stands(left, scales)), Side(right, stands(right, scales))
    pairs: dict[tuple[int, int], list[tuple[Stand, Stand]]] = {}
    for scale, stated in mine.by_scale.items():
        for x in stated:
            for y in theirs.by_scale.get(scale, ()):
                if (
                    contrary(x, y)
                    and not (x.supposed or y.supposed or _merely_denied(x, y, left, right))
                    and not _of_two_things(x, y, mine, theirs)
                ):
                    pairs.setdefault((x.sentence.index, y.sentence.index), []).append((x, y))
    found = []
    for key, told in pairs.items():
        shared = {
            "alike": _alike(left, right, told[0][0].sentence, told[0][1].sentence, weights),
            "figures": min(2, anchors[key]) / 2,
            "matters": min(3, len({x.scale for x, _ in told})) / 3,
        }
        found.append(max((_opposed(x, y, mine, theirs, shared) for x, y in told), key=_score))
    found.sort(key=lambda one: (-one.score, one.x.mark.start, one.y.mark.start))
    return [_nearer(one, mine, theirs, weights) for one in found[:LOOKED_AT]]


def _of_two_things(x: Stand, y: Stand, mine: Side, theirs: Side) -> bool:
    """Tell whether two statements hold side by side: of another one, of an earlier one, or told from both ends."""
    grammar = mine.reading.grammar
    told = (x.sentence, x.mark), (y.sentence, y.mark)
    if x.scale.compares and from_both_ends(*told, grammar):
        return True
    if just_one_earlier(*told, grammar):
        return True
    inside = mine.says_both_inside(x), theirs.says_both_inside(y)
    return all(inside) or any(
        both and of_another(one.sentence, one.mark, grammar) for one, both in zip((x, y), inside, strict=True)
    )


def _merely_denied(x: Stand, y: Stand, left: Reading, right: Reading) -> bool:
    """Tell one noun that is denied once: "in the fire", "nobody was hurt in the fire" differ in another word."""
    if x.denied == y.denied or x.stems != y.stems or len(x.stems) > 1:
        return False
    verbal = left.grammar.events.verb_endings
    return not any(
        one.mark.slice(reading.text).lower().endswith(verbal) for one, reading in ((x, left), (y, right))
    )


def clearest(found: Sequence[Opposed], offers: int) -> list[Opposed]:
    """Return the clearest pairs, each sentence twice at most."""
    kept: list[Opposed] = []
    used: Counter[tuple[int, int]] = Counter()
    for one in sorted(found, key=lambda one: (-one.score, one.x.mark.start, one.y.mark.start)):
        keys = (0, one.x.sentence.index), (1, one.y.sentence.index)
        if (
            len(kept) < offers
            and max(used[key] for key in keys) < 2
            and not same_words(one.x.sentence, one.y.sentence)
        ):
            kept.append(one)
            used.update(keys)
    return kept


def _alike(left: Reading, right: Reading, x: Sentence, y: Sentence, weights: Weights) -> float:
    """Return the likeness of two sentences, with what their pronouns take up."""
    alike = weights.cosine(x.terms, y.terms)
    return max(alike, weights.cosine(told_with(left, x), told_with(right, y)))


def _score(one: Opposed) -> float:
    return one.score


def _opposed(x: Stand, y: Stand, mine: Side, theirs: Side, shared: Mapping[str, float]) -> Opposed:
    times = len(mine.by_scale[x.scale]) * len(theirs.by_scale[y.scale])
    signs = {
        **shared,
        "only": 1.0 / times,
        "both sides": (mine.says_both(x) + theirs.says_both(y)) / 2,
        "denied": float(x.denied != y.denied),
        "both denied": float(x.denied and y.denied),
        "supposed": float(x.supposed or y.supposed),
        "phrases": (min(3, x.words) + min(3, y.words) - 2) / 4,
        "plain matter": x.scale.weight,
        "same words": float(x.denied == y.denied and (x.stems <= y.stems or y.stems <= x.stems)),
        "names": float(bool(x.sentence.names & y.sentence.names)),
        "one to come": float(x.planned != y.planned),
        "part of a name": float(x.named or y.named),
        "loose words": (x.loose + y.loose) / 2,
    }
    return Opposed(_sum(signs), x, y, tuple((name, value) for name, value in signs.items() if value))


def _nearer(one: Opposed, mine: Side, theirs: Side, weights: Weights) -> Opposed:
    """Add what stands around the words, which takes time to tell."""
    near = weights.cosine(
        around(one.x.mark, one.x.sentence, mine.reading.grammar),
        around(one.y.mark, one.y.sentence, theirs.reading.grammar),
    )
    x, y = one.x, one.y
    alike = weights.cosine(x.sentence.terms, y.sentence.terms)
    agreed = theirs.agrees(x, alike, weights) + mine.agrees(y, alike, weights)
    score = one.score + RANK["near"] * near + RANK["agreed elsewhere"] * agreed / 2
    more = (("near", near), ("agreed elsewhere", agreed / 2), ("score", min(1.0, max(0.0, score))))
    return replace(one, score=score, signs=(*one.signs, *more))


def _sum(signs: Mapping[str, float]) -> float:
    return sum(RANK[name] * value for name, value in signs.items())
