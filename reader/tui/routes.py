"""Which screen shows what; each is imported when it is first asked for, to keep the start short."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, cast

from reader.tui.actions import Scope

if TYPE_CHECKING:
    from reader.tui.screens.base import BaseScreen

_SCREENS = {
    Scope.LIBRARY: ("library", "LibraryScreen"),
    Scope.READING: ("reading", "ReadingScreen"),
    Scope.SEARCH: ("search", "SearchScreen"),
    Scope.HIGHLIGHTS: ("highlights", "HighlightsScreen"),
    Scope.CLAIMS: ("claims", "ClaimsScreen"),
    Scope.STORIES: ("stories", "StoriesScreen"),
    Scope.PROBLEMS: ("problems", "ProblemsScreen"),
}


def route(scope: Scope) -> Callable[..., BaseScreen]:
    """Return the screen class of a scope. ReadingScreen takes `articles, at, find`."""
    module, name = _SCREENS[scope]
    return cast("Callable[..., BaseScreen]", getattr(import_module(f"reader.tui.screens.{module}"), name))
