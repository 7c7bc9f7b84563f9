"""EPUB: the chapters of a book in the order of its spine, with their headings; one article, or one a chapter.

Meant for the worker process. Nothing is unpacked to disk, and XML is read
without entities, document types or the network.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.errors import SourceRefused
from reader.ingest.building import Piece, compose, plain_piece
from reader.ingest.decoding import decode
from reader.ingest.escaping import to_markdown
from reader.ingest.files import MAX_BYTES
from reader.ingest.html import blocks_of
from reader.ingest.language import primary_tag
from reader.ingest.naming import join_names
from reader.ingest.parsed import Fields, Parsed, finish, same_words
from reader.ingest.partial import partial_note
from reader.ingest.readlater.containers import ZIP_ERRORS, read_member
from reader.model.article import Role
from reader.text.safe import safe_line, safe_text

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["parse_epub"]

LONGEST = 5 * 1024 * 1024
"""Characters of a book that is still one article."""

MAX_TEXT = 40 * 1024 * 1024
"""Bytes of all chapters unpacked: the longest novels have a tenth of it."""

MAX_CHAPTERS = 5_000
TOLD = 3
"""Lost chapters that are told by name."""

WHERE = "the book's description"

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbncx+xml")


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package document says."""

    fields: Fields
    chapters: tuple[str, ...]
    """Names in the zip, in reading order."""


def parse_epub(raw: bytes, name: str) -> tuple[Parsed, ...]:
    """Return the book, or its chapters when it is long. Raises SourceRefused."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except ZIP_ERRORS as error:
        raise SourceRefused(name, "its zip cannot be read") from error
    book = _book(archive, name)
    locked = _locked(archive, name)
    if any(chapter in locked for chapter in book.chapters):
        raise SourceRefused(name, "it is encrypted (DRM)")
    notes: list[str] = []
    chapters = list(_chapters(archive, book, notes))
    if not any(piece.text.strip() for pieces in chapters for piece in pieces):
        why = "there is no text in it" if not notes else f"there is no text in it: {notes[0]}"
        raise SourceRefused(name, why)
    if sum(len(piece.text) for pieces in chapters for piece in pieces) <= LONGEST:
        return (_parsed([p for pieces in chapters for p in pieces], book.fields, name, notes),)
    return tuple(_by_chapter(chapters, book.fields, name, notes))


def _parsed(pieces: Sequence[Piece], fields: Fields, name: str, notes: Sequence[str]) -> Parsed:
    title = fields.title or ""
    head = [plain_piece(Role.TITLE, title, level=1)] if title else []
    rest = [
        piece
        for at, piece in enumerate(pieces)
        if not (at < 8 and piece.role in (Role.HEADING, Role.PARAGRAPH) and same_words(piece.text, title))
    ]
    document = compose([*head, *rest]).document
    return Parsed(document, to_markdown(document), finish(fields, document, name), tuple(notes))


def _by_chapter(
    chapters: Sequence[Sequence[Piece]], book: Fields, name: str, notes: Sequence[str]
) -> Iterator[Parsed]:
    whole = book.title or name
    for number, pieces in enumerate(chapters, 1):
        if not any(piece.text.strip() for piece in pieces):
            continue
        heading = next((piece.text for piece in pieces if piece.role is Role.HEADING), f"Part {number}")
        fields = replace(book, title=None, found=dict(book.found), extra={**book.extra, "book": whole})
        fields.offer("title", f"{whole}: {' '.join(heading.split())}", "the chapter's heading")
        yield _parsed(pieces, fields, name, notes)


def _chapters(archive: zipfile.ZipFile, book: _Book, notes: list[str]) -> Iterator[list[Piece]]:
    left = MAX_TEXT
    lost: list[str] = []
    for chapter in book.chapters:
        if left <= 0:
            notes.append(partial_note(f"only the first {MAX_TEXT // 1024**2} MB were read"))
            break
        try:
            raw = read_member(archive, chapter, MAX_BYTES)
        except SourceRefused as refused:
            lost.append(f"{safe_line(chapter, 80)}: {refused.why}")
            continue
        left -= len(raw)
        yield blocks_of(safe_text(decode(raw).text).text.lstrip())
    if lost:
        told = f"{len(lost)} of {len(book.chapters)} chapters could not be read"
        notes.append(partial_note(f"{told} ({'; '.join(lost[:TOLD])}{'; …' if len(lost) > TOLD else ''})"))


def _book(archive: zipfile.ZipFile, name: str) -> _Book:
    container = _xml(archive, "META-INF/container.xml")
    rootfile = next(_named(container, "rootfile"), None)
    path = "" if rootfile is None else rootfile.get("full-path") or ""
    package = _xml(archive, path) if path else None
    if package is None:
        raise SourceRefused(name, "it is damaged: it does not say what its chapters are")
    folder = posixpath.dirname(path)
    items = {item.get("id"): item for item in _named(package, "item")}
    spine = [items.get(ref.get("idref")) for ref in _named(package, "itemref")]
    wanted = [item for item in spine if item is not None and item.get("media-type") in _PAGES]
    names = list(dict.fromkeys(_member(folder, item) for item in wanted))
    return _Book(_fields(package), tuple(names[:MAX_CHAPTERS]))


def _member(folder: str, item: _Element) -> str:
    """Return the name in the zip of what an item refers to; it cannot lead anywhere else."""
    href = unquote(urlsplit(item.get("href") or "").path)
    return posixpath.normpath(posixpath.join(folder, href))


def _fields(package: _Element) -> Fields:
    fields = Fields()

    def texts(tag: str) -> list[str]:
        return [" ".join("".join(map(str, e.itertext())).split()) for e in _named(package, tag)]

    def first(tag: str) -> str:
        return next(filter(None, texts(tag)), "")

    fields.offer("title", first("title"), WHERE)
    fields.offer("byline", join_names(texts("creator")), WHERE)
    fields.offer("outlet", first("publisher"), WHERE)
    fields.offer("language", primary_tag(first("language")), WHERE)
    fields.offer_date(first("date"), WHERE)
    return fields


def _locked(archive: zipfile.ZipFile, name: str) -> frozenset[str]:
    """Return the members that are encrypted; fonts often are, and do not matter."""
    listed = _xml(archive, "META-INF/encryption.xml")
    found = {unquote(reference.get("URI") or "") for reference in _named(listed, "CipherReference")}
    return frozenset(found) | {m.filename for m in archive.infolist() if m.flag_bits & 1}


def _xml(archive: zipfile.ZipFile, name: str) -> _Element | None:
    """Return a document of the package, None when there is none that can be read."""
    from lxml import etree

    try:
        raw = read_member(archive, name, MAX_BYTES)
    except SourceRefused:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, recover=True
    )
    try:
        return etree.fromstring(raw, parser)
    except (etree.LxmlError, ValueError):
        return None


def _named(root: _Element | None, tag: str) -> Iterator[_Element]:
    """Yield the elements of a local name, whatever their namespace."""
    if root is not None:
        yield from root.iter(f"{{*}}{tag}")
