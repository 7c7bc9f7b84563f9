"""An article as a page of plain text, with its highlights marked and noted at the end."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Mapping
from types import MappingProxyType

from reader.cli.wording import edit_note
from reader.library.opened import OpenArticle
from reader.model.article import Block, Role

MARGIN = 88
"""Columns of a page at most: longer lines are hard to read."""

_BULLETS = {Role.LIST_ITEM: "• ", Role.KEY_POINT: "▪ ", Role.QUOTE: "│ ", Role.SIDEBAR: "┆ "}


def page(opened: OpenArticle, kind_names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the article as people read it: head, text, notes."""
    width = min(MARGIN, shutil.get_terminal_size((MARGIN, 24)).columns)
    known = opened.article.metadata
    head = " · ".join(
        part
        for part in (
            known.outlet,
            known.byline,
            known.published.isoformat() if known.published else None,
            f"{opened.article.words} words",
        )
        if part
    )
    parts = [head, known.url or ""]
    text = opened.revision.text
    blocks = opened.revision.document.blocks
    if not any(b.role is Role.TITLE for b in blocks):
        parts.insert(0, known.title)
    parts += [_block(text, block, width) for block in blocks if block.role is not Role.CHROME]
    notes = _notes(opened, width, kind_names)
    return "\n\n".join(part for part in [*parts, notes] if part)


def _block(text: str, block: Block, width: int) -> str:
    if block.role is Role.RULE:
        return "─" * min(width, 20)
    body = text[block.start : block.end]
    if block.role in (Role.CODE, Role.TABLE_ROW):
        return body
    mark = f"{block.ordinal}. " if block.ordinal is not None else _BULLETS.get(block.role, "")
    if block.role is Role.TITLE:
        body = body.upper() if body.isascii() else body
    hang = mark if mark in ("│ ", "┆ ") else " " * len(mark)
    return textwrap.fill(body, width, initial_indent=mark, subsequent_indent=hang)


def _notes(opened: OpenArticle, width: int, names: Mapping[str, str]) -> str:
    lines = []
    for number, placed in enumerate(opened.annotations, 1):
        note = placed.annotation.body
        kind = placed.annotation.kind
        about = f"{names.get(kind, kind)}: “{placed.anchored.quote}”" + (" — " if note else "")
        whole = placed.annotation.target.whole
        state = "" if whole else edit_note(placed.annotation.target.quote, placed.anchored)
        told = f"[{number}] " + ("" if whole else about) + note + state
        lines.append(textwrap.fill(told, width, subsequent_indent="    "))
    return "\n".join(["Highlights", *lines]) if lines else ""
