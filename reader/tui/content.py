"""The one gate: text from outside comes through here before it is drawn.

It is made safe once more, although ingest has done so: what was stored by an
older version, typed, or read from a file name has not been through ingest.
"""

from __future__ import annotations

import re

from textual.content import Content

from reader.text.safe import LINE_LIMIT, safe_line, safe_text
from reader.tui.cells import drawn

__all__ = ["line", "lines", "safe_href", "shown"]

_HREF = re.compile(r"(?:https?://|mailto:)[\x21-\x7e]+", re.IGNORECASE)
_ESCAPED = re.compile(r"[^\x21-\x7e]")
_LONGEST_HREF = 2000
"""Characters; terminals cut or drop longer ones."""


def shown(text: str, limit: int = LINE_LIMIT) -> str:
    """Return one line of text as it may be written to a terminal."""
    return drawn(safe_line(text, limit))


def line(text: str, style: str = "", limit: int = LINE_LIMIT) -> Content:
    """Return one line of text for a widget; nothing in it is read as markup."""
    return Content.styled(shown(text, limit), style)


def lines(text: str, style: str = "") -> Content:
    """Return text of several lines for a widget; nothing in it is read as markup."""
    safe = safe_text(text).text
    return Content.styled("\n".join(drawn(part) for part in safe.split("\n")), style)


def safe_href(href: str | None) -> str | None:
    """Return an address that may stand in a terminal hyperlink: web or mail, or None."""
    if not href or len(href) > _LONGEST_HREF or not href.isprintable():
        return None
    href = _ESCAPED.sub(lambda m: "".join(f"%{byte:02X}" for byte in m.group().encode()), href)
    return href if _HREF.fullmatch(href) else None
