"""A real library in a folder, and the reading screen over it, driven by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.library.service import Library
from reader.model.article import Block, Document, Metadata, Role, StyleRun
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.tui.app import VariorumApp
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.pane_group import Pane
from tests.tui.reading.comparisons import sample_comparison

LEDGER = (
    "Meta’s plan has no opening day",
    "There are two ways to be late with software. One is to keep falling over. The other is to wonder.",
    "Meta’s budget for capital expenditure is up to $72 billion this year, says the café owner.",
    "“Nobody should think that this pays the bill,” she says. Patience tends to be withdrawn at once.",
    *(f"Paragraph {n} tells of patience and of the budget once more, at some length." for n in range(1, 31)),
)
WIRE = (
    "Meta delays its interface again",
    "Meta will spend $145 billion on capital projects this year. Developers wait for the interface.",
    "A spokesman named June. The budget is the largest in the industry.",
    *(f"Paragraph {n} of the wire speaks of data centres and of developers who wait." for n in range(1, 31)),
)


def document(paragraphs: Sequence[str], runs: Sequence[StyleRun] = ()) -> Document:
    """Return a text of paragraphs, the first of them its title."""
    text, blocks = "\n".join(paragraphs), []
    start = 0
    for number, paragraph in enumerate(paragraphs):
        role = Role.PARAGRAPH if number else Role.TITLE
        blocks.append(Block(role, start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Document(text, tuple(blocks), tuple(runs))


def draft(paragraphs: Sequence[str], runs: Sequence[StyleRun] = (), **known: Any) -> Draft:
    """Return an article as read."""
    text = "\n\n".join(paragraphs)
    return Draft(
        Metadata(paragraphs[0], **known),
        document(paragraphs, runs),
        text,
        text.encode(),
        "text/markdown",
        "utf-8",
        Origin(OriginKind.PASTE),
    )


@dataclass
class Desk:
    """The open screen, and short words for what tests ask of it."""

    app: VariorumApp
    pilot: Pilot[None]

    @property
    def library(self) -> Library:
        return self.app.library

    @property
    def screen(self) -> ReadingScreen:
        found = [s for s in self.app.screen_stack if isinstance(s, ReadingScreen)]
        return found[-1]

    @property
    def pane(self) -> Pane:
        return self.screen.pane

    @property
    def view(self) -> ArticlePane:
        return self.pane.view

    @property
    def said(self) -> str:
        return self.screen.status.said

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text, character by character."""
        await self.press(*(" " if c == " " else c for c in text))

    def to(self, words: str, pane: Pane | None = None) -> TextRange:
        """Put the caret on words, and return where they stand."""
        pane = pane or self.pane
        start = pane.text.index(words)
        pane.view.go_to(start)
        return TextRange(start, start + len(words))

    async def settle(self) -> None:
        """Wait for everything that works in the background."""
        await self.app.workers.wait_for_complete()
        await self.pilot.pause()


OpenDesk = Callable[..., AbstractAsyncContextManager[Desk]]
AddArticle = Callable[..., ArticleId]
Revise = Callable[[ArticleId, str, str], None]


@pytest.fixture
def add(library: Library) -> AddArticle:
    """Put an article into the library: `add(paragraphs, outlet=…)`."""

    def article(paragraphs: Sequence[str], **known: Any) -> ArticleId:
        return library.articles.add(draft(paragraphs, **known)).id

    return article


@pytest.fixture
def revise(library: Library) -> Revise:
    """Give an article another text, some words of it replaced: `revise(article, old, new)`."""

    def edited(article: ArticleId, old: str, new: str) -> None:
        known, paragraphs = library.articles.get(article).metadata, _paragraphs(library, article)
        changed = [p.replace(old, new) for p in paragraphs]
        library.articles.revise(article, draft(changed, outlet=known.outlet))

    return edited


def _paragraphs(library: Library, article: ArticleId) -> list[str]:
    return library.articles.revision(article).text.split("\n")


@pytest.fixture
def ledger(add: AddArticle) -> ArticleId:
    day = PublicationDate(datetime(2026, 6, 5, tzinfo=UTC))
    known = {"outlet": "The Pell Street Ledger", "byline": "Hugo Marsh", "url": "https://ledger.example/a"}
    return add(LEDGER, published=day, tags=("meta",), **known)


@pytest.fixture
def wire(add: AddArticle) -> ArticleId:
    day = PublicationDate(datetime(2026, 6, 4, tzinfo=UTC))
    return add(WIRE, outlet="Halvorsen Wire", published=day, tags=("meta",))


@pytest.fixture
def desk(library: Library) -> OpenDesk:
    """Open articles: `async with desk(a, b, find="budget") as at: …`."""

    @asynccontextmanager
    async def opened(
        *articles: ArticleId,
        at: TextRange | None = None,
        find: str = "",
        size: tuple[int, int] = (120, 40),
    ) -> AsyncIterator[Desk]:
        app = VariorumApp(library)
        app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
        async with app.run_test(size=size) as pilot:
            app.read(articles, at=at, find=find)
            await pilot.pause()
            await pilot.pause()
            yield Desk(app, pilot)

    return opened


@pytest.fixture
def side_by_side(desk: OpenDesk, ledger: ArticleId, wire: ArticleId) -> OpenDesk:
    """Open the two sample reports, and wait until they are compared: `async with side_by_side() as at: …`."""

    @asynccontextmanager
    async def opened(**wish: Any) -> AsyncIterator[Desk]:
        async with desk(ledger, wire, **wish) as at:
            await at.settle()
            yield at

    return opened


@pytest.fixture
def compared_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer at once with the comparison of the samples; how it is found is tested with the analysis."""
    monkeypatch.setattr(Library, "compare", lambda self, articles: sample_comparison(self, *articles))
