"""Mailboxes (mbox): one mail after another, each read as a mail of its own; the file is never whole in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from reader.errors import IngestError, SourceRefused
from reader.ingest.files import MAX_BYTES, too_large
from reader.ingest.reading import read_bytes
from reader.ingest.sniffing import MediaType
from reader.model.article import Role
from reader.model.draft import Draft, Origin, OriginKind

__all__ = ["is_mailbox", "read_mailbox"]

MAX_MAILS = 100_000

_FROM = re.compile(rb"From \S.*\d{4}\s*\Z")
"""The line that begins a mail: an address and a date; a sentence that begins so has no year at its end."""

_HEADER = re.compile(rb"[!-9;-~]+:")
_ESCAPED = re.compile(rb">+From ")


def is_mailbox(head: bytes) -> bool:
    """Tell whether a file begins as a mailbox does."""
    first, _, rest = head.partition(b"\n")
    return bool(_FROM.match(first) and _HEADER.match(rest))


def read_mailbox(file: IO[bytes], shown: str) -> Iterator[Draft | IngestError]:
    """Yield the article in each mail, or why there is none."""
    for number, raw in enumerate(_mails(file), 1):
        name = f"{shown}, mail {number}"
        if number > MAX_MAILS:
            yield SourceRefused(shown, f"only the first {MAX_MAILS:,} mails were read")
            return
        if raw is None:
            yield too_large(name, MAX_BYTES)
            continue
        try:
            draft = read_bytes(raw, Origin(OriginKind.EXPORT), media_type=str(MediaType.MAIL))
        except SourceRefused as refused:
            yield SourceRefused(name, refused.why)
            continue
        # A subject alone is no article: boxes are full of receipts and pictures.
        told = any(b.role is not Role.TITLE and b.end > b.start for b in draft.document.blocks)
        yield draft if told else SourceRefused(name, "there is no text in it")


def _mails(file: IO[bytes]) -> Iterator[bytes | None]:
    """Yield each mail without the line that begins it; None for one that is too large."""
    lines: list[bytes] = []
    size = 0
    begun, blank = False, True
    while line := file.readline(MAX_BYTES):
        if blank and _FROM.match(line):
            if begun:
                yield b"".join(lines) if size <= MAX_BYTES else None
            lines, size, begun = [], 0, True
        else:
            size += len(line)
            if size <= MAX_BYTES:
                lines.append(line[1:] if _ESCAPED.match(line) else line)
            else:
                lines.clear()
        blank = not line.strip()
    if begun:
        yield b"".join(lines) if size <= MAX_BYTES else None
