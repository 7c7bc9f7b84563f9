"""PDF and EPUB: read in the worker process, with the refusal or the worker's death told in one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from reader.errors import SourceRefused
from reader.ingest.files import MAX_PACKED
from reader.ingest.parsed import Parsed
from reader.ingest.sniffing import MediaType
from reader.ingest.worker import MEMORY, Worker, WorkerDied
from reader.model.draft import Draft, Origin, OriginKind

__all__ = ["read_packed", "read_parts"]

SECONDS = 60.0

_CALLS = {MediaType.PDF: "reader.ingest.pdf:parse_pdf", MediaType.EPUB: "reader.ingest.epub:parse_epub"}


def read_packed(kind: MediaType, raw: bytes, origin: Origin, name: str) -> Draft:
    """Return the article in a file. Raises SourceRefused, also for a book that is too long for one."""
    drafts = read_parts(kind, raw, origin, name)
    if len(drafts) > 1:
        raise SourceRefused(
            origin.shown, "too long for one article; variorum add with its name reads it by chapters"
        )
    return drafts[0]


def read_parts(kind: MediaType, raw: bytes, origin: Origin, name: str) -> list[Draft]:
    """Return the article in a file, or the chapters of a long book. Raises SourceRefused."""
    if len(raw) > MAX_PACKED:
        raise SourceRefused(origin.shown, f"too large (the limit is {MAX_PACKED // 1024**2} MB)")
    try:
        with Worker() as worker:
            read = worker.call(_CALLS[kind], raw, name, deadline=SECONDS)
    except WorkerDied as died:
        why = f"reading it took more than {SECONDS:.0f} s or {MEMORY // 1024**3} GB of memory"
        raise SourceRefused(origin.shown, why) from died
    except SourceRefused as refused:
        raise SourceRefused(origin.shown, refused.why) from refused
    parts = [read] if isinstance(read, Parsed) else list(cast("Sequence[Parsed]", read))
    if not any(part.document.text.strip() for part in parts):
        raise SourceRefused(origin.shown, "there is no text in it")
    if len(parts) == 1:
        return [_draft(kind, parts[0], raw, origin)]
    # The file belongs to no single chapter: a path would make each a revision of the one before.
    apart = replace(origin, kind=OriginKind.EXPORT, path=None)
    return [_draft(kind, part, part.markdown.encode(), apart) for part in parts if part.document.text.strip()]


def _draft(kind: MediaType, parsed: Parsed, raw: bytes, origin: Origin) -> Draft:
    return Draft(
        metadata=parsed.metadata,
        document=parsed.document,
        markdown=parsed.markdown,
        raw=raw,
        media_type=str(kind),
        encoding="utf-8",
        origin=origin,
        notes=parsed.notes,
    )
