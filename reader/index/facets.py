"""What the results of a query have in common, counted."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

from reader.index.documents import NO_DATE
from reader.index.evaluating import Answer
from reader.index.segment import DAY
from reader.model.search import Facet

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def facets_of(answers: list[Answer], limit: int) -> tuple[Facet, ...]:
    """Return outlets, months (newest first) and tags, at most `limit` of each."""
    outlets, tags, days = Counter[str](), Counter[str](), Counter[int]()
    for answer in answers:
        outlets += answer.leaf.file.values("outlet", answer.scores)
        tags += answer.leaf.file.values("tag", answer.scores)
        dates = answer.leaf.file.dates
        days += Counter(dates[number] // DAY for number in answer.scores if dates[number] != NO_DATE)
    return (
        *_most("outlet", outlets, limit),
        *_newest(_months(days), limit),
        *_most("tag", tags, limit),
    )


def _months(days: Counter[int]) -> Counter[str]:
    months = Counter[str]()
    for day, count in days.items():
        months[(_EPOCH + timedelta(days=day)).strftime("%Y-%m")] += count
    return months


def _most(field: str, counts: Counter[str], limit: int) -> list[Facet]:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [Facet(field, value, count) for value, count in ordered[:limit]]


def _newest(months: Counter[str], limit: int) -> list[Facet]:
    return [Facet("month", month, count) for month, count in sorted(months.items(), reverse=True)[:limit]]
