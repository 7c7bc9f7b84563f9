"""What the search screen shows: rows in groups, the summary, a query narrowed by a facet. No widgets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from reader.model.search import Facet, Hit, HitKind, SearchOrder, SearchResult
from reader.tui.searching import Beside
from reader.tui.widgets.hit_rows import ShownHit
from reader.tui.widgets.row_list import Listed

KINDS: tuple[tuple[str, frozenset[HitKind] | None], ...] = (
    ("all", None),
    ("articles", frozenset({HitKind.ARTICLE})),
    ("notes", frozenset({HitKind.NOTE})),
    ("claims", frozenset({HitKind.CLAIM})),
)

EMPTY = """\
Type what you look for: words, "a phrase", -not, OR, word*, wrod~.

outlet: author: title: tag: story:      date:2026-03  after:  age:<2w
is:unread is:star has:note has:claim    num:145e9 finds "$145 billion"
kind:note kind:claim, or a kind of highlight: kind:figure kind:"Check"
↑ ↓ choose, Enter opens at the match, Tab switches between all,
articles, notes and claims."""

BARE = """\
The library is empty.

Go back with Esc, and add articles first."""


class Grouping(StrEnum):
    """What results stand together by."""

    NONE = "not grouped"
    STORY = "by story"
    OUTLET = "by outlet"


def grouped(hits: Sequence[Hit], grouping: Grouping, stories: Mapping[str, str]) -> Listed[ShownHit]:
    """Return the rows; groups stand in the order of their best hit."""
    if grouping is Grouping.NONE:
        return Listed([ShownHit(hit) for hit in hits])
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(_group(hit, grouping, stories), []).append(hit)
    return Listed(
        [
            ShownHit(hit, f"{name} · {len(group)}" if hit is group[0] else "")
            for name, group in groups.items()
            for hit in group
        ]
    )


def _group(hit: Hit, grouping: Grouping, stories: Mapping[str, str]) -> str:
    if grouping is Grouping.OUTLET:
        return hit.outlet or "no outlet"
    return stories.get(hit.article) or "in no story"


def counted(result: SearchResult, beside: Beside, kind: int) -> str:
    """Return "60 of 1,234 · 30 hidden by “notes”"."""
    shown = len(result.hits)
    told = f"{shown:,} of {result.total:,}" if result.total > shown else f"{result.total:,} found"
    hidden = f" · {beside.hidden:,} hidden by “{KINDS[kind][0]}”" if beside.hidden > 0 else ""
    return told + hidden


def nothing(result: SearchResult, kind: int, beside: Beside) -> str:
    """Return what stands in an empty list: why, and what to do."""
    where = KINDS[kind][0] if kind else "the library"
    lines = [f"Nothing found in {where}."]
    if beside.meant:
        lines += ["", f"Did you mean {beside.meant} — Enter takes it."]
    if beside.hidden > 0:
        lines += ["", f"{beside.hidden:,} elsewhere: Tab looks there."]
    if result.pending:
        lines += ["", "The index is still being built; the answer follows as it grows."]
    return "\n".join(lines)


def ordered(order: SearchOrder) -> str:
    return "by date" if order is SearchOrder.DATE else "by relevance"


_PREFIXES = {"outlet": "outlet", "month": "date", "tag": "tag"}


def term(facet: Facet) -> str:
    """Return the words of the query language that mean a facet."""
    value = facet.value.replace('"', " ").strip()
    quoted = value if re.fullmatch(r"[\w-]+", value) else f'"{value}"'
    return f"{_PREFIXES[facet.field]}:{quoted}"


def narrowed(query: str, facet: Facet) -> str:
    """Return the query narrowed by a facet, or widened again when it is narrowed by it already."""
    wanted = term(facet)
    padded = f" {query.strip()} "
    if f" {wanted} " in padded:
        return padded.replace(f" {wanted} ", " ", 1).strip()
    whole = f"({query.strip()})" if re.search(r"\sOR\s", query) and "(" not in query else query.strip()
    return f"{whole} {wanted} ".lstrip()


def is_narrowed(query: str, facet: Facet) -> bool:
    return f" {term(facet)} " in f" {query.strip()} "
