"""Where the app meets the system: environment, terminal, editor, clipboard, log, imports."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from reader.config import Locations
from reader.errors import UsageError
from reader.library.service import Library
from reader.model.changes import Outcome
from reader.tui import splash
from reader.tui.app import VariorumApp
from reader.tui.background import summary
from reader.tui.browser import open_address
from reader.tui.clipboard import keep_copy
from reader.tui.editor import edit, editor_command
from reader.tui.faults import Faults, open_log
from reader.tui.launcher import prepare
from reader.tui.widgets.article_rows import ArticleList
from reader.tui.widgets.status_line import Progress, StatusLine

MakeLibrary = Callable[..., Library]

LATE = (
    "whoosh",
    "markdown_it",
    "trafilatura",
    "lxml",
    "urllib3",
    "feedparser",
    "listparser",
    "pypdf",
    "warcio",
    "watchfiles",
    "reader.analysis",
    "reader.index",
    "reader.ingest",
    "reader.model.draft",
    "reader.model.fetching",
    "reader.model.search",
)
"""Nothing of these may be imported before the first frame."""


def test_starting_the_app_imports_no_search_parser_or_analysis() -> None:
    code = "import sys, reader.tui.app, reader.tui.launcher; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert [name for name in loaded if name.startswith(LATE)] == []
    assert "reader.tui.screens.prompts" not in loaded


def test_the_environment_is_prepared_but_the_users_own_values_win() -> None:
    iterm = {"TERM_PROGRAM": "iTerm.app"}
    prepare(iterm)
    assert iterm["TEXTUAL_DISABLE_KITTY_KEY"] == "1"
    own = {"TERM_PROGRAM": "iTerm.app", "TMUX": "/tmp/x", "TEXTUAL_ANIMATIONS": "full"}
    prepare(own)
    assert "TEXTUAL_DISABLE_KITTY_KEY" not in own
    assert own["TEXTUAL_ANIMATIONS"] == "full"


@pytest.fixture
def _a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((80, 24)))


@pytest.mark.usefixtures("_a_terminal")
def test_the_last_frame_is_private_and_shown_only_where_it_fits(
    locations: Locations, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert not splash.show(locations)
    splash.keep("the list", locations)
    frame = locations.cache / splash.FRAME
    assert stat.S_IMODE(frame.stat().st_mode) == 0o600
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1)
    assert splash.show(locations)
    assert b"the list" in capfdbinary.readouterr().out
    monkeypatch.setattr(os, "get_terminal_size", lambda *_: os.terminal_size((81, 24)))
    assert not splash.show(locations)


@pytest.mark.usefixtures("_a_terminal")
def test_a_frame_of_another_library_is_not_shown(
    locations: Locations, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "fileno", lambda: 1)
    splash.keep("the list", locations)
    other = Locations(tmp_path / "other", locations.cache, locations.config, locations.state)
    assert not splash.show(other)


async def test_the_kept_frame_is_what_was_on_the_screen_and_says_that_it_loads(
    make_library: MakeLibrary,
) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    assert "Report 1 on the delayed" in app.last_frame
    assert app.last_frame.endswith(splash.NOTE)
    assert app.last_frame.count("\r\n") == 23


def test_the_editor_is_the_users() -> None:
    assert editor_command({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert editor_command({"VISUAL": " ", "EDITOR": "vi"}) == ["vi"]


def test_without_any_editor_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(UsageError, match="no editor is set"):
        editor_command({})


class Suspendable(App[None]):
    """Gives the terminal away without having one."""

    def suspend(self):  # type: ignore[no-untyped-def]  # a context manager of no use but its protocol
        from contextlib import nullcontext

        return nullcontext()


def test_text_comes_back_from_the_editor_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nprintf " and more" >> "$1"\n')
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    assert edit(Suspendable(), "A note") == "A note and more"


def test_what_an_editor_had_written_when_it_was_killed_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nprintf " and more" >> "$1"\nkill -9 $$\n')
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    assert edit(Suspendable(), "A note") == "A note and more"


@pytest.mark.parametrize("command", ["false", "/no/such/editor"])
def test_an_editor_that_fails_changes_nothing(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("VISUAL", command)
    with pytest.raises(UsageError):
        edit(Suspendable(), "A note")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "https://a\x1b[31m"]
)
def test_only_web_and_mail_addresses_are_opened(url: str) -> None:
    with pytest.raises(UsageError, match="is not a web address"):
        open_address(Suspendable(), url)


def test_a_browser_for_the_terminal_gets_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened = tmp_path / "opened"
    script = tmp_path / "lynx"
    script.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{opened}"\n')
    script.chmod(0o700)
    monkeypatch.setattr("webbrowser.get", lambda: webbrowser.GenericBrowser([str(script), "%s"]))
    open_address(Suspendable(), "https://news.example/a")
    assert opened.read_text() == "https://news.example/a"


def test_without_a_browser_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> None:
        raise webbrowser.Error

    monkeypatch.setattr("webbrowser.get", none)
    with pytest.raises(UsageError, match="no browser was found"):
        open_address(Suspendable(), "https://news.example/a")


def test_the_last_copy_is_kept_for_the_user_alone(tmp_path: Path) -> None:
    path = keep_copy("“$145 billion”", tmp_path / "state")
    assert path.read_text("utf-8") == "“$145 billion”"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_fault_ends_the_app_with_one_line_and_a_log(tmp_path: Path) -> None:
    log_file = tmp_path / "state" / "variorum.log"
    open_log(log_file)
    app = App[None]()
    faults = Faults(app, log_file)
    faults.end(ZeroDivisionError("division by zero"))
    faults.end(ValueError("what follows from it"))
    assert faults.sentence.startswith("the app: a fault of its own (ZeroDivisionError)")
    assert "\n" not in faults.sentence
    assert "division by zero" in log_file.read_text("utf-8")
    root = logging.getLogger("reader")
    for handler in list(root.handlers):
        handler.close()
        root.removeHandler(handler)


def test_what_came_in_is_told_in_one_line() -> None:
    counts = dict.fromkeys(Outcome, 0)
    assert summary(counts) == ""
    counts[Outcome.ADDED], counts[Outcome.UNCHANGED] = 1200, 5
    assert summary(counts) == "1,200 added"
    counts[Outcome.REFUSED] = 2
    assert summary(counts) == "1,200 added, 2 could not be read"


async def test_what_another_process_adds_is_shown(make_library: MakeLibrary) -> None:
    library = make_library(count=3)
    app = VariorumApp(library)
    async with app.run_test(size=(80, 24)) as pilot:
        library.articles.add_tag([library.articles.rows([1])[0].id], "elsewhere")
        library.changed_elsewhere = lambda: True  # type: ignore[method-assign]  # the fake never changes by itself
        app.background._poll()
        await pilot.pause()
        shown = app.screen.query_one(ArticleList)
        assert shown.rows_of([1])[0].tags == ("elsewhere",)


async def test_progress_is_shown_until_it_is_done(make_library: MakeLibrary) -> None:
    app = VariorumApp(make_library(count=3))
    async with app.run_test(size=(80, 24)) as pilot:
        await app.workers.wait_for_complete()
        app.background.show("indexer", Progress("indexing", 2, 4))
        app.background.show("sources", None)
        await pilot.pause()
        assert "indexing 50%" in app.screen.query_one(StatusLine).render_line(0).text
        app.background.show("indexer", None)
        await pilot.pause()
        assert "indexing" not in app.screen.query_one(StatusLine).render_line(0).text


async def test_a_fault_beside_the_screen_is_told_and_the_app_goes_on(make_library: MakeLibrary) -> None:
    library = make_library(count=3)

    def broken() -> None:
        raise OSError("no more processes")

    library.search.start_indexer = broken  # type: ignore[method-assign,assignment]  # a machine at its limit
    app = VariorumApp(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause(0.2)
        assert [n.message for n in app._notifications] == ["indexer: something went wrong, see the log"]
        await pilot.press("j")
        assert app.screen.query_one(ArticleList).cursor == 1
