"""What accepting edited passages came to, in the words of every list that can do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screens.base import BaseScreen


def tell_accepted(screen: BaseScreen, accepted: str, *, edited: bool, none: str) -> None:
    """Say what was accepted; without anything, that what was edited has no place, or that there was `none`."""
    if accepted:
        screen.variorum.wrote(accepted)
    elif edited:
        key = screen.variorum.keymap.key("reading.reattach")
        screen.variorum.say(f"It has no place: open its article, select one, then {key}")
    else:
        screen.variorum.say(none)
