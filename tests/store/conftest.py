"""Libraries in temporary folders, and drafts that read like a sentence to make."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.model.annotation import Annotation, Kind, Selectors, Target, TextQuoteSelector
from reader.model.article import Article, Block, Document, Metadata, Role
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from reader.store.database import SqliteStore, open_store

TEXT = "The ministry said repairs would cost $145 million.\nThe dam held, and 31 people were missing."


@dataclass
class Shelf:
    """A library, and short ways to put something into it."""

    store: SqliteStore
    folder: Path

    def draft(
        self, title: str = "Dam bursts", text: str = TEXT, path: bytes | None = None, **metadata: object
    ) -> Draft:
        """Make a draft; `published` may be ISO text."""
        if isinstance(published := metadata.get("published"), str):
            metadata["published"] = PublicationDate.parse(published)
        blocks, start = [], 0
        for line in text.split("\n"):
            blocks.append(Block(Role.PARAGRAPH, start, start + len(line)))
            start += len(line) + 1
        origin = Origin(
            OriginKind.FILE if path else OriginKind.PASTE, path, size=len(text), mtime_ns=1, inode=7
        )
        known = Metadata(title, **metadata)  # type: ignore[arg-type]
        return Draft(
            known,
            Document(text, tuple(blocks)),
            text,
            text.encode("utf-8", "replace"),
            "text/plain",
            "utf-8",
            origin,
        )

    def add(
        self, title: str = "Dam bursts", text: str = TEXT, path: bytes | None = None, **metadata: object
    ) -> ArticleId:
        return self.store.articles.add(self.draft(title, text, path, **metadata)).id

    def target(self, article: ArticleId, quote: str = "$145 million") -> Target:
        revision = self.store.articles.revision(article)
        start = revision.text.index(quote)
        where = TextRange(start, start + len(quote))
        return Target(article, revision.id, Selectors(TextQuoteSelector(quote), where))

    def highlight(self, article: ArticleId, quote: str = "$145 million", body: str = "") -> Annotation:
        return self.store.annotations.add(self.target(article, quote), Kind.FIGURE, body)

    def get(self, article: ArticleId) -> Article:
        return self.store.articles.get(article)

    def did(self) -> list[str]:
        """Return what can be undone, in the order it was done."""
        return [step.sentence for step in reversed(self.store.journal.recent()) if not step.undone]

    def reopened(self) -> SqliteStore:
        """Close the library and open it again."""
        self.store.close()
        self.store = open_store(self.folder)
        return self.store


@pytest.fixture
def new_shelf(tmp_path: Path) -> Iterator[Callable[[str], Shelf]]:
    """Make shelves by name."""
    made: list[Shelf] = []

    def make(name: str) -> Shelf:
        folder = tmp_path / name
        made.append(Shelf(open_store(folder), folder))
        return made[-1]

    yield make
    for shelf in made:
        shelf.store.close()


@pytest.fixture
def shelf(new_shelf: Callable[[str], Shelf]) -> Shelf:
    return new_shelf("library")
