"""One-line texts made to fit a number of cells. What comes out is safe to write to a terminal."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from reader.tui.cells import drawn

__all__ = ["cell_len", "clip", "clip_words", "harmless", "pad", "plain", "wrapped"]

ELLIPSIS = "…"


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
    return (word if len(word) > width // 2 else short) + ELLIPSIS


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
