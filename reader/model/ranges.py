"""Half-open ranges of code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class TextRange:
    """`text[start:end]`; `0 <= start <= end`.

    Raises ValueError when that does not hold.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        # Without this an empty range would be falsy through __len__, like a missing one.
        return True

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def slice(self, text: str) -> str:
        """Return the characters of `text` in this range."""
        return text[self.start : self.end]

    def overlaps(self, other: TextRange) -> bool:
        """Tell whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def covers(self, other: TextRange) -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def intersection(self, other: TextRange) -> TextRange | None:
        """Return the shared part, or None when there is none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return TextRange(start, end) if start < end else None

    def shifted(self, by: int) -> TextRange:
        """Return the range moved by `by` code points."""
        return TextRange(self.start + by, self.end + by)
