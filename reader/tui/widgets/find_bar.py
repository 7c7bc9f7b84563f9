"""The line in which words to find are typed; up and down walk through what they find."""

from __future__ import annotations

from collections.abc import Callable

from reader.tui.widgets.input_bar import InputBar

STEPS = {"down": 1, "tab": 1, "up": -1, "shift+tab": -1}


class FindBar(InputBar):
    """An input bar that stays open while one walks from match to match."""

    step: Callable[[int], None] | None = None
    """Goes to the next (1) or previous (-1) match."""

    def take_leaving_key(self, key: str) -> bool:
        """Walk with the vertical keys; Enter and Escape close as in every bar."""
        if key == "up" and self.bring_back():
            return True
        if key in STEPS and self.step is not None:
            self.step(STEPS[key])
            return True
        return super().take_leaving_key(key)
