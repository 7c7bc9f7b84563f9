"""Asking the user something, and acting on the answer."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.errors import VariorumError

if TYPE_CHECKING:
    from reader.tui.screens.prompts import Dialog
    from reader.tui.screens.reading_desk import ReadingDesk

R = TypeVar("R")

log = logging.getLogger(__name__)


def ask(screen: ReadingDesk, dialog: Dialog[R], act: Callable[[R], object]) -> None:
    """Open a dialog and act on its answer; leaving it does nothing."""

    def answered(answer: R | None) -> None:
        if answer is not None:
            act(answer)

    screen.app.push_screen(dialog, answered)


def guarded(screen: ReadingDesk, act: Callable[[], object]) -> None:
    """Do something outside of an action; what goes wrong becomes one line on the screen."""
    try:
        act()
    except VariorumError as error:
        screen.app.notify(str(error), severity="error", markup=False)
