"""Spans of days: the months, quarters, halves, seasons and years of the calendar. Days are ordinals."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

YEAR = re.compile(r"\d{4}(?=-)")


class Span(NamedTuple):
    """First and last day, and how the span is written in ISO 8601 or near it."""

    first: int
    last: int
    shown: str


def day(when: date) -> Span:
    """Return a single day."""
    return Span(when.toordinal(), when.toordinal(), when.isoformat())


def of_no_year(span: Span) -> str:
    """Return how a span is written without the year that was guessed for it."""
    return YEAR.sub("", span.shown)


def month(year: int, number: int, months: int = 1) -> tuple[int, int]:
    """Return the first and last day of `months` months from month `number` (1 to 12, or beyond)."""
    index = year * 12 + number - 1
    first = date(index // 12, index % 12 + 1, 1)
    after = date((index + months) // 12, (index + months) % 12 + 1, 1)
    return first.toordinal(), after.toordinal() - 1


def part(kind: str, number: int, year: int) -> Span:
    """Return a quarter, half or season of a year."""
    months = {"quarter": 3, "half": 6, "season": 3}[kind]
    # The seasons of news: spring is March to May, winter reaches into the next year.
    opening = number * 3 if kind == "season" else (number - 1) * months + 1
    name = {"quarter": "Q", "half": "H", "season": "S"}[kind]
    return Span(*month(year, opening, months), f"{year}-{name}{number}")


def whole_year(year: int, years: int = 1) -> Span:
    """Return a year, or several."""
    shown = str(year) if years == 1 else f"{year}s"
    return Span(*month(year, 1, 12 * years), shown)


def relative(kind: str, steps: int, today: date) -> Span | None:
    """Return "last month", "next year"; None for what the calendar cannot hold."""
    if kind == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
        year, week, _ = monday.isocalendar()
        return Span(monday.toordinal(), monday.toordinal() + 6, f"{year}-W{week:02d}")
    if kind == "month":
        index = today.year * 12 + today.month - 1 + steps
        return Span(*month(index // 12, index % 12 + 1), f"{index // 12}-{index % 12 + 1:02d}")
    if kind == "quarter":
        index = today.year * 4 + (today.month - 1) // 3 + steps
        return part("quarter", index % 4 + 1, index // 4)
    if kind == "year end":
        return part("quarter", 4, today.year + steps)
    if kind == "year":
        return whole_year(today.year + steps)
    if kind == "decade":
        return whole_year((today.year // 10 + steps) * 10, 10)
    return day(today + timedelta(days=steps)) if kind == "day" else None


def nearest_year(number: int, today: date) -> int:
    """Return the year in which month `number` is nearest to `today`."""
    distance = number - today.month
    return today.year + (1 if distance < -6 else -1 if distance > 6 else 0)
