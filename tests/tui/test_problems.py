"""The problems screen: reasons, and what becomes of a source when something is done about it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.ingest.anyway import read_again_as
from reader.library.service import Library
from reader.model.listing import ListQuery
from reader.tui.actions import Scope
from reader.tui.app import VariorumApp
from reader.tui.screens.library import LibraryScreen
from reader.tui.screens.problems import ProblemsScreen
from reader.tui.screens.prompts import Choose
from reader.tui.screens.reading import ReadingScreen

PICTURE = b"\x89PNG\r\n\x1a\n" + b"The dam held on Tuesday, the ministry said.\n" * 3 + bytes(200)
RUSSIAN = "Министерство сообщило, что ремонт обойдётся дорого.\n" * 4


@pytest.fixture
def refused(library: Library, tmp_path: Path) -> Path:
    """Return a file that was refused."""
    file = tmp_path / "picture.txt"
    file.write_bytes(PICTURE)
    library.sources.add_file(file)
    return file


@asynccontextmanager
async def open_problems(
    library: Library, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[VariorumApp, ProblemsScreen, Pilot[None]]]:
    app = VariorumApp(library)
    app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
    async with app.run_test(size=size) as pilot:
        app.go(Scope.PROBLEMS)
        await pilot.pause()
        assert isinstance(app.screen, ProblemsScreen)
        yield app, app.screen, pilot


async def settle(app: VariorumApp, pilot: Pilot[None]) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


def count(library: Library) -> int:
    return library.articles.count(ListQuery())


async def test_a_mended_file_is_read_again(library: Library, refused: Path) -> None:
    async with open_problems(library) as (app, screen, pilot):
        await pilot.press("r")
        await settle(app, pilot)
        assert screen.status.said.startswith("Still not read: looks like a binary file")
        refused.write_text("Mended at last\n\nThe dam held on Tuesday, the ministry said.\n")
        await pilot.press("r")
        await settle(app, pilot)
        assert screen.status.said.startswith("Read “")
        assert screen.problems.count == 0


async def test_a_refused_file_is_opened_anyway(library: Library, refused: Path) -> None:
    async with open_problems(library) as (app, screen, pilot):
        await pilot.press("enter")
        assert isinstance(app.screen, Choose)
        await pilot.press("o")
        await settle(app, pilot)
        assert (count(library), screen.problems.count) == (1, 0)


async def test_an_ignored_problem_is_gone_until_that_is_undone(library: Library, refused: Path) -> None:
    async with open_problems(library) as (_, screen, pilot):
        await pilot.press("d")
        await pilot.pause()
        assert screen.problems.count == 0
        await pilot.press("u")
        await pilot.pause()
        assert screen.problems.count == 1


async def test_several_are_acted_on_at_once(library: Library, refused: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(PICTURE.replace(b"Tuesday", b"Monday"))
    library.sources.add_file(other)
    async with open_problems(library) as (app, screen, pilot):
        await pilot.press("X", "o")
        await settle(app, pilot)
        assert screen.status.said == "2 read, 0 still not"
        assert count(library) == 2


async def test_what_was_read_in_part_is_decoded_another_way(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "gaps.txt"
    file.write_bytes(RUSSIAN.encode("cp1251"))
    article = library.sources.add_file(file).article
    assert article is not None
    wrong = read_again_as(file.read_bytes(), "text/plain", "koi8-r")
    library.sources.revise(article, wrong)
    library.store.sources.report(str(file), "read as koi8-r, with gaps", article)
    async with open_problems(library) as (app, screen, pilot):
        await pilot.press("e", *"cp1251", "enter")
        await settle(app, pilot)
        assert "Министерство" in library.articles.revision(article).text
        assert screen.problems.count == 0


async def test_what_was_read_in_part_can_be_read(library: Library, refused: Path) -> None:
    added = library.troubles.open_anyway(str(refused))
    library.store.sources.report(str(refused), "partial: 40 of 90 words", added.article)
    async with open_problems(library) as (app, _, pilot):
        await pilot.press("v")
        await pilot.pause()
        assert isinstance(app.screen, ReadingScreen)


async def test_the_status_line_tells_of_problems_and_how_to_get_there(
    library: Library, refused: Path
) -> None:
    async with open_problems(library) as (app, _, pilot):
        await pilot.press("q")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.status.fact == "1 problem: gp"
        library.troubles.ignore([str(refused)])
        app.wrote("")
        await pilot.pause()
        assert app.screen.status.fact == ""


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40)])
async def test_the_reason_is_on_the_screen_at_every_size(
    library: Library, refused: Path, size: tuple[int, int]
) -> None:
    async with open_problems(library, size) as (_, screen, _pilot):
        shown = screen.problems.render_line(0).text
        assert "picture" in shown
        assert "looks like a" in shown
