"""A small library of news, and an index of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.index.engine import SearchIndex
from reader.model.dates import PublicationDate
from reader.model.search import HitKind, Searchable

Ask = Callable[..., list[str]]


def article(
    identifier: str,
    title: str,
    body: str,
    *,
    outlet: str = "Gazette",
    author: str = "",
    tags: tuple[str, ...] = (),
    language: str = "en",
    published: str = "2026-06-04",
) -> Searchable:
    date = PublicationDate.parse(published) if published else None
    return Searchable(
        HitKind.ARTICLE, identifier, identifier, title, body, outlet, author, tags, language, date,
        datetime(2026, 6, 20, tzinfo=UTC),
    )  # fmt: skip


def note(identifier: str, of: str, body: str, tags: tuple[str, ...] = ()) -> Searchable:
    added = datetime(2026, 6, 21, tzinfo=UTC)
    return Searchable(
        HitKind.NOTE, identifier, of, "Muse Spark delayed", body, "Gazette", tags=tags, added=added
    )


def claim(identifier: str, text: str) -> Searchable:
    return Searchable(HitKind.CLAIM, identifier, "", text, text, added=datetime(2026, 6, 22, tzinfo=UTC))


CORPUS = (
    article(
        "spark",
        "Muse Spark delayed again",
        "Meta has delayed the API of its model Muse Spark.\nCapital spending of $145 billion worries the markets. "
        "Rivals such as GPT-5.4 are ahead, engineers said. The U.S. government’s regulators were told.",
        outlet="The Morning Ledger",
        author="Ana O’Brien",
        tags=("artificial intelligence", "meta"),
    ),
    article(
        "rival",
        "Why Spark waits",
        "The company will spend up to $72bn this year, 5% more. A state-owned rival wrote its tools in C++ and C#. "
        "Write to jane.doe@example.com about it.",
        outlet="Ledger Online",
        author="Tom Weiß",
        published="2026-05-30T10:00:00Z",
    ),
    article(
        "quake",
        "Quake kills dozens",
        "The earthquake killed 38 people in the city of Łódź, officials said. Running water failed. "
        "They told us nothing, residents of São Paulo said by e-mail.",
        outlet="Gazette",
        published="2026-01-10",
        tags=("disaster",),
    ),
    article(
        "wahl",
        "Häuser und Wahlen",
        "Die Regierung plant neue Häuser. Die Kosten: 1,5 Milliarden Euro. Das Haus ist alt.",
        outlet="Abendblatt",
        language="de",
        published="2026-02-02",
    ),
    article(
        "tokyo",
        "自民党総裁選挙",
        "東京で自民党の総裁選挙が行われた。市民は結果を待つ。",
        outlet="朝夕新聞",
        language="ja",
        published="2025-12-31",
    ),
    article(
        "undated", "Soft\u00adhyphen and dash", "A co\u00adoperative – “quoted words” – café.", published=""
    ),
    note("n1", "spark", "Check this figure.\n$145 billion", tags=("figure",)),
    note("n2", "quake", "Residents contradict the officials"),
    claim("c1", "Meta spends 145 billion dollars on computing in 2026"),
)


@pytest.fixture(scope="session")
def corpus() -> tuple[Searchable, ...]:
    return CORPUS


@pytest.fixture
def texts(corpus: tuple[Searchable, ...]) -> Callable[..., dict[tuple[HitKind, str], str]]:
    known = {(thing.kind, thing.id): thing.body for thing in corpus}
    return lambda wanted: {name: known[name] for name in wanted if name in known}


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """An index of the corpus that nobody changes."""
    index = SearchIndex.open(tmp_path_factory.mktemp("index") / "filled", "L1")
    index.build(CORPUS, 1)
    yield index
    index.close()


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SearchIndex]:
    """An empty index."""
    opened = SearchIndex.open(tmp_path / "index", "L1")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def make_article() -> Callable[..., Searchable]:
    return article


@pytest.fixture(scope="session")
def make_note() -> Callable[..., Searchable]:
    return note
