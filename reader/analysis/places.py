"""Names that fill the same place of two sentences: another city, another court, another project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.analysis.findings import Found, Said
from reader.analysis.matches import Match
from reader.analysis.named import Named, holds, named, nations
from reader.analysis.offers import Scored, Surroundings, foremost, share_a_verb, signs
from reader.analysis.quantities.model import Quantity
from reader.analysis.reading import Reading
from reader.analysis.sentences import same_words
from reader.analysis.similarity import Weights
from reader.model.finding import Matter, Strength

NEAR = 0.55
"""Share of the words around the names."""
SENTENCE = 0.35
"""Share of the sentences as wholes."""
SAME_SLOT = 0.12
"""What the same word before both names adds: "near", "of"."""
SAME_CLASS = 0.15
"""What one noun beside both adds: "project", "court", "university"."""
ANCHOR = 0.08
"""What each figure that both sentences state adds."""
DATED = 0.40
"""What it adds that both stand beside the same date: "in Nairobi in November 2027"."""

POSSIBLE = 0.50
LIKELY = 0.72
"""Likeness from which two unknown names in one place contradict each other."""

CLASSED = 0.30
"""The same for names of one class of thing that both reports introduce ("code-named Avocado")."""

SOLE = 0.12
"""The same when each report has one such name, and so one such thing."""

UNKNOWN = 0.10
"""What each name adds that the other report does not know."""
NATIONS = 0.10
"""What it adds that both are of nations."""

SAME_NOUN = 0.08
"""What it adds that a noun of one origin stands before both."""
KNOWN = 0.10
"""What it takes away that each report knows the other's name."""
APART = 0.15
"""What it takes away that one stands at the head of its report and the other at the end."""
ORIGIN = 5
"""Letters that nouns of one origin share."""

MOST = 6
"""Pairs that are offered besides those that the rule accepts."""
LEAST = 0.15
"""Score from which a pair is offered."""

BOTH = 2
"""Names that stand in the sentence of the other too, where the two reports say the same of both."""

BESIDE = 4
"""Characters between a name and its date: " in "."""


def places(left: Reading, right: Reading, weights: Weights, agreed: Sequence[Match]) -> Iterator[Found]:
    """Yield names that stand where the other report has another, one of which at least it does not know."""
    mine, theirs = named(left), named(right)
    evidence = _Evidence(left, right, weights, agreed)
    ruled = dict(_ruled(mine, theirs, evidence))

    def topics(i: int, j: int) -> tuple[frozenset[str], tuple[int, int]]:
        x, y = mine[i], theirs[j]
        return x.words | y.words, (x.sentence.index, y.sentence.index)

    scored = list(_scored(mine, theirs, evidence))
    rivals = _Rivals(scored)
    best = list(foremost(scored, MOST, LEAST, topics, once=False))
    shown = {(i, j) for _, i, j in best}
    best += [(score, i, j) for (i, j), score in ruled.items() if (i, j) not in shown]
    for rank, (score, i, j) in enumerate(best):
        if not same_words(mine[i].sentence, theirs[j].sentence):
            pair = mine[i], theirs[j]
            yield _found(pair, score, rank, ruled.get((i, j)), rivals.mutual(score, i, j), evidence)


def _ruled(
    mine: Sequence[Named], theirs: Sequence[Named], evidence: _Evidence
) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield pairs of names, both unknown to the other report, that are alike enough to be one."""
    here, there = ([name for name in side if name.strict and evidence.fresh(name)] for side in (mine, theirs))
    scored = sorted(
        (
            (evidence.score(x, y), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if x.strict and y.strict and evidence.fresh(x) and evidence.fresh(y)
            if _comparable(x, y) and not evidence.one_holds_the_other(x, y)
        ),
        reverse=True,
    )
    taken: set[frozenset[str]] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        if score < _needed(x, y, (here, there)) or x.words in taken or y.words in taken:
            continue
        taken |= {x.words, y.words}
        yield (i, j), score


def _scored(mine: Sequence[Named], theirs: Sequence[Named], evidence: _Evidence) -> Iterator[Scored]:
    for i, x in enumerate(mine):
        for j, y in enumerate(theirs):
            if not _could_be_one(x, y) or evidence.one_holds_the_other(x, y) or evidence.beside(x, y) == BOTH:
                continue
            unknown = evidence.fresh(x) + evidence.fresh(y)
            score = evidence.score(x, y) + UNKNOWN * unknown - evidence.apart(x, y)
            score += NATIONS if x.nation and y.nation else 0.0
            score += SAME_NOUN if _same_noun(x, y) else 0.0
            yield score - (0.0 if unknown else KNOWN), i, j


def _same_noun(x: Named, y: Named) -> bool:
    """Tell whether one noun, or nouns of one origin, stand before both: "a collection in", "a collector in"."""
    return len(x.noun) >= ORIGIN and x.noun[:ORIGIN] == y.noun[:ORIGIN]


def _kin(x: Named, y: Named) -> bool:
    """Tell whether two names are of one origin: "Faroe" and "Faroese"."""
    return any(a[:ORIGIN] == b[:ORIGIN] for a in x.words for b in y.words if len(a) >= ORIGIN)


def _could_be_one(x: Named, y: Named) -> bool:
    """Tell whether two names fill places of one sort: two nations, or both after place words."""
    if x.words & y.words or (x.nation and x.nation == y.nation) or _kin(x, y):
        return False
    placed = (x.place or x.town) and (y.place or y.town)
    return bool(placed or (x.nation and y.nation) or (x.kind and x.kind == y.kind))


class _Rivals:
    """The best score of each name."""

    def __init__(self, scored: Sequence[Scored]) -> None:
        self._best: tuple[dict[int, float], dict[int, float]] = {}, {}
        for score, *pair in scored:
            for best, at in zip(self._best, pair, strict=True):
                best[at] = max(best.get(at, score), score)

    def mutual(self, score: float, i: int, j: int) -> bool:
        """Tell whether neither name goes better with another."""
        return self._best[0].get(i, score) <= score and self._best[1].get(j, score) <= score


def _found(
    pair: tuple[Named, Named],
    score: float,
    rank: int,
    ruled: float | None,
    mutual: bool,
    evidence: _Evidence,
) -> Found:
    x, y = pair
    strength = Strength.LIKELY if ruled is not None and ruled >= LIKELY else Strength.POSSIBLE
    unknown = evidence.fresh(x) + evidence.fresh(y)
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"Different names: {x.shown} and {y.shown}",
        strength,
        "" if strength is Strength.LIKELY else "both may be meant: the reports may tell of different parts",
        score,
        signs=signs(
            rule=ruled is not None,
            sure=strength is Strength.LIKELY,
            score=min(1.0, score),
            first=rank == 0,
            both_unknown=unknown == 2,
            one_unknown=unknown == 1,
            unknown_mutual=unknown == 2 and mutual,
            unknown_same_preposition=unknown == 2 and bool(x.place) and x.place == y.place,
            beside_the_other=evidence.beside(x, y) > 0,
            two_towns=x.town and y.town,
            two_nations=bool(x.nation and y.nation),
            same_preposition=bool(x.place) and x.place == y.place,
            no_preposition=not x.place or not y.place,
            same_class=bool(x.kind) and x.kind == y.kind,
            same_date=evidence.share_a_date(x, y),
            only_names=len(x.sentence.names - x.words) == 0 and len(y.sentence.names - y.words) == 0,
            same_verb=evidence.share_a_verb(x, y),
        ),
    )


def _comparable(x: Named, y: Named) -> bool:
    """Tell whether two names could be of one sort: a place with a place, a project with a project."""
    if _kin(x, y):
        return False
    if x.kind and y.kind:
        return x.kind == y.kind
    return bool(x.slot and y.slot)


def _needed(x: Named, y: Named, names: tuple[Sequence[Named], Sequence[Named]]) -> float:
    """Return the likeness that a pair needs: little for the only court, or the only project, of both."""
    if not x.kind or x.kind != y.kind or not (x.introduced or y.introduced):
        return POSSIBLE
    sole = all(len({name.words for name in side if name.kind == x.kind}) == 1 for side in names)
    return SOLE if sole else CLASSED


class _Evidence:
    """What speaks for two names standing in one place."""

    def __init__(self, left: Reading, right: Reading, weights: Weights, agreed: Sequence[Match]) -> None:
        self._left, self._right, self._weights = left, right, weights
        self._near = Surroundings(left.grammar)
        self._anchors = Counter((one.left.sentence.index, one.right.sentence.index) for one in agreed)
        self._fresh = {id(name) for name in named(left) if _is_fresh(name, right)}
        self._fresh |= {id(name) for name in named(right) if _is_fresh(name, left)}
        self._nations = tuple(
            {(one.sentence.index, one.nation) for one in named(side)} for side in (left, right)
        )
        self._dates = [one for one in agreed if one.left.quantity.kind is Matter.DATE]

    def score(self, x: Named, y: Named) -> float:
        """Return how much speaks for it: likeness, slot, class, shared figures, a common date."""
        alike = self._weights.cosine(x.sentence.terms, y.sentence.terms)
        score = SENTENCE * alike
        if alike:
            score += NEAR * self._weights.cosine(
                self._near(x.mark, x.sentence), self._near(y.mark, y.sentence)
            )
        score += SAME_SLOT if x.slot and x.slot == y.slot else 0.0
        score += SAME_CLASS if x.kind and x.kind == y.kind else 0.0
        score += ANCHOR * min(2, self._anchors[x.sentence.index, y.sentence.index])
        return score + (DATED if self.share_a_date(x, y) else 0.0)

    def fresh(self, name: Named) -> bool:
        """Tell whether the other report does not know a name at all."""
        return id(name) in self._fresh

    def one_holds_the_other(self, x: Named, y: Named) -> bool:
        """Tell whether one of two places lies in the other."""
        return holds(x, y, self._left) or holds(y, x, self._left)

    def beside(self, x: Named, y: Named) -> int:
        """Return how many of two names stand in the sentence of the other too."""
        i, j = x.sentence.index, y.sentence.index
        return (x.words <= y.sentence.names or (x.nation != "" and (j, x.nation) in self._nations[1])) + (
            y.words <= x.sentence.names or (y.nation != "" and (i, y.nation) in self._nations[0])
        )

    def apart(self, x: Named, y: Named) -> float:
        """Return what is taken away for standing in other parts of the reports."""
        mine = x.sentence.index / max(1, len(self._left.sentences))
        return APART * abs(mine - y.sentence.index / max(1, len(self._right.sentences)))

    def share_a_verb(self, x: Named, y: Named) -> bool:
        """Tell whether the sentences of two names have a verb in common."""
        return share_a_verb(x.sentence, y.sentence, self._left.grammar)

    def share_a_date(self, x: Named, y: Named) -> bool:
        """Tell whether both stand beside the same date."""
        return any(_beside(x, one.left.quantity) and _beside(y, one.right.quantity) for one in self._dates)


def _is_fresh(name: Named, other: Reading) -> bool:
    return not name.words & other.words and name.nation not in nations(other)


def _beside(name: Named, date: Quantity) -> bool:
    gap = max(date.start - name.mark.end, name.mark.start - date.end)
    return 0 <= gap <= BESIDE
