"""Carrying an action out: who does it, whether it is possible now, and what is said when it fails."""

from __future__ import annotations

import logging
from collections.abc import Callable
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from reader.errors import VariorumError
from reader.tui.actions import Action
from reader.tui.keymap import BY_ID

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen

    from reader.tui.keys import Fired

log = logging.getLogger(__name__)


@runtime_checkable
class Explains(Protocol):
    """A screen that knows why something is not possible on it."""

    def why_not(self, action: Action) -> str:
        """Return why, and what to do; empty where there is nothing to add."""


def handler_of(screen: Screen[Any], action: Action) -> tuple[DOMNode, Callable[..., object]] | None:
    """Return who carries an action out: the focused widget, a parent of it, the screen or the app."""
    start = screen.focused or screen
    for node in start.ancestors_with_self:
        method = getattr(node, action.method, None)
        if method is not None:
            return node, method
    return None


def possible(screen: Screen[Any], action: Action) -> bool:
    """Tell whether an action would do anything now; `check_action` of its node decides."""
    found = handler_of(screen, action)
    return (
        found is not None
        and found[0].check_action(action.method.removeprefix("action_"), action.args) is True
    )


async def perform(screen: Screen[Any], fired: Fired) -> None:
    """Carry out what was typed or chosen. Whatever goes wrong becomes one line on the screen."""
    action = BY_ID[fired.action]
    found = handler_of(screen, action)
    if found is None or not possible(screen, action):
        why = screen.why_not(action) if isinstance(screen, Explains) else ""
        said = f"{action.title}: {why or 'not possible here'}"
        screen.app.notify(said, severity="warning", markup=False)
        return
    arguments = (*action.args, fired.count) if action.counted else action.args
    try:
        result = found[1](*arguments)
        if isawaitable(result):
            await result
    except VariorumError as error:
        screen.app.notify(str(error), severity="error", markup=False)
    except Exception as error:
        # The user's work is in the library; a fault of ours in one act must not end the session.
        log.exception("%s failed", action.id)
        kind = type(error).__name__
        screen.app.notify(
            f"{action.title}: something went wrong ({kind}), see the log", severity="error", markup=False
        )
