"""What is drawn over an article, made of what the library knows about it.

Offsets are code points of the revision on the screen, end excluded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.model.annotation import AnchorState, PlacedAnnotation
from reader.model.finding import Comparison, Disagreement, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.text.layers import Layer, Mark
from reader.tui.widgets.pane_head import HeadFacts

__all__ = [
    "counted",
    "disagreement_marks",
    "highlight_mark",
    "in_order",
    "opposing",
    "side_at",
    "side_of",
    "statement_marks",
]

DISAGREEMENT = "disagreement:"
"""Beginning of the ids of marks that a comparison made; followed by the index of the finding."""


STATEMENT = "statement:"
"""Beginning of the ids of marks of what is agreed on or stands in one report alone."""


def highlight_mark(placed: PlacedAnnotation) -> Mark | None:
    """Return the mark of a highlight; None for an orphan and for a note on the whole article."""
    where = placed.anchored.range
    if where is None or where.start == where.end:
        return None
    made = placed.annotation
    return Mark(made.id, where, made.kind, has_note=bool(made.body), state=placed.anchored.state)


def disagreement_marks(comparison: Comparison, article: ArticleId) -> list[Mark]:
    """Return the marks of the words in this article that another report contradicts."""
    return [
        Mark(f"{DISAGREEMENT}{index}", side.mark, Layer.DISAGREEMENT)
        for index, found in enumerate(comparison.disagreements)
        if (side := side_of(found, article)) is not None and len(side.mark)
    ]


def statement_marks(comparison: Comparison, article: ArticleId) -> list[Mark]:
    """Return signs for the margin: statements that another report shares, and those it alone makes."""
    shared = [side.mark.start for one in comparison.shared for side in one.sides if side.article == article]
    alone = [one.range.start for one in comparison.only_in if one.article == article]
    signs = [*((at, Layer.AGREED) for at in shared), *((at, Layer.ONLY_HERE) for at in alone)]
    # One letter is enough: these stand in the margin and leave the text as it is.
    return [
        Mark(f"{STATEMENT}{layer}:{at}", TextRange(at, at + 1), layer) for at, layer in dict.fromkeys(signs)
    ]


def side_of(found: Disagreement, article: ArticleId) -> Side | None:
    """Return what an article says in a disagreement; None when it says nothing."""
    return next((side for side in found.sides if side.article == article), None)


def opposing(found: Disagreement, article: ArticleId) -> list[Side]:
    """Return the sides that cannot hold beside that of an article; all others, where nothing tells them apart."""
    mine = side_of(found, article)
    others = [side for side in found.sides if side.article != article]
    differing = [side for side in others if mine is None or side.against(mine)]
    return differing or others


def side_at(comparison: Comparison, article: ArticleId, offset: int) -> Disagreement | None:
    """Return the disagreement whose words stand around an offset, else whose sentence does."""
    said = [(d, side) for d in comparison.disagreements if (side := side_of(d, article)) is not None]
    on_words = [d for d, side in said if offset in side.mark]
    in_sentence = [d for d, side in said if offset in side.range]
    return next(iter([*on_words, *in_sentence]), None)


def in_order(annotations: Iterable[PlacedAnnotation]) -> list[tuple[TextRange, PlacedAnnotation]]:
    """Return what stands in the text, by place; notes on the whole article stand nowhere in it."""
    standing = [
        (p.anchored.range, p)
        for p in annotations
        if p.anchored.range is not None and not p.annotation.target.whole
    ]
    return sorted(standing, key=lambda pair: (pair[0].start, -pair[0].end, pair[1].annotation.id))


def counted(facts: HeadFacts, annotations: Iterable[PlacedAnnotation]) -> HeadFacts:
    """Return the facts with the numbers of highlights, notes and of those an edit has hurt."""
    placed = list(annotations)
    states = [p.anchored.state for p in placed]
    notes = sum(bool(p.annotation.body) for p in placed)
    return replace(
        facts,
        highlights=len(placed) - notes,
        notes=notes,
        orphaned=states.count(AnchorState.ORPHANED),
        changed=sum(state in (AnchorState.CHANGED, AnchorState.REVIEW) for state in states),
    )
