"""Which keys the status line offers, by what is under the caret."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.tui.actions import Action
from reader.tui.keymap import BY_ID
from reader.tui.screens.reading_acts import comparing, highlighting

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk

SELECTED = (
    ("highlight", "highlight"),
    ("note", "note"),
    ("new_claim", "claim"),
    ("attach", "attach"),
    ("copy", "copy"),
    ("escape", "let go"),
)
DISPUTED = (
    ("counterpart", "other side"),
    ("next_disagreement", "next"),
    ("new_claim", "claim of both"),
    ("dismiss", "dismiss"),
    ("note", "note"),
)
HIGHLIGHTED = (
    ("note", "note"),
    ("remove_highlight", "remove"),
    ("new_claim", "claim"),
    ("attach", "attach"),
    ("copy", "copy"),
    ("next_highlight", "next"),
)
BESIDE = (
    ("next_pane", "pane"),
    ("next_disagreement", "disputed"),
    ("highlight", "highlight"),
    ("note", "note"),
    ("new_claim", "claim"),
    ("find", "find"),
    ("compare", "beside"),
    ("back", "back"),
)
HELP = "global.help"


def hints(screen: ReadingDesk, usual: list[Action]) -> list[Action]:
    """Return the actions to offer, most useful first; help is always the last."""
    if not screen.panes:
        return usual
    chosen = _here(screen)
    return [*_actions(chosen), BY_ID[HELP]] if chosen else usual


def _here(screen: ReadingDesk) -> tuple[tuple[str, str], ...]:
    pane = screen.pane
    if pane.view.selection is not None:
        return SELECTED
    if comparing.disagreement_here(screen, pane) is not None:
        return DISPUTED
    if highlighting.highlight_here(pane) is not None:
        return HIGHLIGHTED
    return BESIDE if len(screen.panes) > 1 else ()


def _actions(chosen: tuple[tuple[str, str], ...]) -> list[Action]:
    """Return the actions with the words that fit the place."""
    return [replace(BY_ID[f"reading.{name}"], hint=word) for name, word in chosen]
