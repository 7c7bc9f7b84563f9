"""Nothing is promised that does not exist: every action of every screen has somebody who does it."""

from __future__ import annotations

import inspect

import pytest

from reader.tui.actions import SCREENS, Action, Scope
from reader.tui.app import VariorumApp
from reader.tui.keymap import scoped
from reader.tui.routes import route
from reader.tui.widgets.article_pane import ArticlePane
from reader.tui.widgets.pane_group import PaneGroup
from reader.tui.widgets.row_list import RowList

FOCUSED: dict[Scope, tuple[type, ...]] = {
    **dict.fromkeys(SCREENS, (RowList,)),
    Scope.READING: (ArticlePane, PaneGroup),
}
"""Screen → the widget that has the focus there, and its parents."""

PROMISED = [(screen, action) for screen, scopes in SCREENS.items() for action in scoped(scopes)]


def handler(screen: Scope, action: Action) -> object:
    """Return the method that would be called, looked up as at run time."""
    for owner in (*FOCUSED[screen], route(screen), VariorumApp):
        if hasattr(owner, action.method):
            return getattr(owner, action.method)
    return None


@pytest.mark.parametrize(("screen", "action"), PROMISED, ids=[f"{s}-{a.id}" for s, a in PROMISED])
def test_every_action_has_a_handler_that_takes_what_it_is_given(screen: Scope, action: Action) -> None:
    found = handler(screen, action)
    assert callable(found), f"nobody on the {screen} screen has {action.method}"
    given = [None, *action.args, *([None] if action.counted else [])]
    inspect.signature(found).bind(*given)


def test_kinds_go_by_the_users_names_in_palette_and_help() -> None:
    from reader.tui.keymap import Keymap
    from reader.tui.scopes import Scope
    from reader.tui.screens.help import lines

    found = lines(Keymap(), Scope.READING, {"key": "Lead"})
    titles = [line.title for line in found if line.action and line.action.id.startswith("reading.kind_")]
    assert titles[:2] == ["Kind: Lead", "Kind: figure"]


@pytest.mark.parametrize("typed", ["shared", "origin", "margin", "only here", "≠"])
def test_the_signs_of_compared_reports_are_found_in_help(typed: str) -> None:
    """Regression test for signs that were explained nowhere."""
    from reader.tui.keymap import Keymap
    from reader.tui.screens.help import LEGEND, lines, matching

    found = matching(typed, lines(Keymap(), Scope.READING))
    assert LEGEND in [line.heading for line in found]
    assert [line for line in found if line.meaning]
