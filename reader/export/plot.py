"""A figure over time as a plot of plain text: a line for each report, later ones below. Widths are cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from unicodedata import combining, east_asian_width

from reader.model.development import Development, Point

WORDS = 22
"""Most cells of an outlet's name and of a figure in its report's words."""

LEAST = 12
"""Cells below which a scale shows nothing: then the lines tell the figures alone."""

SHORTEST = 8
"""Cells of an outlet's name below which it is not known again."""

ZERO = 0.6
"""A scale begins at zero when the least figure is smaller than this part of the greatest."""

_SHORT = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e3, "k"))


@dataclass(frozen=True, slots=True)
class Plot:
    """The columns and the scale of a plot of some width."""

    dates: int
    outlets: int
    graph: int
    """0 where there is no room for it."""
    values: int
    low: float
    high: float
    with_time: bool

    @classmethod
    def of(cls, development: Development, width: int) -> Plot:
        points = development.points
        days = [point.at.isoformat()[:10] for point in points]
        # Where reports of one day follow each other, the hour tells which came first.
        with_time = len(set(days)) < len(days) and not all(point.at.day_only for point in points)
        dates = 16 if with_time else 10
        outlets = min(WORDS, max((cells(point.outlet) for point in points), default=0))
        values = min(WORDS, max((cells(point.value) for point in points), default=0))
        graph = width - dates - outlets - values - 6
        shorter = max(min(outlets, SHORTEST), outlets - (LEAST - graph))
        if graph < LEAST <= graph + outlets - shorter:
            graph, outlets = graph + outlets - shorter, shorter
        if graph < LEAST:
            # The figures are what is looked for: names give way to them.
            outlets = max(min(outlets, SHORTEST), min(outlets, width - dates - values - 4))
            values = max(1, min(values, width - dates - outlets - 4))
        low = min((point.low for point in points), default=0.0)
        high = max((point.high for point in points), default=0.0)
        low = 0.0 if 0 <= low < ZERO * high else low
        return cls(dates, outlets, graph if graph >= LEAST else 0, values, low, high, with_time)

    def line(self, point: Point) -> str:
        """Return the line of a report: date, outlet, its place on the scale, the figure in its words."""
        at = point.at.isoformat()
        date = at[:16].replace("T", " ") if self.with_time else at[:10]
        parts = [_padded(date, self.dates), _padded(point.outlet, self.outlets)]
        parts += [self._bar(point)] if self.graph else []
        return "  ".join([*parts, _padded(point.value, self.values)]).rstrip()

    def axis(self, unit: str) -> list[str]:
        """Return the scale below the lines; nothing where there is no room for it."""
        if not self.graph or self.low == self.high:
            return []
        indent = " " * (self.dates + self.outlets + 4)
        low, high = short_number(self.low), " ".join(part for part in (short_number(self.high), unit) if part)
        gap = max(1, self.graph - cells(low) - cells(high))
        return [f"{indent}└{'─' * (self.graph - 2)}┘", f"{indent}{low}{' ' * gap}{high}"]

    def _bar(self, point: Point) -> str:
        start, end = self._column(point.low), self._column(point.high)
        bar = "●" if start == end else "●" + "━" * (end - start - 1) + "●"
        return ("·" * start + bar).ljust(self.graph)

    def _column(self, value: float) -> int:
        if self.high == self.low:
            return self.graph // 2
        return round((value - self.low) / (self.high - self.low) * (self.graph - 1))


def summary(development: Development) -> str:
    """Return in one line how many reports say what, or why there is nothing to plot."""
    if development.why_empty:
        return f"Nothing to plot: {development.why_empty}"
    points = development.points
    count = f"{len(points)} report" + ("" if len(points) == 1 else "s")
    first, last = (point.at.isoformat()[:10] for point in (points[0], points[-1]))
    when = first if first == last else f"{first} to {last}"
    how = " · all say the same" if len(points) > 1 and development.is_steady else ""
    return (
        f"{development.kind}{f' in {development.unit}' if development.unit else ''} · {count} · {when}{how}"
    )


def aside(development: Development) -> str:
    """Return what the plot leaves out; empty when it shows all."""
    # Of a row of the table of facts these are reports that may be silent on it, of a claim its passages.
    left = [
        (development.undated, "in a report without a date"),
        (development.silent, "without such a figure"),
    ]
    told = [f"{n} {why}" for n, why in left if n]
    return f"Left out: {', '.join(told)}" if told else ""


def lines(development: Development, width: int) -> list[str]:
    """Return the whole plot."""
    head = wrap(summary(development), width)
    if not development.points:
        return head
    plot = Plot.of(development, width)
    body = [plot.line(point) for point in development.points]
    return [*head, "", *body, *plot.axis(development.unit), *wrap(aside(development), width)]


def short_number(value: float) -> str:
    """Return a figure for a scale: 145m, 1.2bn, 31, 7.5."""
    for size, name in _SHORT:
        if abs(value) >= size:
            return f"{value / size:.3g}{name}" if value / size < 1000 else f"{value / size:.0f}{name}"
    return f"{value:.4g}"


def cells(text: str) -> int:
    """Return how wide text is in a terminal."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text if not combining(c))


def _padded(text: str, width: int) -> str:
    return _clipped(text, width) + " " * (width - cells(_clipped(text, width)))


def _clipped(text: str, width: int) -> str:
    if cells(text) <= width:
        return text
    while text and cells(text) > width - 1:
        text = text[:-1]
    return f"{text}…" if width else ""


def shape(development: Development, of: Sequence[tuple[str, object]] = ()) -> dict[str, object]:
    """Return it as JSON values; `of` says first what it is a development of."""
    return {
        **dict(of),
        "kind": str(development.kind) if development.kind else None,
        "unit": development.unit,
        "points": [
            {
                "date": point.at.isoformat(),
                "outlet": point.outlet,
                "value": point.low if point.low == point.high else None,
                "low": point.low,
                "high": point.high,
                "unit": development.unit,
                "words": point.value,
                "quote": point.quote,
                "article": point.article,
            }
            for point in development.points
        ],
        "undated": development.undated,
        "without_figure": development.silent,
        "problem": development.why_empty,
    }
