"""How code points are drawn and how many cells they take, as Rich counts them.

Terminals disagree about joined emoji, variation selectors, skin tones and
flags. So only what all agree on is drawn: the base of an emoji, flags as their
two letters, a tab as blanks, and nothing of what a terminal would obey. The
text itself keeps every code point.
"""

from __future__ import annotations

import re
import unicodedata

from rich.cells import get_character_cell_size

from reader.text.graphemes import is_boundary

__all__ = ["RICH_CELLS", "RichCells", "drawn", "drawn_char"]

TAB = "    "
"""A tab is drawn with one width wherever it stands, so that widths add up."""

_ZWJ = "\u200d"
_KEPT_JOINER = "\u200c"  # Persian needs it between letters; it takes no cell anywhere.
_DROPPED = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\U0001f3fb-\U0001f3ff\u00ad]")

_NARROW_RANGES = (
    "\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u0384-\u0482\u048a-\u052f"
    "\u1e00-\u1fff\u2000-\u200a\u2010-\u2027\u202f-\u205e\u2070-\u2071\u2074-\u208e\u20a0-\u20bf"
    "\u2100-\u218b\u2190-\u2199\u2200-\u22ff\u2500-\u259f"
)
"""Latin, Greek, Cyrillic, punctuation, currency, arrows: one cell each, drawn as they are."""
_NOT_NARROW = re.compile(f"[^{_NARROW_RANGES}]")


def drawn_char(char: str) -> str:
    """Return what stands on the screen for one code point by itself."""
    if char == "\t":
        return TAB
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return chr(ord(char) - 0x1F1E6 + ord("A"))
    if _DROPPED.match(char):
        return ""
    category = unicodedata.category(char)
    if category in {"Cc", "Cs", "Zl", "Zp"}:
        return ""
    if category == "Cf" and char != _KEPT_JOINER and not get_character_cell_size(char):
        return ""
    return char


class _Drawn(dict[int, str]):
    """A translation table that fills itself."""

    def __missing__(self, code: int) -> str:
        shown = self[code] = drawn_char(chr(code))
        return shown


class _Widths(dict[str, int]):
    def __missing__(self, char: str) -> int:
        width = self[char] = sum(map(get_character_cell_size, drawn_char(char)))
        return width


_DRAWN = _Drawn()
_WIDTHS = _Widths()


def drawn(text: str) -> str:
    """Return what is written to the terminal for whole clusters of text."""
    if text.isascii() and text.isprintable():
        return text
    if _ZWJ in text:
        tails = set(_joined(text))
        text = "".join(char for at, char in enumerate(text) if at not in tails)
    return text.translate(_DRAWN)


def _joined(text: str) -> list[int]:
    """Return where pictures stand that a joiner makes part of the one before."""
    return [
        at + 1
        for at, char in enumerate(text)
        if char == _ZWJ and at + 1 < len(text) and not is_boundary(text, at + 1)
    ]


class RichCells:
    """Cell widths of text as `drawn`, equal to `rich.cells.cell_len` of it."""

    def narrow(self, text: str) -> bool:
        """Tell whether every code point is drawn as itself in exactly one cell."""
        if text.isascii():
            return text.isprintable()
        return _NOT_NARROW.search(text) is None

    def widths(self, text: str) -> list[int]:
        """Return the cells each code point takes as drawn, given its neighbours."""
        found = list(map(_WIDTHS.__getitem__, text))
        if _ZWJ in text:
            for at in _joined(text):
                found[at] = 0
        return found


RICH_CELLS = RichCells()
