"""The lines of the feeds in the sidebar: under their folders, which can be folded. No widgets.

A folder is a tag of feeds; one named "News/Europe" stands in the folder "News".
A feed with several tags stands in several folders.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from reader.model.feed import FeedRow
from reader.model.listing import ListQuery
from reader.tui.widgets.sidebar import Place, PlaceKind

SEPARATOR = "/"


def feed_places(rows: Sequence[FeedRow], folded: Collection[str] = ()) -> list[Place]:
    """Return the lines of all feeds, alphabetical in each folder, folders first; what is folded is left out."""
    inside = _inside(rows)
    lines: list[Place] = []
    for path in sorted(inside, key=_order):
        if any(above in folded for above in _above(path)):
            continue
        lines.append(_folder(inside[path], path, path in folded))
        if path not in folded:
            lines += [feed_place(row, path) for row in inside[path] if path in row.subscription.tags]
    return [*_folders_first(lines), *(feed_place(row) for row in rows if not row.subscription.tags)]


def feed_place(row: FeedRow, folder: str = "") -> Place:
    """Return the line of a feed: its name, what is unread, and what is wrong with it."""
    feed = row.subscription
    depth = folder.count(SEPARATOR) + 1 if folder else 0
    query = ListQuery(feed=feed.id)
    return Place(
        feed.shown,
        PlaceKind.FEED,
        query,
        count=row.unread,
        problem=feed.error,
        folder=folder,
        depth=depth,
    )


def folder_place(rows: Sequence[FeedRow], path: str) -> Place | None:
    """Return the line of a folder; None when no feed is in it."""
    inside = _inside(rows).get(path)
    return _folder(inside, path, False) if inside else None


def _inside(rows: Sequence[FeedRow]) -> dict[str, list[FeedRow]]:
    """Return which feeds are in each folder, also in folders of it."""
    inside: dict[str, list[FeedRow]] = {}
    for row in rows:
        for path in {path for tag in row.subscription.tags for path in (tag, *_above(tag))}:
            inside.setdefault(path, []).append(row)
    return inside


def _folder(inside: Sequence[FeedRow], path: str, folded: bool) -> Place:
    # What is wrong with a feed that cannot be seen shows at the folder.
    wrong = next(
        (f"{r.subscription.shown}: {r.subscription.error}" for r in inside if r.subscription.error), ""
    )
    return Place(
        path.rpartition(SEPARATOR)[2] or path,
        PlaceKind.FOLDER,
        ListQuery(feeds=tuple(row.subscription.id for row in inside)),
        count=sum(row.unread for row in inside),
        problem=wrong if folded else "",
        folder=path,
        depth=path.count(SEPARATOR),
        folded=folded,
    )


def _folders_first(lines: Sequence[Place]) -> list[Place]:
    """Put the feeds of a folder behind the folders in it."""
    kept: list[Place] = []
    waiting: list[list[Place]] = []
    for line in lines:
        if line.kind is PlaceKind.FOLDER:
            while len(waiting) > line.depth:
                kept += waiting.pop()
            waiting.append([])
            kept.append(line)
        else:
            waiting[-1].append(line)
    while waiting:
        kept += waiting.pop()
    return kept


def _above(path: str) -> Iterator[str]:
    """Yield the folders that a folder is in."""
    while SEPARATOR in path:
        path = path.rpartition(SEPARATOR)[0]
        if path:
            yield path


def _order(path: str) -> list[tuple[str, str]]:
    return [(part.casefold(), part) for part in path.split(SEPARATOR)]
