"""The command palette: every action by name, best match first, and the few commands without a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.tui.actions import SCREENS
from reader.tui.keymap import scoped
from reader.tui.performing import possible
from reader.tui.screens.prompts import Choice

if TYPE_CHECKING:
    from reader.tui.screens.base import BaseScreen

HIDDEN = frozenset(("global.palette",))


def commands(screen: BaseScreen) -> list[Choice[str]]:
    """Return what can be done now: this screen's actions first, each with its keys."""
    keymap, names = screen.variorum.keymap, screen.variorum.settings.kind_names
    actions = [a for a in scoped(SCREENS[screen.SCOPE]) if a.id not in HIDDEN and possible(screen, a)]
    found = [Choice(a.id, a.titled(names), detail=keymap.keys(a.id), also=a.help) for a in actions]
    found.append(Choice("samples", "Samples: add the sample articles"))
    found += [Choice(f"theme {name}", f"Theme: {name}") for name in theme_names(screen)]
    return found


def theme_names(screen: BaseScreen) -> list[str]:
    """Return all themes, ours first, then by name."""
    names = screen.app.available_themes
    return sorted(names, key=lambda name: (not name.startswith("variorum"), name))


def best(typed: str, choices: Sequence[Choice[Any]]) -> Sequence[Choice[Any]]:
    """Return the choices that what was typed may mean, best first; the letters need not be next to each other."""
    # Needed only once somebody types here.
    from textual.fuzzy import Matcher

    matcher = Matcher(typed)
    scored = [(max(matcher.match(c.title), matcher.match(c.also) * 0.5), c) for c in choices]
    return [c for score, c in sorted(scored, key=lambda pair: -pair[0]) if score > 0]
