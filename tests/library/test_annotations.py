"""Highlights and claims through the library."""

from __future__ import annotations

import pytest

from reader.errors import NotFound, UsageError
from reader.library.claims import Passage
from reader.model.annotation import AnchorState, Kind
from reader.model.claim import Stance, Status
from reader.model.ranges import TextRange
from tests.library.conftest import REPORT, Desk


def test_a_highlight_says_what_stands_at_its_range(desk: Desk) -> None:
    article = desk.add()
    placed = desk.library.annotations.highlight_quote(article, "$145 million", Kind.FIGURE, "too high?")
    text = desk.text(article)
    assert placed.anchored.range is not None
    assert placed.anchored.range.slice(text) == placed.anchored.quote == "$145 million"
    assert (placed.annotation.kind, placed.annotation.body) == (Kind.FIGURE, "too high?")


def test_a_quote_is_found_typography_aside(desk: Desk) -> None:
    article = desk.add(text=REPORT.replace("the dam held", "“the dam’s wall held”"))
    placed = desk.library.annotations.highlight_quote(article, '"the dam\'s wall held"')
    assert placed.anchored.quote == "“the dam’s wall held”"


def test_a_quote_that_does_not_stand_there_is_refused(desk: Desk) -> None:
    with pytest.raises(NotFound, match="does not stand in this article"):
        desk.library.annotations.highlight_quote(desk.add(), "$999 million")


@pytest.mark.parametrize("passage", [TextRange(0, 0), TextRange(10, 100_000)])
def test_a_passage_without_text_is_refused(desk: Desk, passage: TextRange) -> None:
    with pytest.raises(UsageError, match="no text"):
        desk.library.annotations.highlight(desk.add(), passage)


def test_an_orphan_can_be_attached_again(desk: Desk) -> None:
    article = desk.add("a.md")
    made = desk.library.annotations.highlight_quote(article, "$145 million")
    desk.put(
        "a.md", REPORT.split("The ministry")[0] + "Nothing of it is left, the whole report was withdrawn.\n"
    )
    desk.library.sources.add_file(desk.folder / "a.md")
    [placed] = desk.library.annotations.of_article(article)
    assert (placed.anchored.state, placed.anchored.range) == (AnchorState.ORPHANED, None)
    moved = desk.library.annotations.move(made.annotation.id, desk.passage(article, "withdrawn"))
    assert (moved.anchored.state, moved.anchored.quote) == (AnchorState.EXACT, "withdrawn")


def test_a_claim_keeps_both_sides(desk: Desk) -> None:
    one = desk.add("one.md")
    other = desk.add("two.md", REPORT.replace("$145 million", "$72 million"))
    claim = desk.library.claims.new(
        "The repairs cost $145 million",
        [
            Passage(one, desk.passage(one, "$145 million"), Stance.SUPPORTS),
            Passage(other, desk.passage(other, "$72 million"), Stance.DISPUTES),
        ],
    )
    assert [(e.target.article, e.stance, e.target.quote) for e in claim.evidence] == [
        (one, Stance.SUPPORTS, "$145 million"),
        (other, Stance.DISPUTES, "$72 million"),
    ]
    assert desk.library.claims.set_status(claim.id, Status.DISPUTED, "two figures").status is Status.DISPUTED


def test_a_claim_with_its_evidence_is_undone_as_one_step(desk: Desk) -> None:
    article = desk.add()
    passage = Passage(article, desk.passage(article, "$145 million"))
    desk.library.claims.new("A claim", [passage], note="with a note", tags=["budget"])
    assert desk.library.history.undo() is not None
    assert desk.library.claims.all() == []
    desk.library.history.redo()
    [claim] = desk.library.claims.all()
    assert (claim.note, claim.tags, len(claim.evidence)) == ("with a note", ("budget",), 1)


def test_evidence_follows_an_edited_article(desk: Desk) -> None:
    article = desk.add("a.md")
    desk.library.claims.new("31 are missing", [Passage(article, desk.passage(article, "31 people"))])
    desk.put("a.md", REPORT.replace("A second paragraph", "Further down, a second paragraph"))
    desk.library.sources.add_file(desk.folder / "a.md")
    [claim] = desk.library.claims.all()
    anchored = claim.evidence[0].anchored
    assert anchored is not None
    assert anchored.range == desk.passage(article, "31 people")
