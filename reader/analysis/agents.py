"""Who did it: two reports that name different doers of one deed, or swap doer and undergoer.

"Mediated by Norway" and "brokered by Switzerland"; "Vik will lead the bank" and
"it will be run by Aune"; "Park beat Rovers" and "Rovers beat Park".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from reader.analysis.deeds import Deed, deeds, doings
from reader.analysis.findings import Found, Said
from reader.analysis.offers import Scored, Surroundings, foremost, signs
from reader.analysis.reading import Reading
from reader.analysis.sentences import same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

NEAR = 0.5
"""Share of the words around the two deeds."""

SENTENCE = 0.5
"""Share of the sentences as wholes."""

SAME_DEED = 0.14
"""Likeness from which two deeds of one sort are one deed."""

ONLY_DEED = 0.03
"""The same where each report has but one such thing "done by" somebody."""

HELD = 0.04
"""What a superlative needs besides: many things have a largest."""

LIKELY = 0.40

SAME_VERB = 0.15
"""What one sort of deed adds to the score of an offer."""

UNKNOWN = 0.08
"""What each doer adds that the other report does not know."""

OTHER_VERB = 0.12
"""Likeness of two sentences from which deeds of two sorts may be one, told in other words."""

BOTH = 2
"""Doers that the other report does not know, where two deeds are told in different words."""

MOST = 3
"""Pairs that are offered besides those that the rule accepts."""

LEAST = 0.15
"""Score from which a pair is offered."""


def agents(left: Reading, right: Reading, weights: Weights) -> Iterator[Found]:
    """Yield deeds that the reports ascribe to different doers."""
    mine, theirs = deeds(left), deeds(right)
    ruled = _ruled(mine, theirs, left, right, weights)
    wide = doings(left), doings(right)
    both = (*mine, *wide[0]), (*theirs, *wide[1])

    def topics(i: int, j: int) -> tuple[tuple[int, int], tuple[frozenset[str], frozenset[str]]]:
        x, y = both[0][i], both[1][j]
        return (x.sentence.index, y.sentence.index), (x.doer, y.doer)

    best = list(foremost(_scored(*both, left, right, weights), MOST, LEAST, topics))
    shown = {(i, j) for _, i, j in best}
    best += [(score, *pair) for pair, score in ruled.items() if pair not in shown]
    for rank, (score, i, j) in enumerate(best):
        x, y = both[0][i], both[1][j]
        if not same_words(x.sentence, y.sentence):
            yield _found(x, y, score, rank, ruled.get((i, j)), left, right)


def _scored(
    mine: Sequence[Deed], theirs: Sequence[Deed], left: Reading, right: Reading, weights: Weights
) -> Iterator[Scored]:
    alike: dict[tuple[int, int], float] = {}
    near = Surroundings(left.grammar)
    done = [{(one.verb, name) for one in side for name in one.doer} for side in (mine, theirs)]
    for i, x in enumerate(mine):
        for j, y in enumerate(theirs):
            if x.doer & y.doer or x.holds != y.holds or (x.holds and x.verb != y.verb):
                continue
            if x.verb == y.verb and (_does(x, done[1]) or _does(y, done[0])):
                continue  # a report has the other's doer do it too
            unknown = _fresh(x, right) + _fresh(y, left)
            # Other deeds of doers that both reports know, and one deed of two whom both know, may all be true.
            if unknown < (1 if x.verb == y.verb else BOTH) and not _swapped(x, y):
                continue
            at = x.sentence.index, y.sentence.index
            if at not in alike:
                alike[at] = weights.cosine(x.sentence.terms, y.sentence.terms)
            if x.verb != y.verb and alike[at] < OTHER_VERB:
                continue
            score = SENTENCE * alike[at]
            if alike[at]:
                score += NEAR * weights.cosine(near(x.mark, x.sentence), near(y.mark, y.sentence))
            score += SAME_VERB if x.verb == y.verb else 0.0
            score += UNKNOWN * unknown
            yield score, i, j


def _does(one: Deed, done: Set[tuple[str, str]]) -> bool:
    return any((one.verb, name) in done for name in one.doer)


def _fresh(one: Deed, other: Reading) -> bool:
    return not one.doer & other.words


def _ruled(
    mine: Sequence[Deed], theirs: Sequence[Deed], left: Reading, right: Reading, weights: Weights
) -> dict[tuple[int, int], float]:
    """Return the pairs that surely are one deed, each sort of deed once, with their likeness."""
    near = Surroundings(left.grammar)
    scored = sorted(
        (
            (_alike(x, y, weights, near), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if x.verb == y.verb and not x.doer & y.doer and not same_words(x.sentence, y.sentence)
        ),
        reverse=True,
    )
    ruled: dict[tuple[int, int], float] = {}
    taken: set[str] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        needed = ONLY_DEED if _only(x, mine) and _only(y, theirs) and x.passive and y.passive else SAME_DEED
        needed += HELD if x.holds else 0.0
        open_ = _swapped(x, y) or x.holds or _rivals(x, y, left, right)
        if score < needed or x.verb in taken or not open_:
            continue
        if _shared(x, mine, y, theirs):
            continue
        taken.add(x.verb)
        ruled[i, j] = score
    return ruled


def _swapped(x: Deed, y: Deed) -> bool:
    return bool(x.doer & y.object and y.doer & x.object)


def _only(one: Deed, own: Sequence[Deed]) -> bool:
    return sum(other.verb == one.verb for other in own) == 1


def _rivals(x: Deed, y: Deed, left: Reading, right: Reading) -> bool:
    """Tell whether at least one doer is unknown to the other report, and no body of theirs."""
    return not (x.doer & right.words) or not (y.doer & left.words)


def _shared(x: Deed, mine: Sequence[Deed], y: Deed, theirs: Sequence[Deed]) -> bool:
    """Tell whether a report has the other's doer do it too."""
    return any(one.verb == x.verb and one.doer & y.doer for one in mine) or any(
        one.verb == y.verb and one.doer & x.doer for one in theirs
    )


def _alike(x: Deed, y: Deed, weights: Weights, near: Surroundings) -> float:
    alike = weights.cosine(near(x.mark, x.sentence), near(y.mark, y.sentence))
    return NEAR * alike + SENTENCE * weights.cosine(x.sentence.terms, y.sentence.terms)


def _found(
    x: Deed, y: Deed, score: float, rank: int, ruled: float | None, left: Reading, right: Reading
) -> Found:
    sure = ruled is not None and (ruled >= LIKELY or _swapped(x, y))
    strength = Strength.LIKELY if sure else Strength.POSSIBLE
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"Different {'holders of one record' if x.holds else 'doers of one deed'}: {x.shown} and {y.shown}",
        strength,
        "" if strength is Strength.LIKELY else _caveat(x),
        score,
        signs=signs(
            rule=ruled is not None,
            sure=sure,
            score=min(1.0, score),
            first=rank == 0,
            same_verb=x.verb == y.verb,
            both_unknown=_fresh(x, right) and _fresh(y, left),
            neither_unknown=not _fresh(x, right) and not _fresh(y, left),
            swapped=_swapped(x, y),
            record=x.holds,
            both_passive=x.passive and y.passive,
            both_named=x.named and y.named,
            neither_named=not x.named and not y.named,
        ),
    )


def _caveat(deed: Deed) -> str:
    return "they may be measured differently" if deed.holds else "both may have had a part in it"
