"""A page that may be put past its ends, with blank rows there, so that two passages can stand level."""

from __future__ import annotations

from textual.scroll_view import ScrollView


class PageScroll(ScrollView, can_focus=True, inherit_bindings=False):
    """Scrolls like any view; beyond an end of the page it gets by `stand` alone."""

    _beyond = 0
    """The line at the top edge, where `stand` may have put it past an end."""

    _wrapping = False
    """True while the page moves because its size has changed: nobody has turned it."""

    def scrolled(self) -> None:
        """Called after the page has moved; for subclasses."""

    def wrapped(self) -> None:
        """Called after the page has got another size; for subclasses."""

    def stand(self, line: int, row: int) -> None:
        """Scroll so that a line stands on a row, with blank rows past the ends if need be."""
        self._beyond = line - row
        self.scroll_to(y=line - row, animate=False, force=True)

    def come_back(self) -> None:
        """Leave the blank rows past an end."""
        self.scroll_to(y=min(max(0, self.scroll_offset.y), self.max_scroll_y), animate=False, force=True)

    def validate_scroll_y(self, value: float) -> float:
        return min(max(value, min(0, self._beyond)), max(self.max_scroll_y, self._beyond))

    def validate_scroll_target_y(self, value: float) -> float:
        return round(self.validate_scroll_y(value))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            # The page may come back from past an end, but not go out again.
            self._beyond = round(new_value)
