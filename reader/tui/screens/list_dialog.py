"""A list in a dialog: it is moved along with the keys of every list, and the dialog says what others do."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.events import Key

from reader.tui.screens.dialog import Dialog
from reader.tui.widgets.row_list import RowList

T = TypeVar("T")
R = TypeVar("R")


class ListDialog(Dialog[R]):
    """A dialog around a list."""

    def press(self, key: str) -> bool:
        """Do what a key means here; False leaves it to the list."""
        if key in ("escape", "q"):
            self.leave()
            return True
        return False


class DialogList(RowList[T]):
    """The list. Its keys end here: what lies below the dialog is not for now. Quitting is possible everywhere."""

    PAGE = 10
    MOVES: ClassVar = {
        **{"j": 1, "down": 1, "k": -1, "up": -1},
        **{"pagedown": PAGE, "space": PAGE, "pageup": -PAGE, "b": -PAGE},
    }

    def take_key(self, event: Key) -> bool:
        dialog = self.screen
        if isinstance(dialog, ListDialog) and dialog.press(event.key):
            return True
        if event.key in self.MOVES:
            self.action_move(self.MOVES[event.key])
        elif event.key in ("G", "end"):
            self.action_last()
        elif event.key in ("g", "home"):
            self.action_first()
        return not event.key.startswith("ctrl+")
