"""From a file or from bytes to a draft: kind, encoding, adapter, and what is told about it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from reader.errors import SourceRefused
from reader.ingest.decoding import decode
from reader.ingest.files import MAX_BYTES, MAX_PACKED, read_source, too_large
from reader.ingest.folder import FoundFile, scan_folder, still_there
from reader.ingest.parsed import Fields, Letter, Parsed, drafted
from reader.ingest.readlater.telling import HEAD, as_export, export_in, holds_export
from reader.ingest.sniffing import MediaType, binary_kind, media_type_of, packed_type_of
from reader.model.draft import Draft, Origin
from reader.text.safe import safe_text

__all__ = ["MAX_BYTES", "FoundFile", "limit_of", "read_bytes", "read_file", "scan_folder", "still_there"]

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(r"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)


def read_file(path: Path | bytes) -> Draft:
    """Return the article in a file. Raises SourceMissing or SourceRefused."""
    try:
        raw, origin = read_source(path, limit_of(path))
    except SourceRefused as refused:
        raise _told(refused, path) from refused
    if raw.startswith(b"PK") and packed_type_of(raw) is None and (form := holds_export(os.fsencode(path))):
        raise SourceRefused(origin.shown, as_export(form))
    return read_bytes(raw, origin, name=os.path.basename(origin.path or b"").decode("utf-8", "replace"))


def _told(refused: SourceRefused, path: Path | bytes) -> SourceRefused:
    """Return the refusal of a file; of an export that is too large for an article, what takes it."""
    form = holds_export(os.fsencode(path))
    return refused if form is None else SourceRefused(refused.what, as_export(form))


def limit_of(path: Path | bytes) -> int:
    """Return how many bytes a file may have, going by its name: pictures make PDF and EPUB large."""
    return MAX_PACKED if os.fsencode(path).lower().endswith((b".pdf", b".epub")) else MAX_BYTES


def read_bytes(raw: bytes, origin: Origin, *, media_type: str | None = None, name: str = "") -> Draft:
    """Return the article in some bytes.

    `media_type` is believed over `name`, and the content over `name`. Raises SourceRefused.
    """
    packed = packed_type_of(raw)
    if packed is not None:
        from reader.ingest.packed import read_packed

        return read_packed(packed, raw, origin, os.path.splitext(name)[0])
    _refuse(raw, origin)
    if form := export_in(raw[:HEAD]):
        raise SourceRefused(origin.shown, as_export(form))
    kind = media_type_of(raw, name, media_type)
    try:
        letter = _opened(kind, raw)
    except RecursionError as error:
        raise SourceRefused(origin.shown, "its parts are nested too deeply") from error
    except ValueError as error:
        raise SourceRefused(origin.shown, str(error)) from error
    decoded = decode(letter.body, letter.charset or _declared_charset(raw, letter.kind, media_type))
    safe = safe_text(decoded.text)
    parsed = _parsed(letter, safe.text, os.path.splitext(name)[0], origin.url)
    if not parsed.document.text.strip():
        raise SourceRefused(origin.shown, "there is no text in it")
    return drafted(parsed, raw, kind, origin, decoded.encoding, (decoded.note, safe.note))


def _refuse(raw: bytes, origin: Origin) -> None:
    if len(raw) > MAX_BYTES:
        raise too_large(origin.shown, MAX_BYTES)
    binary = binary_kind(raw)
    if binary is not None:
        why = f"looks like a binary file ({binary})" if binary else "looks like a binary file"
        raise SourceRefused(origin.shown, why)
    if not raw.strip():
        raise SourceRefused(origin.shown, "it is empty")


def _declared_charset(raw: bytes, kind: MediaType, media_type: str | None) -> str | None:
    if media_type and (found := _CHARSET.search(media_type)):
        return found[1]
    if kind is not MediaType.HTML:
        return None
    head = raw[:4096].decode("latin-1")
    found = _XML_ENCODING.search(head) or _CHARSET.search(head)
    return found[1] if found else None


def _opened(kind: MediaType, raw: bytes) -> Letter:
    """Take a mail or web archive out of its envelope; anything else is its own content."""
    if kind not in (MediaType.MAIL, MediaType.MHTML):
        return Letter(kind, raw)
    from reader.ingest.mail import open_letter

    return open_letter(raw)


def _parsed(letter: Letter, text: str, name: str, url: str | None) -> Parsed:
    match letter.kind:
        case MediaType.HTML:
            from reader.ingest.html import parse_html

            return parse_html(text, name, letter.fields or Fields(base=url))
        case MediaType.MARKDOWN:
            from reader.ingest.markdown import parse_markdown

            return parse_markdown(text, name)
        case _:
            from reader.ingest.plain import parse_plain

            return parse_plain(text, name, letter.fields)
