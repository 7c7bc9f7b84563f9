"""The real app over a real library of two reports, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.library.claims import Passage
from reader.library.service import Library
from reader.model.annotation import Kind
from reader.model.claim import Stance
from reader.model.ids import ArticleId
from reader.tui.app import VariorumApp
from reader.tui.widgets.row_list import RowList

LEDGER = b"---\ntitle: The plan has no date\noutlet: Ledger\n---\n\nThe budget is up to $72 billion this year.\n\nNobody knows why.\n"
WIRE = b"---\ntitle: The launch slips\noutlet: Wire\n---\n\nThe firm will spend $145 billion on projects.\n\nA spokesman named June.\n"


@dataclass
class Shown:
    """The app on one of its list screens."""

    app: VariorumApp
    pilot: Pilot[None]

    @property
    def library(self) -> Library:
        return self.app.library

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        await self.press(*(" " if c == " " else c for c in text))

    def rows(self, name: str) -> RowList[Any]:
        return self.app.screen.query_one(f"#{name}", RowList)


OpenApp = Callable[..., AbstractAsyncContextManager[Shown]]


@pytest.fixture
def ledger(library: Library) -> ArticleId:
    added = library.sources.add_bytes(LEDGER)
    assert added.article is not None
    return added.article


@pytest.fixture
def wire(library: Library) -> ArticleId:
    added = library.sources.add_bytes(WIRE)
    assert added.article is not None
    return added.article


@pytest.fixture
def marked(library: Library, ledger: ArticleId, wire: ArticleId) -> Library:
    """Return the library with a highlight in each report, and a claim on both."""
    library.annotations.highlight_quote(ledger, "$72 billion", Kind.FIGURE, "per quarter?")
    library.annotations.highlight_quote(wire, "named June", Kind.KEY)
    sides = [(wire, "$145 billion", Stance.SUPPORTS), (ledger, "$72 billion", Stance.DISPUTES)]
    library.claims.new(
        "It costs $145 billion", [Passage(a, library.annotations.passage(a, q), s) for a, q, s in sides]
    )
    return library


@pytest.fixture
def open_app(library: Library) -> OpenApp:
    @asynccontextmanager
    async def opened(*keys: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Shown]:
        app = VariorumApp(library)
        async with app.run_test(size=size) as pilot:
            shown = Shown(app, pilot)
            await pilot.pause()
            await shown.press(*keys)
            yield shown

    return opened
