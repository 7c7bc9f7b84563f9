"""A real library with an index, and the search screen over it, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.library.claims import Passage
from reader.library.service import Library
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.search import SearchScreen
from reader.tui.widgets.parts_line import PartsLine

REPORTS = (
    (
        "The Harbour Post",
        "2026-03-04",
        "Repairs of the dam",
        "flood",
        "The repairs would cost $145 billion, the ministry said.",
    ),
    (
        "Inland Wire",
        "2026-03-05",
        "Dam held, says engineer",
        "flood",
        "An engineer said that repairing it costs 72 million. The dam held.",
    ),
    (
        "Inland Wire",
        "2026-05-01",
        "Ferry toll",
        "sea",
        "The ferry toll rises. A minister spoke of $145bn, the price of the dam.",
    ),
)

REPORT = """\
---
title: {title}
outlet: {outlet}
date: {date}
tags: [{tag}]
---

{filling}

{text}
"""

FILLING = "\n\n".join(f"Paragraph {n} tells of other things at some length." for n in range(60))


@dataclass
class Searching:
    """The app on the search screen, and short words for what tests ask of it."""

    app: VariorumApp
    pilot: Pilot[None]

    @property
    def screen(self) -> SearchScreen:
        assert isinstance(self.app.screen, SearchScreen)
        return self.app.screen

    @property
    def reading(self) -> ReadingScreen:
        assert isinstance(self.app.screen, ReadingScreen)
        return self.app.screen

    @property
    def titles(self) -> list[str]:
        """Return the titles of the results, in order."""
        rows = self.screen.rows
        return [row.hit.title for row in rows.source.fetch(rows.source.keys).values()]

    @property
    def summary(self) -> str:
        line = self.screen.query_one("#summary", PartsLine)
        return line.render_line(0).text

    async def settle(self) -> None:
        """Wait until every worker that ends by itself has ended, and its news have arrived."""
        for _ in range(2):
            await self.pilot.pause()
            busy = [w for w in self.app.workers if w.group in ("search", "preview", "matches", "saved")]
            await self.app.workers.wait_for_complete(busy)
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def type(self, text: str) -> None:
        names = {
            " ": "space",
            ":": "colon",
            '"': "quotation_mark",
            "-": "minus",
            "/": "slash",
            ".": "full_stop",
        }
        await self.press(*(names.get(c, c) for c in text))


OpenSearch = Callable[..., AbstractAsyncContextManager[Searching]]


@pytest.fixture
def library(library: Library) -> Library:
    """Give a library with three reports, a note and a claim, all indexed."""
    made: list[ArticleId] = []
    for outlet, date, title, tag, text in REPORTS:
        draft = REPORT.format(outlet=outlet, date=date, title=title, tag=tag, text=text, filling=FILLING)
        added = library.sources.add_bytes(draft.encode()).article
        assert added is not None
        made.append(added)
    library.annotations.highlight_quote(made[1], "The dam held", note="ask the minister")
    passage = library.annotations.passage(made[0], "cost $145 billion")
    library.claims.new("The dam costs a fortune", [Passage(made[0], passage)])
    library.search.catch_up()
    return library


@pytest.fixture
def search(library: Library, monkeypatch: pytest.MonkeyPatch) -> OpenSearch:
    """Open the search screen: `async with search(size=(80, 24)) as it`."""
    from reader.tui.background import Background

    monkeypatch.setattr(Background, "start", lambda self: None)

    @asynccontextmanager
    async def opened(
        query: str = "", size: tuple[int, int] = (120, 40), **wish: Any
    ) -> AsyncIterator[Searching]:
        app = VariorumApp(library)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            it = Searching(app, pilot)
            app.push_screen(SearchScreen(**wish))
            await it.settle()
            await it.type(query)
            yield it

    return opened
