"""An article with marks over it: highlights, disagreements, and what a search has found.

Tells what stands at an offset: a mark, a link. Offsets are code points of the
document's text, end excluded.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.model.article import Document
from reader.model.article import Style as Inline
from reader.model.ranges import TextRange
from reader.text.layers import Mark
from reader.tui.content import safe_href
from reader.tui.widgets.article_canvas import ArticleCanvas

__all__ = ["MarkedArticle"]


class MarkedArticle(ArticleCanvas):
    """Keeps the marks of a sheet, and repaints what they change; knows nothing of carets, keys or mice."""

    @property
    def document(self) -> Document:
        return self.sheet.document

    def set_marks(self, marks: Iterable[Mark]) -> None:
        """Show exactly these marks."""
        for mark in list(self.sheet.marks.ordered()):
            self.sheet.marks.remove(mark.id)
        for mark in marks:
            self.sheet.marks.add(mark)
        self.repaint_all()

    def add_mark(self, mark: Mark) -> None:
        """Show one more mark, or another in the place of one with the same id."""
        self.remove_mark(mark.id)
        self.sheet.marks.add(mark)
        self.repaint(mark.range.start, mark.range.end)

    replace_mark = add_mark

    def remove_mark(self, mark_id: str) -> None:
        """Show a mark no longer; one that is not there is no mistake."""
        mark = self.sheet.marks.remove(mark_id)
        if mark is not None:
            self.repaint(mark.range.start, mark.range.end)

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks around an offset: highlights first, the shortest first."""
        return self.sheet.marks.at(offset)

    def mark_at(self, offset: int) -> Mark | None:
        """Return the mark that is meant at an offset."""
        return next(iter(self.marks_at(offset)), None)

    def set_matches(self, ranges: Sequence[TextRange], current: int | None = None) -> None:
        """Show where a search found something, in order and without overlap, and which one is meant."""
        sheet = self.sheet
        if sheet.matches == ranges:
            touched = [i for i in (sheet.current_match, current) if i is not None and i < len(ranges)]
            sheet.current_match = current
            for index in touched:
                self.repaint(ranges[index].start, ranges[index].end)
            return
        sheet.matches, sheet.current_match = list(ranges), current
        self.repaint_all()

    def match_from(self, offset: int, by: int) -> int | None:
        """Return the index of the match further on, around the ends: from the one that is meant, else an offset."""
        matches, current = self.sheet.matches, self.sheet.current_match
        if not matches:
            return None
        if current is None:
            starts = [match.start for match in matches]
            current = bisect_left(starts, offset) - (1 if by > 0 else 0)
        return (current + by) % len(matches)

    def repaint_between(self, before: TextRange | None, after: TextRange | None) -> None:
        """Repaint what one range covers and the other does not."""
        if before == after:
            return
        if before is None or after is None or not before.overlaps(after):
            for each in (before, after):
                if each is not None:
                    self.repaint(each.start, each.end)
            return
        for one, other in ((before.start, after.start), (before.end, after.end)):
            if one != other:
                self.repaint(min(one, other), max(one, other))

    def link_at(self, offset: int) -> str | None:
        """Return the address of the link at an offset, if it is safe to open."""
        run = self.sheet.run_at(offset)
        return safe_href(run.href) if run is not None and Inline.LINK in run.styles else None
