"""A library in a temporary folder, and a desk to put files on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.config import Locations
from reader.library.service import Library, open_library
from reader.model.changes import Added
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange
from tests.library.feeding import FakeWeb, Wire

REPORT = """\
---
title: Ministry raises flood estimate
outlet: The Harbour Post
date: 2026-03-04
---

The ministry said on Tuesday that the repairs would cost $145 million, up from $90 million in January.

A second paragraph explains that the dam held, and that 31 people were still missing on Wednesday morning.
"""


@dataclass
class Desk:
    """A folder of reports, and the library they are added to."""

    library: Library
    folder: Path

    def put(self, name: str, text: str | bytes = REPORT) -> Path:
        """Write a file into the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def add(self, name: str = "report.md", text: str = REPORT) -> ArticleId:
        """Write a file and add it; returns the article."""
        added = self.library.sources.add_file(self.put(name, text))
        assert added.article is not None, added
        return added.article

    def scan(self) -> list[Added]:
        """Link the folder and bring the library level with it."""
        return list(self.library.sources.add(self.folder))

    def outcomes(self) -> dict[str, str]:
        """Scan, and return what became of each file by its name."""
        return {Path(added.source).name: str(added.outcome) for added in self.scan()}

    def text(self, article: ArticleId) -> str:
        return self.library.articles.revision(article).text

    def passage(self, article: ArticleId, quote: str) -> TextRange:
        start = self.text(article).index(quote)
        return TextRange(start, start + len(quote))


def elsewhere(folder: Path) -> Library:
    """Open a library of its own in a folder."""
    return open_library(Locations(folder / "library", folder / "cache", folder / "config", folder / "state"))


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    """Give a second library, empty."""
    with elsewhere(tmp_path / "other") as library:
        yield library


@pytest.fixture
def desk(locations: Locations, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "reports"
    folder.mkdir()
    with open_library(locations) as library:
        yield Desk(library, folder)


@pytest.fixture
def wire(locations: Locations, monkeypatch: pytest.MonkeyPatch) -> Iterator[Wire]:
    web = FakeWeb()
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations) as library:
        yield Wire(library, web)
