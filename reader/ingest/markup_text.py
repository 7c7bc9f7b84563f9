"""The visible text of raw HTML inside Markdown, one string per block.

Only for fragments: whole pages have their own adapter. Linear on any input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from reader.ingest.html_tags import INLINE

__all__ = ["visible_lines"]

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>|<[!?][^<>]*>")
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_INLINE = INLINE - {"br"}
_HIDDEN = ("script", "style", "template")


def visible_lines(markup: str) -> list[str]:
    """Return what a browser would show, split where a block begins or ends."""
    kept = "".join(_without_hidden(markup))
    # Line ends of the source are blanks; only tags break lines.
    shown = unescape(_TAG.sub(_shown, kept.replace("\n", " ")))
    return [line.strip() for line in shown.split("\n") if line.strip()]


def _shown(tag: re.Match[str]) -> str:
    name = (tag[2] or "").lower()
    if name == "img":
        alt = _ALT.search(tag[3])
        return (alt[1] or alt[2] or "") if alt else ""
    return "" if name in _INLINE or not name else "\n"


def _without_hidden(markup: str) -> Iterator[str]:
    lower = markup.lower()
    at = 0
    while at < len(markup):
        opened, closing = _next_hidden(lower, at)
        yield markup[at:opened]
        end = lower.find(closing, opened) if closing else -1
        if end < 0:
            return
        at = end + len(closing)


def _next_hidden(lower: str, at: int) -> tuple[int, str]:
    candidates = [(lower.find("<!--", at), "-->")]
    candidates += [(lower.find(f"<{name}", at), f"</{name}>") for name in _HIDDEN]
    return min(((where, end) for where, end in candidates if where >= 0), default=(len(lower), ""))
