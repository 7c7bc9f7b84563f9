"""What is drawn over an article, made of what is known about it."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.model.annotation import (
    Anchored,
    AnchorState,
    Annotation,
    Kind,
    PlacedAnnotation,
    Selectors,
    Target,
    TextQuoteSelector,
)
from reader.model.finding import Comparison, Disagreement, Matter, Side
from reader.model.ids import AnnotationId, ArticleId, RevisionId
from reader.model.ranges import TextRange
from reader.text.layers import Layer, Mark
from reader.tui.marks import counted, disagreement_marks, highlight_mark, in_order, side_at
from reader.tui.widgets.pane_head import HeadFacts

NOW = datetime(2026, 6, 6, tzinfo=UTC)
WIRE, LEDGER = ArticleId("WIRE"), ArticleId("LEDGER")


def placed(
    name: str, start: int, end: int, state: AnchorState = AnchorState.EXACT, body: str = ""
) -> PlacedAnnotation:
    target = Target(WIRE, RevisionId("R"), Selectors(TextQuoteSelector("quote"), TextRange(start, end)))
    made = Annotation(AnnotationId(name), target, Kind.FIGURE, NOW, NOW, body)
    where = None if state is AnchorState.ORPHANED else TextRange(start, end)
    return PlacedAnnotation(made, RevisionId("R"), Anchored(state, where, "quote"))


def side(article: ArticleId, start: int, value: str) -> Side:
    sentence, words = TextRange(start, start + 50), TextRange(start + 10, start + 20)
    return Side(article, RevisionId("R"), sentence, "…", words, value)


def test_a_highlight_is_marked_where_it_stands_with_its_kind_and_note() -> None:
    assert highlight_mark(placed("A", 5, 9, body="why?")) == Mark(
        "A", TextRange(5, 9), Kind.FIGURE, has_note=True
    )


def test_an_orphan_is_not_drawn_but_counted() -> None:
    orphan = placed("A", 5, 9, AnchorState.ORPHANED)
    assert highlight_mark(orphan) is None
    facts = counted(
        HeadFacts("Wire"), [orphan, placed("B", 1, 2, AnchorState.REVIEW), placed("C", 3, 4, body="x")]
    )
    assert (facts.highlights, facts.notes, facts.orphaned, facts.changed) == (2, 1, 1, 1)


def test_highlights_in_order_leave_orphans_out_and_put_the_longer_first() -> None:
    given = [
        placed("A", 5, 9),
        placed("B", 1, 2, AnchorState.ORPHANED),
        placed("C", 5, 20),
        placed("D", 0, 3),
    ]
    assert [p.annotation.id for _, p in in_order(given)] == ["D", "C", "A"]


def test_the_words_of_each_side_are_marked_in_its_article_only() -> None:
    found = Disagreement(Matter.MONEY, "145 against 72", (side(WIRE, 100, "145"), side(LEDGER, 300, "72")))
    comparison = Comparison((WIRE, LEDGER), (found,))
    assert disagreement_marks(comparison, LEDGER) == [
        Mark("disagreement:0", TextRange(310, 320), Layer.DISAGREEMENT)
    ]
    assert disagreement_marks(comparison, ArticleId("OTHER")) == []


def test_the_words_under_the_caret_win_over_the_sentence_around_it() -> None:
    outer = Disagreement(Matter.DATE, "sentence", (side(WIRE, 100, "a"), side(LEDGER, 0, "b")))
    inner = Disagreement(Matter.MONEY, "words", (side(WIRE, 115, "c"), side(LEDGER, 9, "d")))
    comparison = Comparison((WIRE, LEDGER), (outer, inner))
    assert side_at(comparison, WIRE, 126) is inner
    assert side_at(comparison, WIRE, 112) is outer
    assert side_at(comparison, WIRE, 105) is outer
    assert side_at(comparison, WIRE, 99) is None
