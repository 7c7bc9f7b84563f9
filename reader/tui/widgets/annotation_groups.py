"""Highlights under headings: by article, story, tag or kind. A heading is a row of its own and folds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.model.annotation import Kind
from reader.tui.widgets.annotation_rows import AnnotationRow, GroupRow


@dataclass(frozen=True, slots=True)
class Grouping:
    """One way to put highlights under headings."""

    name: str
    """As a choice is called."""
    headings: Callable[[AnnotationRow], Sequence[str]]
    """The headings a highlight stands under: several for tags."""
    key: Callable[[str], tuple[object, ...]] = lambda name: (name.casefold(),)
    """In which order headings stand."""
    rest: str = ""
    """The heading of what has none; it stands last."""


def grouped(
    rows: Sequence[AnnotationRow],
    grouping: Grouping,
    folded: Collection[str] = (),
    names: Mapping[str, str] | None = None,
) -> list[AnnotationRow | GroupRow]:
    """Return headings with their highlights below them in the order given; folded ones alone.

    `names` gives a heading another wording.
    """
    groups: dict[str, list[AnnotationRow]] = {}
    for row in rows:
        for heading in grouping.headings(row) or (grouping.rest,):
            groups.setdefault(heading, []).append(row)
    found: list[AnnotationRow | GroupRow] = []
    for heading in sorted(groups, key=lambda h: (h == grouping.rest, *grouping.key(h))):
        name = (names or {}).get(heading, heading)
        found.append(GroupRow(name, tuple(groups[heading]), name in folded))
        if name not in folded:
            found += groups[heading]
    return found


def _article(row: AnnotationRow) -> Sequence[str]:
    known = row.article.metadata
    return (" · ".join(part for part in (known.outlet, known.title) if part),)


def _kind_order(name: str) -> tuple[object, ...]:
    return ([str(kind) for kind in Kind].index(name) if name in set(Kind) else len(Kind),)


GROUPINGS = (
    Grouping("by article", _article),
    Grouping("by story", lambda row: (row.story,) if row.story else (), rest="In no story"),
    Grouping("by tag", lambda row: row.placed.annotation.tags, rest="Without a tag"),
    Grouping("by kind", lambda row: (str(row.placed.annotation.kind),), key=_kind_order),
)
