"""Reading what was refused as plain text, and what was decoded wrongly in an encoding the user names."""

from __future__ import annotations

import codecs
import os
import stat
from dataclasses import replace

from reader.errors import SourceMissing, SourceRefused, UsageError
from reader.ingest.decoding import decode
from reader.ingest.files import printable
from reader.ingest.parsed import drafted
from reader.ingest.plain import parse_plain
from reader.ingest.reading import read_bytes
from reader.ingest.sniffing import MediaType
from reader.model.draft import Draft, Origin, OriginKind
from reader.text.safe import safe_text

__all__ = ["LIMIT", "read_again_as", "read_anyway"]

LIMIT = 1024 * 1024
"""Bytes of a refused file that are read: some 150,000 words, more than anybody reads, in a few seconds."""

TEXTS = frozenset(map(str, (MediaType.PLAIN, MediaType.MARKDOWN, MediaType.HTML)))
"""What is one text in one encoding; a mail or a packed file says itself how its parts are encoded."""


def read_anyway(path: bytes) -> Draft:
    """Return what a file holds as plain text, whatever it looks like. Raises SourceMissing or SourceRefused."""
    name = os.path.abspath(path)
    raw, size, origin = _beginning(name)
    decoded = decode(raw)
    safe = safe_text(decoded.text)
    parsed = parse_plain(safe.text, os.path.splitext(os.path.basename(name))[0].decode("utf-8", "replace"))
    if not parsed.document.text.strip():
        raise SourceRefused(printable(name), "there is no text in it")
    cut = f"only the first {LIMIT // 1024**2} MB of {size / 1024**2:.1f} MB were read" if size > LIMIT else ""
    told = ("opened as plain text, as you wished", cut, decoded.note, safe.note)
    return drafted(parsed, raw, MediaType.PLAIN, origin, decoded.encoding, told)


def read_again_as(raw: bytes, media_type: str, encoding: str) -> Draft:
    """Return the article in kept bytes, decoded as the user says. Raises UsageError or SourceRefused."""
    if media_type not in TEXTS:
        raise UsageError(media_type, "only plain text, Markdown and HTML can be decoded another way")
    try:
        name = codecs.lookup(encoding).name
        text = raw.decode(name, "replace")
    except (LookupError, ValueError) as error:
        raise UsageError(encoding, "no such encoding") from error
    # What is UTF-8 is believed over what a page says of itself.
    again = text.removeprefix("\ufeff").encode("utf-8", "replace")
    draft = read_bytes(again, Origin(OriginKind.FILE), media_type=media_type)
    gaps = text.count("\ufffd")
    told = f"read as {name}, as you said" + (f", with {gaps:,} gaps" if gaps else "")
    return replace(draft, raw=raw, encoding=name, notes=(told, *draft.notes))


def _beginning(name: bytes) -> tuple[bytes, int, Origin]:
    shown = printable(name)
    try:
        if not stat.S_ISREG(os.stat(name).st_mode):
            raise SourceRefused(shown, "it is not a regular file")
        # The name may have changed hands since it was looked at: never wait for a pipe.
        with open(os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            status = os.fstat(file.fileno())
            raw = file.read(LIMIT) if stat.S_ISREG(status.st_mode) else b""
    except FileNotFoundError as error:
        raise SourceMissing(shown, "no such file") from error
    except OSError as error:
        raise SourceRefused(shown, (error.strerror or "it cannot be read").lower()) from error
    origin = Origin(
        OriginKind.FILE, path=name, size=status.st_size, mtime_ns=status.st_mtime_ns, inode=status.st_ino
    )
    return raw, status.st_size, origin
