"""Whether a file is an export that `import` takes, told by how it begins, so that it does not become an article."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from importlib import import_module
from pathlib import Path

from reader.errors import IngestError

__all__ = ["EXPORTS", "HEAD", "as_export", "export_in", "holds_export"]

EXPORTS = (b".json", b".csv", b".zip")
"""Names of files that hold no article but may be an export, lower case."""

HEAD = 64 * 1024
"""Bytes looked at: an entry begins with its whole page in some tools."""

LONGEST_HEADER = 1_000
"""Bytes of the names of a table's columns."""

_KEY = re.compile(rb'"([\w@]{1,40})"\s*:')
_OURS = re.compile(rb'\{\s*"format"\s*:\s*"variorum-library"')
_ANNOTATIONS = b"www.w3.org/ns/anno.jsonld"
_KEYS: tuple[tuple[str, frozenset[bytes], int], ...] = (
    ("wallabag", frozenset((b"is_archived", b"is_starred", b"hashed_url", b"given_url")), 2),
    ("Linkwarden", frozenset((b"collections", b"links")), 2),
    ("Pinboard", frozenset((b"href", b"description", b"toread")), 3),
    ("Omnivore", frozenset((b"slug", b"savedAt", b"readingProgress")), 3),
    ("Hypothesis", frozenset((b"uri", b"target", b"selector", b"user")), 4),
)
"""Tools by the keys of their JSON, and how many of these must be there."""

_TABLES = ("readwise_reader", "readwise", "pocket", "instapaper")
_COLUMN = re.compile(rb"\b(?:url|title)\b", re.IGNORECASE)


def as_export(form: str) -> str:
    """Return why an export is not read as an article."""
    return f"it is an export of {form}, not an article: variorum import takes it"


def export_in(head: bytes) -> str | None:
    """Return whose export begins so; None for anything else, and for archives."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    start = head[:1]
    if start in (b"{", b"["):
        return _json(head)
    if start == b"<":
        pocket = import_module("reader.ingest.readlater.pocket")
        return str(pocket.FORM) if pocket.recognises_page(head) else None
    first = head[:LONGEST_HEADER].partition(b"\n")[0]
    if b"," not in first or not _COLUMN.search(first):
        return None
    from reader.ingest.readlater.tables import header_of

    header = header_of(head)
    tools = (import_module(f"reader.ingest.readlater.{name}") for name in _TABLES)
    return next((str(tool.FORM) for tool in tools if tool.recognises(header)), None)


def holds_export(path: bytes) -> str | None:
    """Return whose export a file is; None when it is none or cannot be read. Never blocks."""
    try:
        if not os.path.isfile(path):
            return None
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return _told(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=100_000)
def _told(path: bytes, _size: int, _mtime_ns: int) -> str | None:
    # Asked at every scan of a folder that may be full of JSON: its time says whether it is another by now.
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD)
        return _packed(path) if head.startswith(b"PK\x03\x04") else export_in(head)
    except (OSError, IngestError):
        return None


def _packed(path: bytes) -> str | None:
    from reader.ingest.readlater.containers import Zip
    from reader.ingest.readlater.reading import tool_of

    name = Path(os.fsdecode(path))
    tool = tool_of(Zip(name, str(name)))
    return None if tool is None else str(tool.FORM)


def _json(head: bytes) -> str | None:
    if _OURS.match(head):
        return "Variorum"
    if _ANNOTATIONS in head[:4096]:
        return "Web Annotations"
    keys = frozenset(_KEY.findall(head))
    return next((form for form, marks, least in _KEYS if len(marks & keys) >= least), None)
