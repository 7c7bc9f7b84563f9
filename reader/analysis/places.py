"""Names that fill the same place of two sentences: another city, another court, another project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.analysis.facts import around
from reader.analysis.findings import Found, Said
from reader.analysis.matches import Match
from reader.analysis.named import Named, named
from reader.analysis.quantities.model import Quantity
from reader.analysis.reading import Reading
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

BESIDE = 4
"""Characters between a name and its date: " in "."""


def places(left: Reading, right: Reading, weights: Weights, agreed: Sequence[Match]) -> Iterator[Found]:
    """Yield names unknown to the other report that stand where it has another unknown name."""
    mine = [name for name in named(left) if not name.words & right.words]
    theirs = [name for name in named(right) if not name.words & left.words]
    evidence = _Evidence(left, right, weights, agreed)
    scored = sorted(
        (
            (evidence.score(x, y), i, j)
            for i, x in enumerate(mine)
            for j, y in enumerate(theirs)
            if _comparable(x, y)
        ),
        reverse=True,
    )
    taken: set[frozenset[str]] = set()
    for score, i, j in scored:
        x, y = mine[i], theirs[j]
        if score < _needed(x, y, (mine, theirs)) or x.words in taken or y.words in taken:
            continue
        taken |= {x.words, y.words}
        yield _found(x, y, Strength.LIKELY if score >= LIKELY else Strength.POSSIBLE)


def _found(x: Named, y: Named, strength: Strength) -> Found:
    return Found(
        Matter.NAME,
        Said(x.sentence, x.mark, x.shown),
        Said(y.sentence, y.mark, y.shown),
        f"Different names: {x.shown} and {y.shown}",
        strength,
        "" if strength is Strength.LIKELY else "both may be meant: the reports may tell of different parts",
    )


def _comparable(x: Named, y: Named) -> bool:
    """Tell whether two names could be of one sort: a place with a place, a project with a project."""
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
        self._anchors = Counter((one.left.sentence.index, one.right.sentence.index) for one in agreed)
        self._dates = [one for one in agreed if one.left.quantity.kind is Matter.DATE]

    def score(self, x: Named, y: Named) -> float:
        """Return how much speaks for it: likeness, slot, class, shared figures, a common date."""
        mine = around(x.mark, x.sentence, self._left.grammar)
        theirs = around(y.mark, y.sentence, self._right.grammar)
        score = NEAR * self._weights.cosine(mine, theirs)
        score += SENTENCE * self._weights.cosine(x.sentence.terms, y.sentence.terms)
        score += SAME_SLOT if x.slot and x.slot == y.slot else 0.0
        score += SAME_CLASS if x.kind and x.kind == y.kind else 0.0
        score += ANCHOR * min(2, self._anchors[x.sentence.index, y.sentence.index])
        return score + (DATED if self._share_a_date(x, y) else 0.0)

    def _share_a_date(self, x: Named, y: Named) -> bool:
        return any(_beside(x, one.left.quantity) and _beside(y, one.right.quantity) for one in self._dates)


def _beside(name: Named, date: Quantity) -> bool:
    gap = max(date.start - name.mark.end, name.mark.start - date.end)
    return 0 <= gap <= BESIDE
