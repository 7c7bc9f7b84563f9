"""Stories as lists show them: their reports, what they dispute, and what is suggested beside them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model.ids import ArticleId
from reader.model.story import Story, StoryFacts

__all__ = ["Report", "StoryRow"]


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a story, as far as a list shows it."""

    id: ArticleId
    title: str
    outlet: str
    published: str
    """ISO, or empty."""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story as it stands in lists."""

    story: Story
    reports: tuple[Report, ...]
    """In the order of publication."""
    facts: StoryFacts | None
    """None until its present texts have been compared."""
    open_disagreements: int | None
    """Those not dismissed; None as long as `facts` is."""
    suggested: tuple[Report, ...] = ()
    """Perhaps of the same event; the user decides."""

    @property
    def outlets(self) -> tuple[str, ...]:
        """Return the outlets, each once, in the order of their first report."""
        return tuple(dict.fromkeys(report.outlet for report in self.reports if report.outlet))

    @property
    def days(self) -> tuple[str, str]:
        """Return the first and the last day of publication; empty when none is known."""
        known = [report.published[:10] for report in self.reports if report.published]
        return (min(known), max(known)) if known else ("", "")
