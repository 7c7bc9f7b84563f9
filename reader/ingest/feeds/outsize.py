"""The largest entries of a feed, taken out where the feed cannot be read whole.

Sizes and places are bytes. Nothing is parsed here: it is the parser that they would overcome.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from html import unescape

from reader.ingest.feeds.limits import without_markup
from reader.text.safe import safe_line

__all__ = [
    "MOST_BYTES",
    "OUTSIZE",
    "left_out",
    "title_shown",
    "without_items",
    "without_largest",
    "without_outsize",
]

MOST_BYTES = 30 * 1024**2
"""Of a feed as it comes: one with a thousand long reports has a third of it."""

OUTSIZE = 50_000
"""Longer than nearly every report; only these are left out, and only where they have to be."""

_START = re.compile(rb"<(?:[\w-]+:)?(?:item|entry)[\s>]")
_END = re.compile(rb"</(?:[\w-]+:)?(?:item|entry)\s*>")
_TITLE = re.compile(rb"<(?:[\w-]+:)?title[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</", re.DOTALL)
_TITLE_WITHIN = 4_000
_SHOWN = 60
"""Code points of a title in a sentence."""

_Place = tuple[int, int]


def without_outsize(body: bytes, most: int) -> tuple[bytes, list[str]]:
    """Return a feed in XML of at most `most` bytes where that can be had, and the titles left out.

    The largest entries go first, and no more than have to.
    """
    over = len(body) - most
    gone: list[_Place] = []
    for place in _outsize(body):
        if over <= 0:
            break
        gone.append(place)
        over -= place[1] - place[0]
    return _cut(body, gone)


def without_largest(body: bytes, count: int | None = None) -> tuple[bytes, list[str]]:
    """Return a feed in XML without so many of its outsize entries, or any of them, and their titles."""
    return _cut(body, _outsize(body)[:count])


def without_items(items: Sequence[dict[str, object]], most: int) -> tuple[list[dict[str, object]], list[str]]:
    """Return the items of a JSON feed that have at most `most` characters together, and the titles left out."""
    sizes = [len(json.dumps(item, ensure_ascii=False)) for item in items]
    over = sum(sizes) - most
    gone: set[int] = set()
    for at in sorted(range(len(items)), key=lambda at: -sizes[at]):
        if over <= 0 or sizes[at] <= OUTSIZE:
            break
        gone.add(at)
        over -= sizes[at]
    kept = [item for at, item in enumerate(items) if at not in gone]
    return kept, [title_shown(str(items[at].get("title") or "")) for at in sorted(gone)]


def left_out(title: str, why: str) -> str:
    """Return a line on an entry that is not taken: its title, or "an entry", and the reason."""
    return f"{f'“{title}”' if title else 'an entry without a title'} was left out: {why}"


def _outsize(body: bytes) -> list[_Place]:
    """Return where the outsize entries stand, the largest first."""
    places: list[_Place] = []
    after = 0
    while (start := _START.search(body, after)) is not None:
        end = _END.search(body, start.end())
        if end is None:
            break
        after = end.end()
        if after - start.start() > OUTSIZE:
            places.append((start.start(), after))
    return sorted(places, key=lambda place: place[0] - place[1])


def _cut(body: bytes, places: Sequence[_Place]) -> tuple[bytes, list[str]]:
    kept: list[bytes] = []
    titles: list[str] = []
    after = 0
    for start, end in sorted(places):
        kept.append(body[after:start])
        titles.append(_title(body[start:end]))
        after = end
    return b"".join([*kept, body[after:]]), titles


def _title(entry: bytes) -> str:
    found = _TITLE.search(entry[:_TITLE_WITHIN])
    return title_shown(unescape(found[1].decode("utf-8", "replace"))) if found is not None else ""


def title_shown(title: str) -> str:
    """Return a title as a sentence about its entry has it."""
    line = safe_line(without_markup(title)).strip()
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
