"""Stories as the JSON of `stories`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.export.shapes import Shape
from reader.model.ids import ArticleId
from reader.model.story import Story, StoryFacts

__all__ = ["Grouped", "shape"]


class Told(Protocol):
    """One report of a story."""

    @property
    def id(self) -> ArticleId: ...

    @property
    def title(self) -> str: ...

    @property
    def outlet(self) -> str: ...

    @property
    def published(self) -> str: ...


class Grouped(Protocol):
    """A story with what is known of it."""

    @property
    def story(self) -> Story: ...

    @property
    def reports(self) -> Sequence[Told]: ...

    @property
    def suggested(self) -> Sequence[Told]: ...

    @property
    def facts(self) -> StoryFacts | None: ...

    @property
    def open_disagreements(self) -> int | None: ...

    @property
    def outlets(self) -> tuple[str, ...]: ...

    @property
    def days(self) -> tuple[str, str]: ...


def shape(row: Grouped) -> Shape:
    """Return one element of what `stories --json` prints; null is what has not been compared."""
    facts = row.facts
    return {
        "id": row.story.id,
        "title": row.story.title,
        "from": row.days[0] or None,
        "to": row.days[1] or None,
        "outlets": list(row.outlets),
        "reports": [_report(report) for report in row.reports],
        "suggested": [_report(report) for report in row.suggested],
        "compared": facts.compared if facts else None,
        "origins": facts.origins if facts else None,
        "shared": facts.shared if facts else None,
        "open_disagreements": row.open_disagreements,
    }


def _report(report: Told) -> Shape:
    return {
        "article": report.id,
        "title": report.title,
        "outlet": report.outlet or None,
        "published": report.published or None,
    }
