"""The library as a user meets it: places, filter, order, marks and what can be done to articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot

from reader.library.service import Library
from reader.model.changes import Problem, Step
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.screens.info import ArticleInfo
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.problems import ProblemsScreen
from reader.tui.screens.prompts import Confirm
from reader.tui.widgets.preview import Preview

MakeLibrary = Callable[..., Library]


class Reader(VariorumApp):
    """Remembers what would be read."""

    opened: Sequence[ArticleId] = ()

    def read(self, articles: Sequence[ArticleId], **wish: object) -> None:
        self.opened = [ArticleId(a[-2:].lstrip("0")) for a in articles]


def screen_of(app: VariorumApp) -> LibraryScreen:
    found = app.screen_stack[0]
    assert isinstance(found, LibraryScreen)
    return found


def text_of(app: VariorumApp) -> str:
    """Return everything that is on the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(s.text for s in strip).rstrip() for strip in strips)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (100, 30), (80, 24), (60, 16), (40, 10), (20, 5)])
async def test_the_library_stands_at_every_size(make_library: MakeLibrary, size: tuple[int, int]) -> None:
    app = Reader(make_library(count=30))
    async with app.run_test(size=size) as pilot:
        for keys in (("j", "x"), ("h",), ("tab",), ("?",), ("escape",), ("i",), ("escape",), ("=", "a")):
            await press(pilot, *keys)
        await press(pilot, "escape", "escape")
        assert "Report" in text_of(app) or size[0] < 30


async def test_the_filter_says_how_many_it_hides_and_stays(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=40))
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, *"=latch", "enter")
        assert "10 of 40 · 30 hidden by filter  =latch" in text_of(app)
        await press(pilot, "s")
        assert screen_of(app).articles.count == 10
        await press(pilot, "escape")
        assert "40 articles" in text_of(app)


async def test_escape_while_typing_clears_the_filter(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=40))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"=latch", "escape")
        assert screen_of(app).articles.count == 40
        assert screen_of(app).focused is screen_of(app).articles


async def test_a_filter_without_matches_says_what_to_do(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *"=zzz", "enter")
        assert "No article here has “zzz”." in text_of(app)
        assert "Esc clears the filter." in text_of(app)
        await press(pilot, "s")
        told = "Star: no article here has “zzz”; Esc clears the filter"
        assert told in [n.message for n in app._notifications]


async def test_typing_replaces_the_filter_and_the_arrows_keep_it(make_library: MakeLibrary) -> None:
    """Regression test for "metameta", where the filter of the welcome stood in front of what was typed."""
    app = Reader(make_library(count=40))
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, *"=latch", "enter", *"=latch", "enter")
        assert "10 of 40 · 30 hidden by filter  =latch" in text_of(app)
        await press(pilot, *"=", "end", *" x", "enter")
        assert screen_of(app).view.filter == "latch x"
        await press(pilot, *"=", "left", *"y ", "enter")
        assert screen_of(app).view.filter == "y latch x"
        await press(pilot, *"=", "enter")
        assert screen_of(app).view.filter == "y latch x"


async def test_marks_go_with_the_articles_that_are_removed(make_library: MakeLibrary) -> None:
    """Regression test for "3 marked" after those were removed, where acts then took nothing."""
    app = Reader(make_library(count=40))
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "x", *"=latch", "enter", "x", "x", "d", "y")
        assert "marked" in text_of(app)
        await press(pilot, "escape", "escape")
        await press(pilot, "x", "x", "d", "y")
        assert screen_of(app).articles.marks == set()
        assert "marked" not in text_of(app)
        await press(pilot, "enter")
        assert len(app.opened) == 1


async def test_marks_of_what_a_filter_hides_stay(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=40))
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "x", "x", *"=latch", "enter")
        assert len(screen_of(app).articles.marks) == 2


async def test_an_act_on_an_empty_list_says_that_it_is_empty(make_library: MakeLibrary) -> None:
    app = Reader(make_library())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "x", "c")
        told = [n.message for n in app._notifications]
        assert told == [f"{act}: the library is empty; a adds an article" for act in ("Mark", "Compare")]


async def test_an_act_on_articles_from_the_sidebar_says_where_they_are(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "h", "s")
        told = [n.message for n in app._notifications]
        assert told == ["Star: choose an article first; Tab goes to them"]


async def test_an_empty_library_says_how_to_fill_it(make_library: MakeLibrary) -> None:
    app = Reader(make_library())
    async with app.run_test(size=(80, 24)):
        assert "variorum FOLDER" in text_of(app)


async def test_enter_opens_and_c_compares_with_the_next(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=9))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "j", "enter")
        assert app.opened == ["2"]
        await press(pilot, "c")
        assert app.opened == ["2", "3"]


async def test_c_compares_the_marked_articles_but_no_more_than_four(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=9))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "x", "j", "x", "c")
        assert app.opened == ["1", "3"]
        await press(pilot, "X", "c")
        assert app.opened == ["1", "2", "3", "4"]
        assert screen_of(app).status.said == "4 of 9 marked articles are shown"


async def test_acts_take_the_marked_articles_and_give_the_marks_up(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "x", "x", "s")
        assert [row.starred for row in screen_of(app).articles.rows_of([1, 2, 3])] == [True, True, False]
        assert screen_of(app).articles.marks == set()
        assert screen_of(app).status.said == "Starred 2 articles"
        await press(pilot, "r")
        assert screen_of(app).status.said == "Marked “Report 3 on the delayed interface” read"


async def test_tags_are_edited_as_a_line_and_completed(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=2))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", *"to check, #new", "enter")
        await press(pilot, "j", "t", *"to", "tab", "enter")
        rows = screen_of(app).articles.rows_of([1, 2])
        assert [row.tags for row in rows] == [("new", "to check"), ("to check",)]
        await press(pilot, "t", "ctrl+u", "enter")
        assert screen_of(app).articles.rows_of([2])[0].tags == ()
        await press(pilot, "k", "t", *"-new", "enter")
        assert screen_of(app).articles.rows_of([1])[0].tags == ("to check",)


async def test_removing_asks_when_more_than_one_article_goes(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=5))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "d")
        assert app.library.articles.count() == 4
        assert "takes it back" in screen_of(app).status.said
        await press(pilot, "x", "x", "d")
        assert isinstance(app.screen, Confirm)
        await press(pilot, "n")
        assert app.library.articles.count() == 4
        await press(pilot, "d", "y")
        assert app.library.articles.count() == 2


async def test_undo_says_what_was_undone(make_library: MakeLibrary) -> None:
    library = make_library(count=5)
    library.steps.append(Step(1, "Starred “Ferry”", datetime.now(UTC)))  # type: ignore[attr-defined]  # the fake's
    app = Reader(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "u")
        assert screen_of(app).status.said == "Undone: Starred “Ferry”"
        await press(pilot, "u")
        assert screen_of(app).status.said == "There is nothing to undo"


async def test_choosing_a_place_shows_its_articles(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=8))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "h", "j", "j", "j", "j")
        assert screen_of(app).view.place.name == "Halvorsen Wire"
        assert screen_of(app).articles.count == 2
        await press(pilot, "enter")
        assert screen_of(app).focused is screen_of(app).articles


async def test_problems_are_counted_in_the_sidebar_and_told(make_library: MakeLibrary) -> None:
    library = make_library(count=3)
    problem = Problem("/news/broken.html", "not valid UTF-8", datetime.now(UTC))
    library.found_problems.append(problem)  # type: ignore[attr-defined]  # the fake's
    app = Reader(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "h", "G", "enter")
        assert isinstance(app.screen, ProblemsScreen)
        assert "broken.html" in text_of(app)
        assert "not valid UTF-8" in text_of(app)


async def test_sorting_by_a_column_and_again_turns_it_round(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=12))
    async with app.run_test(size=(100, 24)) as pilot:
        heading = text_of(app).splitlines()[1]
        await pilot.click("#heading", offset=(heading.index("Title") - 24, 0))
        await pilot.pause()
        assert screen_of(app).view.order == "by title"
        await pilot.click("#heading", offset=(heading.index("Title") - 24, 0))
        await pilot.pause()
        assert screen_of(app).view.order == "by title, Z to A"
        assert "Title ↓" in text_of(app)


async def test_info_tells_where_an_article_came_from(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=3))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "i")
        assert isinstance(app.screen, ArticleInfo)
        assert "https://news.example/a" in text_of(app)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_copying_keeps_the_citation_in_a_private_file(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=3))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "y")
        kept = app.library.locations.state / "last_copy.txt"
        assert "Report 1 on the delayed interface" in kept.read_text("utf-8")
        assert kept.stat().st_mode & 0o077 == 0
        assert app.clipboard == kept.read_text("utf-8")


async def test_the_preview_follows_the_chosen_article(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=9))
    async with app.run_test(size=(120, 30)) as pilot:
        await press(pilot, "j", "j")
        await pilot.pause(0.1)
        article = app.screen.query_one(Preview).article
        assert article is not None
        assert article.title == "Report 3 on the delayed interface"


async def test_q_leaves_at_the_top(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "q")
    assert app.return_code == 0


async def test_hostile_headlines_are_shown_as_text(
    make_library: MakeLibrary, make_row: Callable[..., object]
) -> None:
    hostile = "[/bold] \x1b]0;pwned\x07[@click=app.quit]x[/] \x9b31m‮"
    rows = [make_row(1, title=hostile, outlet=hostile, byline=hostile, tags=(hostile,))]
    app = Reader(make_library(rows))
    async with app.run_test(size=(140, 30)) as pilot:
        for keys in (("j",), ("s",), ("t", "escape"), ("i",), ("escape",), ("h",), ("enter", "d")):
            await press(pilot, *keys)
            await pilot.pause(0.1)  # the preview follows the choice after a moment
            shown = text_of(app)
            assert not any(c in shown for c in "\x1b\x07\x9b‮")
        assert "[/bold]" in shown


async def test_a_tall_narrow_list_gives_each_title_a_line_of_its_own(
    make_library: MakeLibrary, make_row: Callable[..., object]
) -> None:
    title = "Captain of sunken ferry questioned as crew blames"
    app = Reader(make_library([make_row(1, title=title, tags=("ferry",))]))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        lines = text_of(app).splitlines()
        assert title in lines[2]
        assert "The Pell Street Ledger · 31 May  #ferry" in lines[3]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        lines = text_of(app).splitlines()
        assert "Captain of sunken ferry" in lines[2]
        assert "31 May" in lines[2]


async def test_in_the_sidebar_keys_do_nothing_to_articles(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=5))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "h", "d", "s", "x")
        assert app.library.articles.count() == 5
        assert not any(row.starred for row in screen_of(app).articles.rows_of([1, 2, 3, 4, 5]))
        assert screen_of(app).articles.marks == set()
        assert [hint.word for hint in screen_of(app).status.hints] == ["open", "filter", "search", "help"]


async def test_themes_are_shown_while_choosing_and_escape_takes_them_back(make_library: MakeLibrary) -> None:
    app = Reader(make_library(count=5))
    async with app.run_test(size=(100, 30)) as pilot:
        await press(pilot, "g", "t", *"light")
        assert app.theme == "variorum-light"
        await press(pilot, "escape")
        assert app.theme == "variorum-dark"
        await press(pilot, "g", "t", *"light", "enter")
        assert app.theme == "variorum-light"
    again = Reader(app.library)
    async with again.run_test(size=(100, 30)):
        assert again.theme == "variorum-light"
