"""What an adapter hands back: a document with its metadata, and the fields on their way there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.ingest.dates import parse_date
from reader.ingest.language import guess_language
from reader.ingest.naming import derived_title
from reader.ingest.sniffing import MediaType
from reader.model.article import Document, Metadata, Provenance, Role
from reader.model.dates import PublicationDate
from reader.model.draft import Draft, Origin
from reader.text.safe import safe_line

__all__ = ["Fields", "Letter", "Parsed", "drafted", "finish", "same_words"]

NAME_LIMIT = 120
"""Code points of an outlet or byline; more is a sentence that went astray."""

EXTRA_LIMIT = 2_000
URL_LIMIT = 2_000
"""What browsers and servers take."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """One article as an adapter read it."""

    document: Document
    markdown: str
    metadata: Metadata
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Fields:
    """Metadata being gathered: the first source that knows a field wins."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: PublicationDate | None = None
    url: str | None = None
    base: str | None = None
    """Where links start that do not name a site: the address the page was read at, if it was."""
    language: str | None = None
    tags: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)
    found: dict[str, Provenance] = field(default_factory=dict)

    def offer(self, name: str, value: str | None, where: str, *, derived: bool = False) -> None:
        """Set a text field unless it is known already; blank values are no values."""
        limit = URL_LIMIT if name == "url" else NAME_LIMIT if name in ("outlet", "byline") else None
        line = (safe_line(value, limit) if limit else safe_line(value)) if value else ""
        if line and getattr(self, name) is None:
            setattr(self, name, line)
            self.found[name] = Provenance(where, derived)

    def offer_date(self, value: str | None, where: str) -> None:
        """Set the publication date unless known or unreadable."""
        if value and self.published is None and (published := parse_date(value)):
            self.published = published
            self.found["published"] = Provenance(where)

    def offer_tags(self, tags: Iterable[str], where: str) -> None:
        """Set the tags unless known, each once, in order."""
        names = tuple(dict.fromkeys(filter(None, (safe_line(tag.lstrip("#"), NAME_LIMIT) for tag in tags))))
        if names and not self.tags:
            self.tags = names
            self.found["tags"] = Provenance(where)

    def keep(self, extra: Mapping[str, str]) -> None:
        """Keep values that have no field of their own, as read."""
        self.extra |= {
            safe_line(key, NAME_LIMIT): safe_line(value, EXTRA_LIMIT) for key, value in extra.items()
        }


@dataclass(frozen=True, slots=True)
class Letter:
    """Content out of its envelope: a mail's body, a web archive's page, or the bytes themselves."""

    kind: MediaType
    body: bytes
    charset: str | None = None
    fields: Fields | None = None
    """What the envelope says."""


def finish(fields: Fields, document: Document, fallback_title: str = "") -> Metadata:
    """Return the metadata, with what only the text can tell: a title if there is none, the language."""
    if fields.title is None:
        fields.offer("title", derived_title(document), "the text", derived=True)
    if fields.title is None:
        fields.offer("title", fallback_title or "Untitled", "file name", derived=True)
    if fields.language is None:
        fields.offer("language", guess_language(_reported(document)), "the words used", derived=True)
    return Metadata(
        title=fields.title or "Untitled",
        outlet=fields.outlet,
        byline=fields.byline,
        published=fields.published,
        url=fields.url,
        language=fields.language,
        tags=fields.tags,
        extra=fields.extra,
        found=fields.found,
    )


def drafted(
    parsed: Parsed,
    raw: bytes,
    kind: MediaType,
    origin: Origin,
    encoding: str = "utf-8",
    told: Iterable[str] = (),
) -> Draft:
    """Return an article with the bytes it was read from; what is `told` comes before its own notes, blanks left out."""
    return Draft(
        metadata=parsed.metadata,
        document=parsed.document,
        markdown=parsed.markdown,
        raw=raw,
        media_type=str(kind),
        encoding=encoding,
        origin=origin,
        notes=tuple(filter(None, (*told, *parsed.notes))),
    )


def same_words(one: str, other: str) -> bool:
    """Tell whether two titles differ only in case, punctuation and blanks."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _reported(document: Document) -> str:
    parts: list[str] = []
    size = 0
    for block in document.blocks:
        if block.role not in (Role.CHROME, Role.CODE):
            parts.append(document.text[block.start : block.end])
            size += block.end - block.start
        if size > 5_000:
            break
    return " ".join(parts)
