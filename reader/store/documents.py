"""How documents and metadata become columns and come back. Offsets are code points.

Blocks and runs are JSON of numbers relative to what stands before them: small,
quick to read, and legible with any SQLite tool.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from reader.model.article import Block, Document, Metadata, Provenance, Role, Style, StyleRun
from reader.store.values import clean, to_json, to_published

_LETTERS = {
    Style.STRONG: "b",
    Style.EMPHASIS: "i",
    Style.CODE: "c",
    Style.STRIKE: "s",
    Style.LINK: "l",
    Style.IMAGE: "m",
}
_STYLES = {letter: style for style, letter in _LETTERS.items()}


def encode_blocks(blocks: tuple[Block, ...]) -> str:
    """Return `[[role names], [[role, gap, length, level, ordinal, reason], …]]`, trailing defaults left out."""
    roles: dict[Role, int] = {}
    rows: list[str] = []
    before = 0
    for block in blocks:
        role = roles.setdefault(block.role, len(roles))
        more = _beyond_defaults(block.level, block.ordinal, block.reason)
        rows.append(f"[{role},{block.start - before},{block.end - block.start}{more}]")
        before = block.end
    return f"[{to_json(list(roles))},[{','.join(rows)}]]"


def decode_blocks(encoded: str) -> tuple[Block, ...]:
    names, rows = json.loads(encoded)
    roles = [Role(name) for name in names]
    blocks = []
    before = 0
    for role, gap, length, *rest in rows:
        start = before + gap
        before = start + length
        blocks.append(Block(roles[role], start, before, *rest))
    return tuple(blocks)


def encode_runs(runs: tuple[StyleRun, ...]) -> str:
    """Return `[[gap, length, letters, href], …]`; a gap counts from the run before's start."""
    rows: list[list[object]] = []
    before = 0
    for run in runs:
        letters = "".join(sorted(_LETTERS[style] for style in run.styles))
        row: list[object] = [run.start - before, run.end - run.start, letters]
        rows.append(row if run.href is None else [*row, clean(run.href)])
        before = run.start
    return to_json(rows)


def decode_runs(encoded: str) -> tuple[StyleRun, ...]:
    runs = []
    start = 0
    for gap, length, letters, *href in json.loads(encoded):
        start += gap
        runs.append(StyleRun(start, start + length, _styles(letters), *href))
    return tuple(runs)


def decode_document(text: str, blocks: str, runs: str) -> Document:
    return Document(text, decode_blocks(blocks), decode_runs(runs))


def encode_metadata(metadata: Metadata) -> str:
    return clean(
        to_json(
            {
                "title": metadata.title,
                "outlet": metadata.outlet,
                "byline": metadata.byline,
                "published": metadata.published.isoformat() if metadata.published else None,
                "url": metadata.url,
                "language": metadata.language,
                "tags": metadata.tags,
                "extra": dict(metadata.extra),
                "found": {name: [found.where, found.derived] for name, found in metadata.found.items()},
            }
        )
    )


def decode_metadata(encoded: str, overrides: Mapping[str, str]) -> Metadata:
    """Return the metadata as read, with the user's own values in place of what was found."""
    known: dict[str, Any] = json.loads(encoded)
    found = {name: Provenance(where, derived) for name, (where, derived) in known["found"].items()}
    for name, value in overrides.items():
        known[name] = value or None
        found[name] = Provenance("user")
    return Metadata(
        title=known["title"] or "",
        outlet=known["outlet"],
        byline=known["byline"],
        published=to_published(known["published"]),
        url=known["url"],
        language=known["language"],
        tags=tuple(known["tags"]),
        extra=known["extra"],
        found=found,
    )


@lru_cache(maxsize=1024)
def _beyond_defaults(level: int, ordinal: int | None, reason: str) -> str:
    """Return the JSON of these values behind others, without those at the end that go without saying."""
    values: list[object] = [level, ordinal, clean(reason)]
    for default in ("", None, 0):
        if values[-1] != default:
            break
        values.pop()
    return f",{to_json(values)[1:-1]}" if values else ""


@lru_cache(maxsize=64)
def _styles(letters: str) -> frozenset[Style]:
    return frozenset(_STYLES[letter] for letter in letters)
