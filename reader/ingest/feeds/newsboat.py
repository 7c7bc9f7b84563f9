"""newsboat's `urls` file: an address, tags, "~title" and "!" on each line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.ingest.feeds.limits import web_address
from reader.model.feed import Listed
from reader.text.safe import safe_line

__all__ = ["HIDDEN", "read_urls"]

HIDDEN = "hidden"
"""The tag of feeds that newsboat does not list."""

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"?|(\S+)')
_NOT_FEEDS = {
    "query": "a search, not a feed",
    "exec": "a program, not a feed",
    "filter": "a program, not a feed",
}


def read_urls(text: str) -> tuple[list[Listed], list[str]]:
    """Return the feeds, and a line for each line that names none."""
    found: dict[str, Listed] = {}
    refused: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        words = list(_words(line))
        if not words:
            continue
        kind = words[0].partition(":")[0].lower()
        address = web_address(words[0], "")
        if address:
            found.setdefault(address, _listed(address, words[1:]))
        else:
            why = _NOT_FEEDS.get(kind, "not a web address")
            refused.append(f"line {number}: {safe_line(words[0], 60)}: {why}")
    return list(found.values()), refused


def _listed(address: str, words: list[str]) -> Listed:
    titles = [safe_line(word[1:]) for word in words if word.startswith("~")]
    tags = [HIDDEN if word.startswith("!") else safe_line(word, 120) for word in words if word[:1] != "~"]
    return Listed(address, titles[0] if titles else "", tags=tuple(dict.fromkeys(filter(None, tags))))


def _words(line: str) -> Iterator[str]:
    """Yield the words of a line; quoted ones may hold blanks, "#" begins a remark."""
    for token in _TOKEN.finditer(line):
        quoted, bare = token.groups()
        if bare is not None and bare.startswith("#"):
            return
        yield bare if bare is not None else re.sub(r"\\(.)", r"\1", quoted)
