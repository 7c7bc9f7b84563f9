"""Bytes into text: byte order mark, UTF-8, the declared charset, a guess, windows-1252.

Decoding never fails; what was not plain UTF-8 is told in a note.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from reader.ingest.language import guess_language

__all__ = ["Decoded", "decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 32 * 1024
"""Bytes the guess looks at: enough for any language, and it stays below 50 ms."""

MAX_STRAY = 0.1
"""Share of bad bytes among those beyond ASCII up to which a text is UTF-8 with mistakes in it."""

_FALLBACK = "cp1252"
_WESTERN = frozenset(("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "no", "fi"))
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "gb2312": "gb18030"}
"""What pages declare and what they mean, as browsers read it."""

_SHOWN = {"cp1252": "windows-1252", "cp1251": "windows-1251", "cp1250": "windows-1250"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, how it was encoded, and a remark for people where that was a guess."""

    text: str
    encoding: str
    note: str = ""


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Return the text of some bytes, with the line ends as they are."""
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return _with_mark(raw, encoding)
    try:
        if b"\x00" not in raw[:_SAMPLE] or not (wide := _wide(raw)):
            return Decoded(raw.decode("utf-8"), "utf-8")
        return Decoded(raw.decode(wide, "replace"), wide, f"read as {wide}")
    except UnicodeDecodeError as error:
        return _declared(raw, declared) or _nearly_utf8(raw, error) or _guessed(raw)


def _with_mark(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    name = encoding.removesuffix("-sig")
    return Decoded(text, name, "" if name == "utf-8" else f"read as {name}")


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    head = raw[:_SAMPLE]
    half = max(len(head) // 2, 1)
    even, odd = head[::2].count(0) / half, head[1::2].count(0) / half
    if max(even, odd) < 0.7 or min(even, odd) > 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(raw: bytes, declared: str | None) -> Decoded | None:
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):
        return None
    name = _WEB_NAMES.get(name, name)
    try:
        return Decoded(raw.decode(name), _shown(name)) if name != "utf-8" else None
    except (UnicodeError, LookupError):
        return None


def _nearly_utf8(raw: bytes, first: UnicodeDecodeError) -> Decoded | None:
    """Mixed encodings: UTF-8 throughout but for a few bytes that older software left."""
    stray = 0

    def replace(error: UnicodeError) -> tuple[str, int]:
        nonlocal stray
        assert isinstance(error, UnicodeDecodeError)
        stray += 1
        # One byte at a time: the next may begin a good sequence.
        return raw[error.start : error.start + 1].decode(_FALLBACK, "replace"), error.start + 1

    beyond = sum(1 for _ in re.finditer(rb"[\xc2-\xf4][\x80-\xbf]", raw))
    if beyond == 0:
        return None
    codecs.register_error("variorum-stray", replace)
    text = raw.decode("utf-8", "variorum-stray")
    if stray > max(MAX_STRAY * beyond, 1):
        return None
    what = f"{stray} byte{'s' if stray != 1 else ''}"
    return Decoded(text, "utf-8", f"{what} of another encoding read as windows-1252")


def _guessed(raw: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    # In these languages the common words are ASCII, so they can be asked before the encoding is known,
    # and nobody wrote them in the code pages that statistics mix up with windows-1252.
    if guess_language(raw[:_SAMPLE].decode(_FALLBACK, "replace")) in _WESTERN:
        text = raw.decode(_FALLBACK, "replace")
        return Decoded(text, _shown(_FALLBACK), f"read as {_shown(_FALLBACK)}")
    best = from_bytes(raw[:_SAMPLE]).best()
    name = best.encoding if best is not None else _FALLBACK
    for candidate in (name, _FALLBACK):
        try:
            text = raw.decode(candidate)
        except (UnicodeDecodeError, LookupError):
            continue
        return Decoded(text, _shown(candidate), f"read as {_shown(candidate)}")
    # Five bytes of windows-1252 stand for nothing.
    text = raw.decode(_FALLBACK, "replace")
    return Decoded(text, _shown(_FALLBACK), f"read as {_shown(_FALLBACK)}, with gaps")


def _shown(name: str) -> str:
    return _SHOWN.get(name, name.replace("_", "-"))
