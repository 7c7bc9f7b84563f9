"""Leaving the app never waits for a server, whatever has asked it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.library.service import Library
from reader.tui.actions import Scope
from reader.tui.app import VariorumApp
from reader.tui.screens.problems import ProblemsScreen
from tests.ingest.network.servers import Server, answer

TEXT = "Bridge stays shut\n\nThe council said on Monday that the bridge would stay shut for three weeks.\n"
PLAIN = "Content-Type: text/plain; charset=utf-8"


def follow(app: VariorumApp, url: str) -> None:
    app.background.feeds.follow(url)


def retry(app: VariorumApp, _url: str) -> None:
    assert isinstance(app.screen, ProblemsScreen)
    app.screen.action_retry()


def fetch(app: VariorumApp, url: str) -> None:
    app.fetching.add(url)


@pytest.mark.parametrize("ask", [fetch, follow, retry])
async def test_what_a_silent_server_is_asked_ends_with_the_app(
    library: Library,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[VariorumApp, str], None],
) -> None:
    url = server.url("/a")
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    assert library.web.add(url).article is not None
    server.pages["/a"], asked = server.silent()
    library.store.sources.report(url, "it was out of reach")
    app = VariorumApp(library)
    app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
    async with app.run_test(size=(80, 24)) as pilot:
        told: list[str] = []
        monkeypatch.setattr(app, "say", lambda text, **_: told.append(text))
        monkeypatch.setattr(app, "wrote", lambda text="": told.append(text))
        app.go(Scope.PROBLEMS)
        await pilot.pause()
        ask(app, url)
        while not asked.is_set():
            await pilot.pause()
        # What unmounting does; the server is silent all the time.
        app.on_unmount()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
    # Else it would have been given up after its time: "not done after 20 seconds".
    assert [text for text in told if text.endswith("stopped")] != []
