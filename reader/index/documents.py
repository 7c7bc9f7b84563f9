"""What the index keeps of one document beside its words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from reader.model.dates import PublicationDate
from reader.model.search import HitKind, Searchable

KINDS = tuple(HitKind)
"""A kind is stored as its number here: only ever append."""
NO_DATE = -(2**62)
"""Seconds; sorts before every date."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document as stored."""

    kind: HitKind
    id: str
    article: str
    title: str
    outlet: str
    author: str
    tags: tuple[str, ...]
    published: PublicationDate | None
    digest: str

    def to_json(self) -> str:
        """Return one line."""
        published = self.published.isoformat() if self.published else ""
        fields = [self.kind, self.id, self.article, self.title, self.outlet, self.author, self.tags]
        return json.dumps([*fields, published, self.digest], ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> Document:
        """Read what `to_json` wrote."""
        kind, identifier, article, title, outlet, author, tags, published, digest = json.loads(line)
        date = PublicationDate.parse(published) if published else None
        return cls(HitKind(kind), identifier, article, title, outlet, author, tuple(tags), date, digest)


def document_of(thing: Searchable) -> Document:
    """Return what is stored of a searchable thing."""
    return Document(
        thing.kind,
        thing.id,
        thing.article,
        thing.title,
        thing.outlet,
        thing.author,
        thing.tags,
        thing.published,
        digest(thing),
    )


def digest(thing: Searchable) -> str:
    """Return a fingerprint that changes whenever the index would have to."""
    published = thing.published.isoformat() if thing.published else ""
    added = thing.added.isoformat() if thing.added else ""
    texts = (thing.kind, thing.id, thing.article, thing.title, thing.body, thing.outlet, thing.author)
    parts = (*texts, thing.language, published, added, *thing.tags)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def key(kind: HitKind, identifier: str) -> str:
    """Return the name of a document, unique over all kinds."""
    return f"{kind}:{identifier}"


def seconds(published: PublicationDate | None, added: datetime | None) -> int:
    """Return the date a document is found and sorted by: published, else when it was added."""
    at = published.at if published else added
    return int(at.timestamp()) if at else NO_DATE
