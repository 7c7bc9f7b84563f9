"""A disagreement of more reports than fit on the screen: the side that says otherwise comes into sight."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from reader.library.service import Library
from reader.model.finding import AlignedPair, Comparison, Disagreement, Matter, Side
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.tui.widgets.note_view import NoteView
from reader.tui.widgets.pane_tabs import PaneTabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.tui.reading.conftest import AddArticle, Desk, OpenDesk

NAMES = {"Courier": "Tomas Reyle", "Wire": "Tomas Reyle", "Islander": "Thomas Reyle"}
"""Who calls the captain what: the neighbours agree."""


@dataclass(frozen=True)
class Ferry:
    """Three reports that name the captain, all of them aligned there."""

    articles: tuple[ArticleId, ...]
    comparison: Comparison


def sentence(outlet: str) -> str:
    return f"The captain, {NAMES[outlet]}, said the {outlet}, is a man of the island."


def side(library: Library, article: ArticleId, said: str, value: str) -> Side:
    revision = library.articles.revision(article)
    start = revision.text.index(said)
    at = revision.text.index(value, start)
    return Side(
        article,
        revision.id,
        TextRange(start, start + len(said)),
        said,
        TextRange(at, at + len(value)),
        value,
    )


def report(outlet: str, before: int, after: int = 30) -> list[str]:
    told = [f"Paragraph {n} of the {outlet} tells of the sea." for n in range(before + after)]
    return [f"A ferry sinks, says the {outlet}", *told[:before], sentence(outlet), *told[before:]]


def ferry_of(library: Library, articles: Sequence[ArticleId]) -> Ferry:
    sides = tuple(
        side(library, article, sentence(outlet), name)
        for article, (outlet, name) in zip(articles, NAMES.items(), strict=True)
    )
    found = Disagreement(Matter.NAME, "Different names: Tomas Reyle and Thomas Reyle", sides)
    pairs = tuple(
        AlignedPair(one.article, one.range, other.article, other.range, 0.9)
        for n, one in enumerate(sides)
        for other in sides[n + 1 :]
    )
    return Ferry(tuple(articles), Comparison(tuple(articles), (found,), aligned=pairs))


@pytest.fixture
def ferry(add: AddArticle, library: Library, monkeypatch: pytest.MonkeyPatch) -> Ferry:
    articles = [
        add(report(outlet, before), outlet=outlet) for outlet, before in zip(NAMES, (9, 3, 20), strict=True)
    ]
    made = ferry_of(library, articles)
    monkeypatch.setattr(Library, "compare", lambda self, articles: made.comparison)
    return made


def rows(at: Desk) -> list[int]:
    """Return on which row of each pane in sight the caret stands."""
    return [p.view.line_of(p.view.caret) - p.view.scroll_offset.y for p in at.screen.group.shown]


def notes(at: Desk) -> list[tuple[str, str, str]]:
    return [(entry.label, entry.text, entry.detail) for entry in at.screen.query_one(NoteView).entries]


async def test_the_pane_that_says_otherwise_comes_into_sight_beside_the_current_one(
    desk: OpenDesk, ferry: Ferry
) -> None:
    """Regression test for two panes in sight that agree, while the third disagrees with both."""
    async with desk(*ferry.articles, size=(120, 40)) as at:
        await at.settle()
        panes = at.screen.panes
        assert at.screen.group.shown == panes[:2]
        await at.press("]", "x")
        assert at.screen.group.shown == [panes[0], panes[2]]
        assert at.screen.query_one(PaneTabs).shown == (0, 2)
        assert at.pane is panes[0]
        assert len(set(rows(at))) == 1
        assert [p.text[p.view.caret :].split(",")[0] for p in at.screen.group.shown] == [
            "Tomas Reyle",
            "Thomas Reyle",
        ]


async def test_only_the_outlets_with_another_value_are_named(desk: OpenDesk, ferry: Ferry) -> None:
    async with desk(*ferry.articles, size=(120, 40)) as at:
        await at.settle()
        await at.press("]", "x")
        assert notes(at) == [
            ("name", "Different names: Tomas Reyle and Thomas Reyle", "Other side: Islander")
        ]


async def test_from_the_side_that_stands_alone_all_others_are_named(desk: OpenDesk, ferry: Ferry) -> None:
    async with desk(*ferry.articles, size=(120, 40)) as at:
        await at.settle()
        await at.press("shift+tab", "]", "x")
        assert notes(at)[0][2] == "Other side: Courier and Wire"


async def test_where_one_pane_fits_the_other_side_is_quoted_below_it(desk: OpenDesk, ferry: Ferry) -> None:
    async with desk(*ferry.articles, size=(80, 24)) as at:
        await at.settle()
        await at.press("]", "x")
        assert at.screen.group.shown == [at.pane]
        assert notes(at)[1] == ("Islander", "Thomas Reyle", f"“{sentence('Islander')}”")
        assert at.screen.query_one(NoteView).size.height >= 2


async def test_what_the_strip_has_no_room_for_is_told_by_an_ellipsis(
    desk: OpenDesk, add: AddArticle, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Regression test for a quotation that ended in the middle, as if it had been said so."""
    articles = [add(report(outlet, 2), outlet=outlet) for outlet in NAMES]
    comparison = ferry_of(library, articles).comparison
    [found] = comparison.disagreements
    said = replace(found, reason=" ".join(["Different names"] * 30))
    monkeypatch.setattr(Library, "compare", lambda self, articles: replace(comparison, disagreements=(said,)))
    async with desk(*articles, size=(80, 24)) as at:
        await at.settle()
        view = at.screen.query_one(NoteView)
        await at.press("]", "x")
        assert view.render_line(view.size.height - 1).text.rstrip().endswith(" …")


async def test_two_long_sides_out_of_sight_are_quoted_within_the_strip(
    desk: OpenDesk, add: AddArticle, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = ", who was among the last to leave her, " * 6
    monkeypatch.setitem(globals(), "sentence", lambda o: f"The captain, {NAMES[o]}{long}is of the {o}.")
    articles = [add(report(outlet, 2), outlet=outlet) for outlet in NAMES]
    comparison = ferry_of(library, articles).comparison
    monkeypatch.setattr(Library, "compare", lambda self, articles: comparison)
    async with desk(*articles, size=(80, 24)) as at:
        await at.settle()
        await at.press("shift+tab", "]", "x")
        view = at.screen.query_one(NoteView)
        lines = [view.render_line(y).text.rstrip() for y in range(view.size.height)]
        assert [line.split("  ")[0] for line in lines if line.startswith(("Courier", "Wire"))] == [
            "Courier",
            "Wire",
        ]
        assert lines[-1].endswith("…”")


async def test_gd_goes_to_the_outlet_that_says_otherwise_and_not_to_the_next_pane(
    desk: OpenDesk, ferry: Ferry
) -> None:
    for size in ((120, 40), (80, 24)):
        async with desk(*ferry.articles, size=size) as at:
            await at.settle()
            await at.press("]", "x", "g", "d")
            assert at.pane is at.screen.panes[2]
            assert at.view.caret == at.pane.text.index("Thomas Reyle")
            if size[0] == 120:
                assert at.screen.group.shown == [at.screen.panes[0], at.screen.panes[2]]


async def test_neighbours_are_shown_again_once_a_pane_out_of_sight_is_gone_to(
    desk: OpenDesk, ferry: Ferry
) -> None:
    async with desk(*ferry.articles, size=(120, 40)) as at:
        await at.settle()
        await at.press("]", "x", "tab")
        assert at.pane is at.screen.panes[1]
        assert at.screen.group.shown == at.screen.panes[:2]


async def test_counterparts_stand_level_also_at_the_ends_of_their_reports(
    desk: OpenDesk, add: AddArticle, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One report says it in its first lines, another in its last: blank rows make up for what is missing."""
    articles = [
        add(report("Courier", 0), outlet="Courier"),
        add(report("Wire", 15), outlet="Wire"),
        add(report("Islander", 30, 0), outlet="Islander"),
    ]
    comparison = ferry_of(library, articles).comparison
    monkeypatch.setattr(Library, "compare", lambda self, articles: comparison)
    async with desk(*articles, size=(160, 40)) as at:
        await at.settle()
        await at.press("]", "x")
        assert len(at.screen.group.shown) == 3
        assert len(set(rows(at))) == 1
        top = at.screen.panes[0].view.scroll_offset.y
        assert top < 0
        await at.press("g", "g")
        assert at.view.scroll_offset.y == 0
        await at.press("k", "ctrl+u")
        assert at.view.scroll_offset.y == 0


async def test_a_single_disagreement_is_one_of_one_at_every_press(desk: OpenDesk, ferry: Ferry) -> None:
    async with desk(*ferry.articles, size=(120, 40)) as at:
        await at.settle()
        for key in "]", "]", "[":
            await at.press(key, "x")
            assert at.said == "1 of 1"


async def test_what_is_quoted_follows_the_size_of_the_terminal(desk: OpenDesk, ferry: Ferry) -> None:
    """Regression test for sides that were still quoted once their panes had come into sight."""
    async with desk(*ferry.articles, size=(80, 24)) as at:
        await at.settle()
        await at.press("]", "x")
        assert len(notes(at)) == 2
        await at.pilot.resize_terminal(200, 50)
        await at.pilot.pause()
        assert len(notes(at)) == 1
        await at.pilot.resize_terminal(80, 24)
        await at.pilot.pause()
        assert len(notes(at)) == 2
