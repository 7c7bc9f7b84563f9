"""In which orders highlights can be listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reader.model.annotation import Kind
from reader.tui.widgets.annotation_rows import AnnotationRow


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort."""

    name: str
    key: Callable[[AnnotationRow], tuple[object, ...]]


def _newest(row: AnnotationRow) -> tuple[object, ...]:
    return (-row.placed.annotation.created.timestamp(),)


def _reading(row: AnnotationRow) -> tuple[object, ...]:
    known = row.article.metadata
    place = row.placed.anchored.range
    return (known.title.casefold(), row.article.id, place.start if place else -1)


def _kind(row: AnnotationRow) -> tuple[object, ...]:
    return (list(Kind).index(row.placed.annotation.kind), *_reading(row))


def _state(row: AnnotationRow) -> tuple[object, ...]:
    return (row.placed.anchored.range is not None, row.placed.anchored.state, *_reading(row))


ORDERS = (
    Order("newest first", _newest),
    Order("by article", _reading),
    Order("by kind", _kind),
    Order("lost and changed first", _state),
)
