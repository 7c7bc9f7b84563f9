"""How a figure developed over reports: one point for each report that names it, in the order of their dates."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.dates import PublicationDate
from reader.model.finding import Matter
from reader.model.ids import ArticleId
from reader.model.ranges import TextRange


@dataclass(frozen=True, slots=True)
class Point:
    """What one report says of the figure."""

    at: PublicationDate
    outlet: str
    low: float
    high: float
    """Equal to `low` unless the report gives a range."""
    value: str
    """In the words of the report: "about $145 million"."""
    quote: str
    article: ArticleId | None = None
    range: TextRange | None = None
    """Where the words stand in the article's current revision."""


@dataclass(frozen=True, slots=True)
class Development:
    """The points of one figure; without points, `kind` may be None."""

    kind: Matter | None
    unit: str
    points: tuple[Point, ...] = ()
    undated: int = 0
    """Passages that name the figure in a report without a date."""
    silent: int = 0
    """Passages that name no such figure."""

    @property
    def is_steady(self) -> bool:
        """Tell whether all reports say the same."""
        return len({(point.low, point.high) for point in self.points}) == 1

    @property
    def why_empty(self) -> str:
        """Say why there is nothing to plot; empty when there is something."""
        if self.points:
            return ""
        if self.undated:
            return "the reports that name a figure have no date"
        return "no passage names a figure" if self.silent else "there is no evidence yet"
