"""Publication dates: a day, or a moment in UTC."""

from __future__ import annotations

from datetime import UTC, datetime


class PublicationDate:
    """When an outlet says it published an article; `at` is aware UTC, midnight when only the day is known.

    Written out by hand for the reason given in `listing.py`. Immutable and ordered.
    """

    __slots__ = ("_at", "_day_only")

    def __init__(self, at: datetime, day_only: bool = True) -> None:
        if at.tzinfo is not UTC:
            raise ValueError("a publication date is aware UTC")
        self._at = at
        self._day_only = day_only

    @property
    def at(self) -> datetime:
        return self._at

    @property
    def day_only(self) -> bool:
        return self._day_only

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PublicationDate) and self._key == other._key

    def __lt__(self, other: PublicationDate) -> bool:
        return self._key < other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __repr__(self) -> str:
        return f"PublicationDate({self.isoformat()})"

    @property
    def _key(self) -> tuple[datetime, bool]:
        return self._at, self._day_only

    def isoformat(self) -> str:
        """Return `2026-06-04` or `2026-06-04T15:30:00Z`; both sort as text."""
        if self.day_only:
            return self.at.date().isoformat()
        # Not strftime: it writes years before 1000 with fewer than four digits.
        return self.at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"

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
