"""A library in memory, small enough to read, with as many articles as a test wants."""

from __future__ import annotations

from array import array
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from textual.pilot import Pilot

from reader.config import Locations, Settings
from reader.library.correcting import CorrectedField
from reader.library.service import Library
from reader.model.article import Article, Block, Document, Metadata, Revision, Role
from reader.model.changes import Problem, Step
from reader.model.dates import PublicationDate
from reader.model.ids import ArticleId, RevisionId
from reader.model.listing import ArticleRow, ListQuery, Sort, Tally

OUTLETS = ("Halvorsen Wire", "The Pell Street Ledger", "Morrowgate Digest", "Latch & Kernel")
DAY = datetime(2026, 6, 1, tzinfo=UTC)

_ORDER: dict[Sort, Callable[[ArticleRow], Any]] = {
    Sort.PUBLISHED: lambda row: row.published.at if row.published else DAY,
    Sort.ADDED: lambda row: row.added,
    Sort.TITLE: lambda row: row.title,
    Sort.OUTLET: lambda row: row.outlet or "",
    Sort.WORDS: lambda row: row.words,
}


def build_row(key: int, **known: Any) -> ArticleRow:
    """Return one row; everything that is not given follows from the number."""
    row = ArticleRow(
        key=key,
        id=ArticleId(f"ARTICLE{key:019}"),
        title=f"Report {key} on the delayed interface",
        outlet=OUTLETS[key % len(OUTLETS)],
        byline="A. Writer",
        published=PublicationDate(DAY - timedelta(days=key)),
        added=DAY,
        words=300 + key,
        read=False,
        starred=False,
        missing=False,
        tags=(),
        highlights=0,
        notes=0,
    )
    return row._replace(**known)


class FakeArticles:
    """Keeps rows and answers like the store; removed rows can be brought back."""

    def __init__(self, rows: Sequence[ArticleRow]) -> None:
        self.by_key = {row.key: row for row in rows}
        self.fetched: list[int] = []
        """Keys that were asked for, for tests of what is not asked for."""

    def keys(self, query: ListQuery) -> array[int]:
        found = sorted(self._found(query), key=_ORDER[query.sort], reverse=not query.ascending)
        return array("q", [row.key for row in found])

    def _found(self, query: ListQuery) -> list[ArticleRow]:
        return [row for row in self.by_key.values() if _fits(row, query)]

    def rows(self, keys: Sequence[int]) -> list[ArticleRow]:
        self.fetched += keys
        return [self.by_key[key] for key in keys if key in self.by_key]

    def keys_of(self, articles: Sequence[ArticleId]) -> array[int]:
        known = {row.id: row.key for row in self.by_key.values()}
        return array("q", [known[article] for article in articles if article in known])

    def count(self, query: ListQuery | None = None) -> int:
        return len(self.by_key) if query is None else len(self._found(query))

    def outlets(self) -> list[Tally]:
        names = sorted({row.outlet for row in self.by_key.values() if row.outlet})
        return [Tally(name, self.count(ListQuery(outlet=name))) for name in names]

    def tags(self) -> list[Tally]:
        names = sorted({tag for row in self.by_key.values() for tag in row.tags})
        return [Tally(name, self.count(ListQuery(tag=name))) for name in names]

    def _row(self, article: ArticleId) -> ArticleRow:
        return next(row for row in self.by_key.values() if row.id == article)

    def get(self, article: ArticleId) -> Article:
        row = self._row(article)
        known = Metadata(row.title, row.outlet, row.byline, row.published, url="https://news.example/a")
        return Article(row.id, RevisionId("R"), known, DAY, row.words, row.read, row.starred, row.tags)

    def revision(self, article: ArticleId, number: int | None = None) -> Revision:
        text = f"{self._row(article).title}\nThe company said so on Tuesday."
        end = text.index("\n")
        blocks = (Block(Role.TITLE, 0, end), Block(Role.PARAGRAPH, end + 1, len(text)))
        return Revision(RevisionId("R"), article, 1, Document(text, blocks), text, DAY)

    def revision_numbers(self, article: ArticleId) -> list[int]:
        return [1]

    def _change(self, articles: Collection[ArticleId], **change: Any) -> None:
        for key, row in self.by_key.items():
            if row.id in articles:
                self.by_key[key] = row._replace(**change)

    def set_read(self, articles: Collection[ArticleId], read: bool) -> None:
        self._change(articles, read=read)

    def set_starred(self, articles: Collection[ArticleId], starred: bool) -> None:
        self._change(articles, starred=starred)

    def add_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        for article in articles:
            self._change([article], tags=tuple(sorted({*self._row(article).tags, tag})))

    def remove_tag(self, articles: Collection[ArticleId], tag: str) -> None:
        for article in articles:
            self._change([article], tags=tuple(t for t in self._row(article).tags if t != tag))

    def remove(self, articles: Collection[ArticleId]) -> None:
        self.by_key = {k: row for k, row in self.by_key.items() if row.id not in articles}


def _fits(row: ArticleRow, query: ListQuery) -> bool:
    shown = f"{row.title} {row.outlet} {row.byline} {' '.join(row.tags)}".casefold()
    return (
        all(word in shown for word in query.text.casefold().split())
        and query.outlet in (None, row.outlet)
        and (query.tag is None or query.tag in row.tags)
        and not (query.unread and row.read)
        and not (query.starred and not row.starred)
        and not (query.annotated and not row.highlights)
    )


class FakeLibrary:
    """The parts of a library that the shell asks for."""

    id = "LIBRARY0000000000000000000"

    def __init__(self, rows: Sequence[ArticleRow], folder: Path, settings: Settings) -> None:
        self.articles = FakeArticles(rows)
        self.settings = settings
        self.locations = Locations(folder / "library", folder / "cache", folder / "config", folder / "state")
        self.steps: list[Step] = []
        self.found_problems: list[Problem] = []
        self.history = SimpleNamespace(
            undo=lambda told=None: self._undo(),
            redo=lambda told=None: None,
            heavy=lambda redo=False: False,
            recent=lambda limit=50: [],
            together=lambda sentence: nullcontext(),
        )
        self.store = SimpleNamespace(
            rotate_backups=lambda: None, when_waiting=lambda tell: None, impatient=nullcontext
        )
        self.troubles = SimpleNamespace(all=lambda ignored=False: self.found_problems)
        self.copies = SimpleNamespace(of=lambda article: [])
        self.corrections = SimpleNamespace(fields=self._fields)
        self.sources = SimpleNamespace(
            problems=lambda: self.found_problems, linked=list, rescan=lambda *_: iter(()), add_samples=list
        )
        self.feeds = SimpleNamespace(rows=list, due=list)
        self.stories = SimpleNamespace(
            count=lambda: 0,
            beside=lambda article: [],
            bring_up_to_date=lambda going_on: 0,
            compare_all=lambda going_on: 0,
        )
        indexer = SimpleNamespace(progress=lambda: iter(()), stop=lambda: None, nudge=lambda: None)
        self.search = SimpleNamespace(
            start_indexer=lambda: indexer, pending=lambda: 0, saved=SimpleNamespace(all=list)
        )

    def _fields(self, article: ArticleId) -> list[CorrectedField]:
        known = self.articles.get(article).metadata
        texts = {"title": known.title, "url": known.url or ""}
        return [CorrectedField(name, text, False, text, None) for name, text in texts.items()]

    def _undo(self) -> Step | None:
        return self.steps.pop() if self.steps else None

    def changed_elsewhere(self) -> bool:
        return False

    def reopen(self) -> FakeLibrary:
        return self

    def __enter__(self) -> FakeLibrary:
        return self

    def __exit__(self, *exc: object) -> None:
        return None


MakeLibrary = Callable[..., Library]
Opened = Callable[[], AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the developer has set out of the tests."""
    for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def make_row() -> Callable[..., ArticleRow]:
    """Build one row: `make_row(3, title="Ferry capsizes")`."""
    return build_row


@pytest.fixture
def make_library(tmp_path: Path) -> MakeLibrary:
    """Build a library in memory: `make_library(rows)` or `make_library(count=12)`."""

    def build(rows: Sequence[ArticleRow] = (), *, count: int = 0, **settings: Any) -> Library:
        made = rows or [build_row(n) for n in range(1, count + 1)]
        return cast(Library, FakeLibrary(made, tmp_path, Settings(**settings)))

    return build


@pytest.fixture
def opened(library: Library) -> Opened:
    """Open the app over the library, without an indexer process: `async with opened() as pilot`."""
    from reader.tui.app import VariorumApp

    @asynccontextmanager
    async def running() -> AsyncIterator[Pilot[None]]:
        app = VariorumApp(library)
        app.background.start = lambda: None  # type: ignore[method-assign]  # no indexer process in tests
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            yield pilot

    return running
