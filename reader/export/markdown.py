"""Pieces of Markdown that are safe around text from outside."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_START = re.compile(r"^(\d{0,9})([#>+=.)-])")


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    text = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    text = _ENTITY.sub(r"\\&", text)
    # A heading, list or rule is only one at the start of a line.
    return _START.sub(r"\1\\\2", text)


def link(text: str, url: str | None) -> str:
    """Return a Markdown link, or the bare text when there is no web address."""
    if not url or not re.match(r"https?://", url):
        return escaped(text)
    return f"[{escaped(text)}](<{url.replace('<', '%3C').replace('>', '%3E')}>)"


def quoted(text: str) -> str:
    """Return a block quote."""
    return "\n".join(f"> {escaped(line)}" for line in text.splitlines() if line.strip())


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a Markdown table; cells are already safe."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
