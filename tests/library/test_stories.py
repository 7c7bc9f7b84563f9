"""Stories that form by likeness, what is suggested beside them, and what is put aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.library.service import Library
from reader.library.stories import undismissed
from reader.model.ids import ArticleId

if TYPE_CHECKING:
    from tests.library.conftest import Desk

FLOOD = """\
---
title: {title}
outlet: {outlet}
date: 2026-03-0{day}
---

The ministry said on Tuesday that repairs of the Orlen dam would cost {cost}, up from $90 million in January.

Engineers inspected the Orlen dam at Brackwater. The dam held, and {missing} people were still missing.
"""

CHESS = """\
---
title: Grandmaster wins in Tallis
outlet: Chess Weekly
date: 2026-03-04
---

Ivana Petrov won the ninth round with the black pieces and leads the tournament by half a point.
"""


def flood(outlet: str, day: int = 4, cost: str = "$145 million", missing: int = 31) -> str:
    title = f"Orlen dam repairs to cost {cost}"
    return FLOOD.format(title=title, outlet=outlet, day=day, cost=cost, missing=missing)


@pytest.fixture
def reports(desk: Desk) -> list[ArticleId]:
    """Return two reports of one flood that disagree, then an article on chess."""
    return [
        desk.add("post.md", flood("The Harbour Post")),
        desk.add("wire.md", flood("Inland Wire", 5, "$72 million")),
        desk.add("chess.md", CHESS),
    ]


def grouped(library: Library) -> list[tuple[ArticleId, ...]]:
    return [row.story.articles for row in library.stories.all()]


def test_reports_of_one_event_join_and_nothing_else_does(desk: Desk, reports: list[ArticleId]) -> None:
    assert desk.library.stories.bring_up_to_date() == 2
    assert grouped(desk.library) == [tuple(reports[:2])]
    assert desk.library.stories.beside(reports[0]) == [reports[1]]
    assert desk.library.stories.beside(reports[2]) == []


def test_grouping_goes_on_where_it_stopped(desk: Desk, reports: list[ArticleId]) -> None:
    stories = desk.library.stories
    stories.bring_up_to_date()
    assert not stories.pending
    later = desk.add("later.md", flood("Morning Sun", 6, missing=29))
    assert stories.pending
    assert stories.bring_up_to_date() == 1
    assert grouped(desk.library) == [(*reports[:2], later)]


def test_an_interrupted_grouping_is_done_later(desk: Desk, reports: list[ArticleId]) -> None:
    stories = desk.library.stories
    assert stories.bring_up_to_date(lambda: False) == 0
    assert stories.pending
    assert stories.bring_up_to_date() == 2


def test_a_rejected_report_does_not_join_again(desk: Desk, reports: list[ArticleId]) -> None:
    stories = desk.library.stories
    stories.bring_up_to_date()
    (row,) = stories.all()
    stories.remove(row.story.id, [reports[1]])
    desk.add("wire.md", flood("Inland Wire", 5, "$73 million"))
    stories.bring_up_to_date()
    assert grouped(desk.library) == []
    desk.library.history.undo()
    assert grouped(desk.library) == [tuple(reports[:2])]


def test_facts_count_what_is_open_and_follow_dismissals(desk: Desk, reports: list[ArticleId]) -> None:
    library = desk.library
    library.stories.bring_up_to_date()
    assert library.stories.all()[0].open_disagreements is None
    assert library.stories.compare_all() == 1
    assert library.stories.compare_all() == 0
    found = library.compare(reports[:2])
    assert library.stories.all()[0].open_disagreements == len(found.disagreements)
    library.stories.dismiss(found.disagreements[0])
    assert library.stories.all()[0].open_disagreements == len(found.disagreements) - 1
    library.stories.restore(found.disagreements[0])
    assert library.stories.all()[0].open_disagreements == len(found.disagreements)


def test_facts_of_a_changed_report_are_out_of_date(desk: Desk, reports: list[ArticleId]) -> None:
    stories = desk.library.stories
    stories.bring_up_to_date()
    stories.compare_all()
    desk.add("wire.md", flood("Inland Wire", 5, "$145 million"))
    assert stories.all()[0].facts is None
    assert stories.compare_all() == 1


def test_a_dismissal_holds_for_the_reports_it_was_made_between_alone(
    desk: Desk, reports: list[ArticleId]
) -> None:
    library = desk.library
    found = library.compare(reports[:2])
    first = found.disagreements[0]
    library.stories.dismiss(first)
    assert library.stories.dismissed(found) == {first.key}
    assert first not in undismissed(found, {first.key}).disagreements
    others = [
        desk.add("a.md", flood("One")),
        desk.add("b.md", flood("Two", 4, "$72 million").replace("Orlen", "Other")),
    ]
    assert library.stories.dismissed(library.compare(others)) == frozenset()
