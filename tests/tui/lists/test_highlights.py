"""The list of highlights: filter, sort, change, attach, and go to the passage."""

from __future__ import annotations

import pytest

from reader.errors import LibraryUnwritable
from reader.library.annotations import Annotations
from reader.library.service import Library
from reader.model.annotation import Kind
from reader.model.claim import Stance
from reader.model.ids import ArticleId
from reader.tui.screens.highlights import HighlightsScreen
from reader.tui.screens.note_editor import NoteEditor
from reader.tui.screens.prompts import TagEditor
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.annotation_rows import GroupRow
from reader.tui.widgets.input_bar import LineInput
from tests.tui.lists.conftest import OpenApp, Shown


def quotes(shown: Shown) -> list[str]:
    return [line for line in listed(shown) if not line.startswith("#")]


def listed(shown: Shown) -> list[str]:
    """Return the lines of the list; headings begin with a number sign."""
    rows = shown.rows("rows")
    return [
        f"# {row.name} {len(row.rows)}" if isinstance(row, GroupRow) else row.placed.anchored.quote
        for row in rows.rows_of(list(rows.source.keys))
    ]


async def test_all_highlights_are_listed_newest_first(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h") as shown:
        assert quotes(shown) == ["named June", "$72 billion"]


async def test_a_filter_looks_at_quote_note_outlet_and_kind(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h") as shown:
        for words in ("quarter", "ledger", "figure 72"):
            await shown.press("=", "ctrl+u")
            await shown.type(words)
            assert quotes(shown) == ["$72 billion"], words
            await shown.press("enter")
        await shown.press("escape")
        assert len(quotes(shown)) == 2


async def test_a_filter_speaks_the_search_language(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h") as shown:
        for query, kept in (
            ("kind:figure", ["$72 billion"]),
            ("-kind:figure", ["named June"]),
            ("june OR 72", ["named June", "$72 billion"]),
            ("kind:", ["named June", "$72 billion"]),
            ("outlet:ledger is:exact", ["$72 billion"]),
        ):
            await shown.press("=", "ctrl+u")
            await shown.type(query)
            assert quotes(shown) == kept, query
            await shown.press("enter")


async def test_highlights_stand_under_headings_that_fold(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "z", "4") as shown:
        assert listed(shown) == ["# key 1", "named June", "# figure 1", "$72 billion"]
        await shown.press("g", "g", "enter")
        assert listed(shown) == ["# key 1", "# figure 1", "$72 billion"]
        await shown.press("enter")
        assert listed(shown) == ["# key 1", "named June", "# figure 1", "$72 billion"]
        await shown.press("z", "0")
        assert listed(shown) == ["named June", "$72 billion"]


async def test_an_act_on_a_heading_takes_all_below_it_once(open_app: OpenApp, marked: Library) -> None:
    for placed in marked.annotations.all():
        marked.annotations.edit(placed.annotation.id, tags=("june", "money"))
    async with open_app("g", "h", "z", "3") as shown:
        assert listed(shown)[0] == "# june 2"
        await shown.press("g", "g", "enter", "3")
        assert {p.annotation.kind for p in marked.annotations.all()} == {Kind.DISPUTED}
        await shown.press("X", "d")
        assert marked.annotations.all() == []
        await shown.press("u")
        assert len(marked.annotations.all()) == 2


async def test_what_has_no_tag_stands_last(open_app: OpenApp, marked: Library) -> None:
    marked.annotations.edit(marked.annotations.all()[1].annotation.id, tags=("zeta",))
    async with open_app("g", "h", "z", "3") as shown:
        assert listed(shown) == ["# zeta 1", "$72 billion", "# Without a tag 1", "named June"]


async def test_the_order_is_chosen(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "S", "2") as shown:
        assert quotes(shown) == ["named June", "$72 billion"]
        await shown.press("S", "3")
        assert quotes(shown) == ["named June", "$72 billion"]


async def test_enter_goes_to_the_passage(open_app: OpenApp, marked: Library, wire: ArticleId) -> None:
    async with open_app("g", "h", "enter") as shown:
        screen = shown.app.screen
        assert isinstance(screen, ReadingScreen)
        pane = screen.pane
        assert pane.article.id == wire
        assert pane.text[pane.view.caret :].startswith("named June")


async def test_a_kind_is_given_to_all_marked_ones(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "x", "x", "3") as shown:
        assert {p.annotation.kind for p in marked.annotations.all()} == {Kind.DISPUTED}
        await shown.press("u")
        assert {p.annotation.kind for p in marked.annotations.all()} == {Kind.KEY, Kind.FIGURE}


async def test_a_note_is_written_and_saved(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "a") as shown:
        await shown.type("which year")
        await shown.press("ctrl+s")
        assert marked.annotations.all()[0].annotation.body == "which year"


async def test_removing_can_be_undone(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "d") as shown:
        assert quotes(shown) == ["$72 billion"]
        await shown.press("u")
        assert quotes(shown) == ["named June", "$72 billion"]


async def test_highlights_are_attached_to_a_claim(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "A", "enter", "s"):
        [claim] = marked.claims.all()
        assert [(e.target.quote, e.stance) for e in claim.evidence][-1] == ("named June", Stance.SUPPORTS)


async def test_a_new_claim_takes_the_marked_highlights_along(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "x", "x", "C", "enter"):
        newest = marked.claims.all()[0]
        assert newest.text == "named June"
        assert {e.target.quote for e in newest.evidence} == {"named June", "$72 billion"}


async def test_tags_are_set(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "h", "t") as shown:
        await shown.type("dates, #next june")
        await shown.press("enter")
        assert marked.annotations.all()[0].annotation.tags == ("dates", "next june")


async def test_each_of_several_keeps_the_tags_they_do_not_share(open_app: OpenApp, marked: Library) -> None:
    """The tags of the first took the place of everybody's."""
    for placed, tags in zip(marked.annotations.all(), (("spring",), ("money", "to check")), strict=True):
        marked.annotations.edit(placed.annotation.id, tags=tags)
    async with open_app("g", "h", "x", "x", "t") as shown:
        await shown.type("dam")
        await shown.press("enter")
        told = [p.annotation.tags for p in marked.annotations.all()]
        assert told == [("dam", "spring"), ("dam", "money", "to check")]
        await shown.press("u")
        assert [p.annotation.tags for p in marked.annotations.all()] == [("spring",), ("money", "to check")]


async def test_a_minus_takes_a_tag_away_that_only_some_have(open_app: OpenApp, marked: Library) -> None:
    """As the help says; it became a tag named “-money”."""
    for placed, tags in zip(marked.annotations.all(), (("dam",), ("dam", "money")), strict=True):
        marked.annotations.edit(placed.annotation.id, tags=tags)
    async with open_app("g", "h", "x", "x", "t") as shown:
        await shown.type("-money, new")
        await shown.press("enter")
        assert [p.annotation.tags for p in marked.annotations.all()] == [("dam", "new"), ("dam", "new")]


async def test_a_long_passage_without_a_note_takes_two_lines(open_app: OpenApp, ledger: ArticleId) -> None:
    async with open_app(size=(40, 10)) as shown:
        shown.library.annotations.highlight_quote(ledger, "The budget is up to $72 billion this year.")
        await shown.press("g", "h")
        lines = [shown.rows("rows").render_line(line).text for line in range(3)]
        assert "“The budget is up to" in lines[0]
        assert "billion this year.”" in lines[1]
        assert "Ledger" in lines[2]


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 50), (20, 4)])
async def test_it_stands_at_every_size(open_app: OpenApp, marked: Library, size: tuple[int, int]) -> None:
    async with open_app("g", "h", size=size) as shown:
        assert len(quotes(shown)) == 2
        await shown.press("j", "k", "G", "space", "b")


async def test_without_highlights_it_says_how_to_make_one(open_app: OpenApp, ledger: ArticleId) -> None:
    async with open_app("g", "h") as shown:
        assert "press H" in shown.rows("rows").empty
        await shown.press("enter", "a", "d", "C", "A", "x", "y", "3")
        assert shown.library.claims.all() == []


async def test_an_error_while_saving_leaves_the_app_alive_and_the_note_written(
    open_app: OpenApp, marked: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a library that takes no writes it ended the app."""

    def unwritable(*_: object, **__: object) -> None:
        raise LibraryUnwritable("library", "the folder or file does not take writes")

    monkeypatch.setattr(Annotations, "edit", unwritable)
    async with open_app("g", "h", "a") as shown:
        await shown.type("why")
        await shown.press("ctrl+s")
        assert isinstance(shown.app.screen, NoteEditor)
        assert shown.app.screen.text == "why"
        await shown.press("escape", "t")
        await shown.type("dam")
        await shown.press("enter")
        assert isinstance(shown.app.screen, TagEditor)
        assert shown.app.screen.query_one(LineInput).value == "dam, "
        await shown.press("escape")
        assert isinstance(shown.app.screen, HighlightsScreen)


async def test_an_empty_list_hints_at_nothing_that_needs_a_highlight(
    open_app: OpenApp, ledger: ArticleId
) -> None:
    async with open_app("g", "h") as shown:
        screen = shown.app.screen
        assert isinstance(screen, HighlightsScreen)
        assert not {"Enter", "=", "a", "C"} & {hint.key for hint in screen.status.hints}
