"""Text from outside, made safe to store and to show on a terminal.

Escape sequences are removed whole, other control and format characters one by
one, and every kind of line end becomes a newline. What is left keeps its
joiners and variation selectors, so scripts and emoji stay as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.text.graphemes import floor_boundary

__all__ = ["Safe", "safe_line", "safe_text"]

# A string sequence (title, clipboard, hyperlink…) must end on its own line:
# otherwise an opener in the first paragraph could hide the rest of the article.
_PAYLOAD = r"[^\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]*"
_SEQUENCE = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    rf"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f]){_PAYLOAD}(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[ -/]{1,2}[0-~]"
    r"|\x1b[0-OQ-WYZ\\`-~]"
)
_NEWLINE = r"\r\n?|[\u2028\u2029\x0b\x0c\x85]"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(17)
)
_BIDI = "\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c"
_TAGS = "\U000e0000-\U000e007f"
_LONE = rf"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff{_BIDI}{_TAGS}{_NONCHARACTERS}]"
_UNSAFE = re.compile(rf"(?P<gone>{_SEQUENCE})|(?P<newline>{_NEWLINE})|(?P<lone>{_LONE})")
_SUSPECT = re.compile(rf"[\x0b-\x0d\u2028\u2029{_LONE[1:]}")
"""Any character with which something unsafe begins: one quick look clears nearly every text."""

_BLANKS = re.compile(r"\s+")

LINE_LIMIT = 500
"""Code points of a title or name: the longest real headline is below 300."""


@dataclass(frozen=True, slots=True)
class Safe:
    """Safe text and what it cost."""

    text: str
    removed: int = 0
    """Characters taken out; a whole escape sequence counts with all its characters."""

    @property
    def note(self) -> str:
        """Return a remark for people, empty when nothing was removed."""
        if not self.removed:
            return ""
        return f"{self.removed} control character{'s' if self.removed != 1 else ''} removed"


def safe_text(text: str, *, keep_newlines: bool = True) -> Safe:
    """Return `text` without anything a terminal or a bidi renderer would obey.

    Tabs stay. Without `keep_newlines` every line end becomes one space.
    """
    # Nothing printable is unsafe, and that is quicker told.
    if text.replace("\n", "").replace("\t", "").isprintable() or _SUSPECT.search(text) is None:
        return Safe(text if keep_newlines else text.replace("\n", " "))
    newline = "\n" if keep_newlines else " "
    removed = 0

    def replace(found: re.Match[str]) -> str:
        nonlocal removed
        if found.lastgroup == "newline":
            return newline
        removed += len(found.group())
        return ""

    cleaned = _UNSAFE.sub(replace, text)
    if not keep_newlines:
        cleaned = cleaned.replace("\n", " ")
    return Safe(cleaned, removed)


def safe_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return safe text on one line, blanks folded, cut with "…" to `limit` code points."""
    line = _BLANKS.sub(" ", safe_text(text, keep_newlines=False).text).strip()
    if len(line) <= limit:
        return line
    return line[: floor_boundary(line, max(limit - 1, 0))].rstrip() + "…"
