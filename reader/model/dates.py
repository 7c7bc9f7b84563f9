"""Publication dates: a day, or a moment in UTC."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True, order=True)
class PublicationDate:
    """When an outlet says it published an article."""

    at: datetime
    """Aware UTC; midnight when only the day is known."""
    day_only: bool = True

    def __post_init__(self) -> None:
        if self.at.tzinfo is not UTC:
            raise ValueError("a publication date is aware UTC")

    def isoformat(self) -> str:
        """Return `2026-06-04` or `2026-06-04T15:30:00Z`; both sort as text."""
        if self.day_only:
            return self.at.strftime("%Y-%m-%d")
        return self.at.strftime("%Y-%m-%dT%H:%M:%SZ")

    @classmethod
    def parse(cls, value: str) -> PublicationDate:
        """Read ISO 8601; a time without a zone is taken as UTC.

        Raises ValueError for anything else.
        """
        value = value.strip()
        moment = datetime.fromisoformat(value)
        if len(value) <= len("2026-06-04"):
            return cls(moment.replace(tzinfo=UTC), day_only=True)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return cls(moment.replace(microsecond=0), day_only=False)


def now() -> datetime:
    """Return the present moment, aware UTC, to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
