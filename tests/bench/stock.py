"""Libraries of many articles for the benchmarks: generated news of about 60 words, the same each time."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from itertools import islice, product
from pathlib import Path

from reader.model.article import Block, Document, Metadata, Role
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin, OriginKind
from reader.store.database import open_store

SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu wa ze ry lo ni".split()
COINED = islice(map("".join, product(SYLLABLES, repeat=3)), 4000)
WORDS = ["flood", "merger", "toll", "vote", "energy", *COINED]
RANKS = [1 / rank for rank in range(1, len(WORDS) + 1)]
"""News uses few words often and many words seldom (Zipf's law), which is what indexing and grouping depend on."""

OUTLETS = [
    f"{name} {kind}"
    for name in ("Harbour", "Inland", "Northern", "Capital")
    for kind in ("Post", "Wire", "Courier")
]


def draft(number: int, words: int = 60) -> Draft:
    """Return the same draft for the same number."""
    chance = random.Random(number)
    title = " ".join(chance.choices(WORDS, RANKS, k=7)).capitalize() + f" {number}"
    body = " ".join(chance.choices(WORDS, RANKS, k=words)).capitalize() + "."
    text = f"{title}\n{body}"
    blocks = (Block(Role.TITLE, 0, len(title), 1), Block(Role.PARAGRAPH, len(title) + 1, len(text)))
    day = PublicationDate(datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=number % 2200))
    known = Metadata(title, chance.choice(OUTLETS), "A. Writer", day, language="en")
    return Draft(
        known,
        Document(text, blocks),
        f"# {title}\n\n{body}\n",
        text.encode(),
        "text/markdown",
        "utf-8",
        Origin(OriginKind.STDIN),
    )


def stock(folder: Path, count: int) -> None:
    """Fill a new library."""
    store = open_store(folder)
    for start in range(0, count, 1000):
        with store.batch():
            for number in range(start, min(start + 1000, count)):
                store.articles.add(draft(number))
    store.close()
