"""One-line texts made to fit a number of cells. What comes out is safe to write to a terminal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from reader.tui.cells import drawn

__all__ = [
    "cell_len",
    "clip",
    "clip_around",
    "clip_saying",
    "clip_words",
    "harmless",
    "listed",
    "pad",
    "plain",
    "wrapped",
]

ELLIPSIS = "…"

NAMED = re.compile(r"“[^“”]+”|\w+://[^\s“”]*[^\s“”:,.]")
"""What a message speaks of and may shorten: a quoted title, an address."""

TOLD_APART = 12
"""Cells of a title or an address below which it no longer tells what is meant."""


def harmless(text: str) -> str:
    """Return the text as drawn. The last gate before a line is written: cheap where nothing is wrong."""
    return text if text.isprintable() else drawn(text)


def plain(text: str) -> str:
    """Return a text of several lines as drawn, for widgets that wrap it themselves."""
    return "\n".join(drawn(line) for line in text.split("\n"))


def clip(text: str, width: int) -> str:
    """Return the text as drawn, cut with an ellipsis when it takes more than `width` cells."""
    text = drawn(text)
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS if width > 0 else ""


def clip_words(text: str, width: int) -> str:
    """Cut like `clip`, but at the end of a word where that keeps most of the line."""
    text = drawn(text)
    if cell_len(text) <= width or width < 1:
        return clip(text, width)
    short = set_cell_size(text, width - 1).rstrip()
    word = short.rpartition(" ")[0]
    kept = word if len(word) > width // 2 else short
    return kept.rstrip(ELLIPSIS + " ") + ELLIPSIS  # A text may have an ellipsis of its own there.


def clip_around(text: str, words: str, width: int) -> str:
    """Cut a text on both sides of the words it is shown for; without them in it, at its end."""
    text, words = drawn(text), drawn(words)
    at = max(0, text.find(words))
    if cell_len(text) <= width or cell_len(text[:at] + words) < width:
        return clip_words(text, width)
    # A third of the room leads up to the words; what follows them tells more.
    begin = max(0, min(at - width // 3, len(text) - width + 1))
    while 0 < begin < at and text[begin - 1] != " ":
        begin += 1
    return clip_words(ELLIPSIS + text[begin:], width)


def listed(names: Sequence[str]) -> str:
    """Return `A`, `A and B` or `A, B and C`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def clip_saying(text: str, width: int) -> str:
    """Cut a message in the title or address it speaks of, so that what is said of it stays."""
    text = drawn(text)
    over = cell_len(text) - width
    named = max(NAMED.finditer(text), key=lambda found: cell_len(found[0]), default=None)
    if over <= 0 or named is None:
        return clip_words(text, width)
    room = max(cell_len(named[0]) - over, min(TOLD_APART, cell_len(named[0])))
    short = f"“{clip_words(named[0][1:-1], room - 2)}”" if named[0].startswith("“") else clip(named[0], room)
    return clip_words(text[: named.start()] + short + text[named.end() :], width)


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Cut or fill to exactly `width` cells; `right` puts the text at the right end."""
    text = clip(text, width)
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks


def wrapped(text: str, width: int, count: int) -> list[str]:
    """Return a text on at most `count` lines of `width` cells, the last one cut where it does not fit."""
    lines: list[str] = []
    rest = drawn(" ".join(text.split()))
    while rest and len(lines) < count - 1 and cell_len(rest) > width:
        line = clip_words(rest, width).removesuffix("…").rstrip()
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    return [*lines, clip_words(rest, width)] if rest else lines
