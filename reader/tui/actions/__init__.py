"""The one list of what can be done: bindings, palette, help and the README's key table come from it.

An action's id is `scope.name`; its handler is the method `action_<name>` of the
focused widget, one of its parents, the screen or the app, whichever is found
first (see `screens/base.py`). Users rebind by id in `keys.toml`.
"""

from __future__ import annotations

from reader.tui.actions.claims import CLAIMS
from reader.tui.actions.everywhere import GLOBAL
from reader.tui.actions.highlights import HIGHLIGHTS
from reader.tui.actions.library import LIBRARY
from reader.tui.actions.lists import LIST
from reader.tui.actions.problems import PROBLEMS
from reader.tui.actions.reading import READING
from reader.tui.actions.search import SEARCH
from reader.tui.actions.stories import STORIES
from reader.tui.scopes import SCREENS, Action, Scope

__all__ = ["ACTIONS", "SCREENS", "Action", "Scope"]

ACTIONS: tuple[Action, ...] = (
    *LIBRARY,
    *READING,
    *SEARCH,
    *HIGHLIGHTS,
    *CLAIMS,
    *STORIES,
    *PROBLEMS,
    *LIST,
    *GLOBAL,
)
