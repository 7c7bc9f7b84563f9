"""What kind of source some bytes are: the name suggests, the content decides."""

from __future__ import annotations

import os
import re
from enum import StrEnum

__all__ = ["MediaType", "binary_kind", "media_type_of", "packed_type_of"]


class MediaType(StrEnum):
    """Media types that have an adapter."""

    PLAIN = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    MHTML = "multipart/related"
    MAIL = "message/rfc822"
    PDF = "application/pdf"
    EPUB = "application/epub+zip"


_BY_EXTENSION = {
    ".txt": MediaType.PLAIN,
    ".text": MediaType.PLAIN,
    ".md": MediaType.MARKDOWN,
    ".markdown": MediaType.MARKDOWN,
    ".html": MediaType.HTML,
    ".htm": MediaType.HTML,
    ".xhtml": MediaType.HTML,
    ".mht": MediaType.MHTML,
    ".mhtml": MediaType.MHTML,
    ".eml": MediaType.MAIL,
}
_BY_NAME = {
    "text/x-markdown": MediaType.MARKDOWN,
    "application/xhtml+xml": MediaType.HTML,
    "application/x-mimearchive": MediaType.MHTML,
} | {str(kind): kind for kind in MediaType}

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\x7fELF", "ELF"),
    (b"\xca\xfe\xba\xbe", "Mach-O or Java class"),
    (b"\xcf\xfa\xed\xfe", "Mach-O"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"ID3", "MP3"),
    (b"OggS", "Ogg"),
    (b"fLaC", "FLAC"),
    (b"\x1aE\xdf\xa3", "Matroska"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF"),
    (b"{\\rtf", "RTF"),
    (b"bplist00", "property list"),
)
_TEXTUAL = frozenset({"bzip2", "MP3", "Ogg", "FLAC", "WOFF"})
"""Signatures of plain letters: believed only when the rest is no text either."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HEAD = 8192
"""Bytes looked at: a text with its first control characters further in is still a text."""

_CONTROLS = bytes({*range(32), 127} - {9, 10, 12, 13, 27})
MAX_CONTROLS = 0.05
"""Random bytes are a tenth control characters; texts with stray ones stay far below."""

MIN_CONTROLS = 32
"""A short text may have a few in one place and still be a text."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_ANY_TAG = re.compile(rb"</?[a-zA-Z][^<>]*>")
_MAIL = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*){2,}\r?\n", re.DOTALL)
_MAIL_KEYS = re.compile(rb"^(?:mime-version|content-type):", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_FENCE = re.compile(rb"(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n")
_MARKED = re.compile(rb"^(?:#{1,6} \S|```|> \S)|\[[^\]\n]{1,200}\]\(https?://", re.MULTILINE)


def binary_kind(raw: bytes) -> str | None:
    """Return what a binary looks like ("PNG"; "" when unknown), or None for text."""
    head = raw[:_HEAD]
    dense = _is_dense(head)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) and (dense or kind not in _TEXTUAL):
            return kind
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return head[8:12].decode().strip()
    if head[4:8] == b"ftyp":
        return "MP4"
    return "" if dense else None


def packed_type_of(raw: bytes) -> MediaType | None:
    """Return PDF or EPUB for the bytes of one; both are told by how they begin."""
    if raw.startswith(b"%PDF-"):
        return MediaType.PDF
    # Its first member is stored as it is and names the kind.
    return MediaType.EPUB if raw.startswith(b"PK") and raw[30:58] == b"mimetypeapplication/epub+zip" else None


def media_type_of(raw: bytes, name: str = "", declared: str | None = None) -> MediaType:
    """Return the adapter to use, from a declared type, the file name and the content."""
    head = raw[:_HEAD]
    if declared is not None:
        bare = declared.split(";")[0].strip().lower()
        if bare in _BY_NAME:
            return _BY_NAME[bare]
    suggested = _BY_EXTENSION.get(os.path.splitext(name)[1].lower())
    if suggested in (MediaType.MHTML, MediaType.MAIL):
        return MediaType.MHTML if _RELATED.search(head) else MediaType.MAIL
    if _HTML.match(head):
        return MediaType.HTML
    if suggested is MediaType.HTML:
        return MediaType.HTML if _ANY_TAG.search(raw) or b"\x00" in head else MediaType.PLAIN
    if suggested is MediaType.MARKDOWN:
        return suggested
    return _of_text(head, named=suggested is not None)


def _of_text(head: bytes, *, named: bool) -> MediaType:
    if (mail := _MAIL.match(head)) and _MAIL_KEYS.search(mail[0]):
        return MediaType.MHTML if _RELATED.search(mail[0]) else MediaType.MAIL
    # A .txt keeps its line breaks, whatever it looks like.
    if not named and (_FENCE.match(head) or len(_MARKED.findall(head)) >= 2):
        return MediaType.MARKDOWN
    return MediaType.PLAIN


def _is_dense(head: bytes) -> bool:
    """Tell whether control characters are too many for any text but UTF-16 and UTF-32."""
    if not head or head.startswith(_BOMS) or _is_wide(head):
        return False
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(MAX_CONTROLS * len(head), MIN_CONTROLS)


def _is_wide(head: bytes) -> bool:
    """Tell whether every other byte is mostly NUL and the others are not: UTF-16 of Latin text."""
    if 0 not in head:
        return False
    half = max(len(head) // 2, 1)
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    return max(even, odd) > 0.7 and min(even, odd) < 0.05
