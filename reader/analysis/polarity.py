"""One report affirms what the other denies: leaked / no leak, will appeal / will not, approved / rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.analysis.asides import both_weigh_up, just_one_earlier
from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.predicates import Predicate, bonds, predicates
from reader.analysis.reading import Reading, told_with
from reader.analysis.sentences import Sentence, same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

NEAR = 0.55
"""Share of the words around the two predicates."""
SENTENCE = 0.45
"""Share of the sentences as wholes."""

OFFERS = 3
"""Pairs of passages that are offered at most, those aside that the rule accepts."""

LEAST = 0.04
"""Likeness from which a pair is offered at all."""

POSSIBLE = 0.22
"""Likeness, the predicates themselves set aside, from which denial meets assertion."""
LIKELY = 0.46

NAMED = 0.03
"""What a common name takes off it."""

NOUN = 0.12
"""What a denied noun needs besides."""

BOND = 0.07
"""What it takes off that the same word stands right before or after both predicates: "the harpoons"."""

ANCHORED = 0.06
"""What it takes off a denial that both sentences state one figure."""

OPPOSED = 0.06
"""What opposite words need besides, in sentences that share a figure."""
UNANCHORED = 0.28
"""What they need in sentences that do not."""


def polarity(
    left: Reading, right: Reading, weights: Weights, anchors: Counter[tuple[int, int]]
) -> Iterator[Found]:
    """Yield predicates that one report affirms and the other denies, those with "rule" surely of one thing."""
    mine, theirs = predicates(left), predicates(right)
    by_axis: dict[str, list[int]] = {}
    for j, y in enumerate(theirs):
        by_axis.setdefault(y.axis, []).append(j)
    scored = sorted(
        (
            (_score(x, y, left, right, weights), i, j)
            for i, x in enumerate(mine)
            for j in by_axis.get(x.axis, ())
            if x.positive != (y := theirs[j]).positive
            and _opposed(x, y)
            and not just_one_earlier((x.sentence, x.mark), (y.sentence, y.mark), left.grammar)
            and (x.negated or y.negated or not both_weigh_up(x.sentence, y.sentence, left.grammar))
        ),
        reverse=True,
    )
    taken: set[tuple[int, int]] = set()
    told: set[tuple[int, int]] = set()
    spare = OFFERS
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        keys = {(0, x.sentence.index), (1, y.sentence.index)}
        pair = x.sentence.index, y.sentence.index
        if keys & taken or pair in told or (score < LEAST and not (x.sole and y.sole)):
            continue
        signs = _signs(x, y, score, left, right, weights, anchors[pair])
        signs["own report says both"] = (
            _says_both(x, mine, left, weights) + _says_both(y, theirs, right, weights)
        ) / 2
        strict = (
            signs["enough"]
            and signs["counterparts"]
            and not (signs["own report says both"] or signs["in other words"])
        )
        if strict:
            taken |= keys
        elif spare <= 0:
            continue
        spare -= 1
        told.add(pair)
        sure = score >= LIKELY
        signs |= {"rule": float(strict), "sure": float(strict and sure)}
        yield _found(x, y, Strength.LIKELY if sure else Strength.POSSIBLE, left, right, score, signs)


def _signs(
    x: Predicate, y: Predicate, score: float, left: Reading, right: Reading, weights: Weights, shared: int
) -> dict[str, float]:
    """Return what speaks for and against a denial and an assertion being of one thing."""
    bond = x.verb and y.verb and not bonds(x, left.grammar).isdisjoint(bonds(y, right.grammar))
    alone = x.sole and y.sole
    return {
        "score": min(1.0, score),
        "enough": float(score + BOND * bond >= _needed(x, y, anchored=shared > 0)),
        "counterparts": float(alone or _counterparts(x.sentence, y.sentence, left, right, weights)),
        "same word": float(x.word == y.word),
        "bond": float(bond),
        "verbs": float(x.verb and y.verb),
        "a denial": float(x.negated or y.negated),
        "in other words": float(x.reworded or y.reworded),
        "the only ones": float(alone),
        "one subject": float(_one_subject(x, y)),
    }


def _counterparts(x: Sentence, y: Sentence, left: Reading, right: Reading, weights: Weights) -> bool:
    """Tell whether neither report has a sentence that is more alike: what is denied is said of one thing."""
    alike = weights.cosine(x.terms, y.terms)
    return all(weights.cosine(x.terms, other.terms) <= alike for other in right.sentences) and all(
        weights.cosine(other.terms, y.terms) <= alike for other in left.sentences
    )


def _opposed(x: Predicate, y: Predicate) -> bool:
    """Tell whether just one of the sentences denies: "no guide came" and "the guide was not there" agree."""
    both_deny = x.denies and y.denies
    return not both_deny and not same_words(x.sentence, y.sentence)


def _needed(x: Predicate, y: Predicate, *, anchored: bool) -> float:
    """Return the likeness that a pair needs; shares that rise and shares that fall are seldom the same."""
    if x.negated or y.negated:
        named = NAMED if x.sentence.names & y.sentence.names else 0.0
        named += ANCHORED if anchored else 0.0
        return POSSIBLE - named + (0.0 if x.verb and y.verb else NOUN)
    if x.sole and y.sole and _one_subject(x, y):
        return 0.0
    return POSSIBLE + (OPPOSED if anchored else UNANCHORED)


def _one_subject(x: Predicate, y: Predicate) -> bool:
    """Tell whether two sentences may be about one person: a common name, or a pronoun for it."""
    return bool(x.sentence.names & y.sentence.names) or x.pronoun or y.pronoun


def _found(
    x: Predicate,
    y: Predicate,
    strength: Strength,
    left: Reading,
    right: Reading,
    score: float,
    signs: dict[str, float],
) -> Found:
    mine, theirs = x.mark.slice(left.text), y.mark.slice(right.text)
    return Found(
        Matter.POLARITY,
        Said(x.sentence, x.mark, _value(x)),
        Said(y.sentence, y.mark, _value(y)),
        f"One affirms, the other denies: “{mine}” and “{theirs}”",
        strength,
        score=score,
        signs=tuple((name, value) for name, value in signs.items() if value),
    )


def _value(predicate: Predicate) -> str:
    return f"not {predicate.word}" if predicate.negated else predicate.word


def _score(x: Predicate, y: Predicate, left: Reading, right: Reading, weights: Weights) -> float:
    """Return the likeness of the sentences and of what is said beside the two predicates."""
    mine, theirs = around(x.mark, x.sentence, left.grammar), around(y.mark, y.sentence, right.grammar)
    near = weights.cosine(mine, theirs)
    plain = weights.cosine(x.sentence.terms, y.sentence.terms)
    plain = max(plain, weights.cosine(told_with(left, x.sentence), told_with(right, y.sentence)))
    return NEAR * near + SENTENCE * plain


def _says_both(one: Predicate, own: Sequence[Predicate], reading: Reading, weights: Weights) -> bool:
    """Tell whether the report itself states the opposite too: it tells of a change or of two views."""
    return any(
        other.axis == one.axis
        and other.positive != one.positive
        and (other.sentence is one.sentence or _score(one, other, reading, reading, weights) >= POSSIBLE)
        for other in own
    )
