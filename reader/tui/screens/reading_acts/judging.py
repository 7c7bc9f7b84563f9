"""Putting disagreements aside and bringing them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.stories import undismissed
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import comparing
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.model.finding import Comparison, Disagreement
    from reader.tui.screens.reading_desk import ReadingDesk


def shown(screen: ReadingDesk, whole: Comparison) -> Comparison:
    """Return a comparison without what the user has put aside."""
    return undismissed(whole, screen.library.stories.dismissed(whole))


def dismiss(screen: ReadingDesk) -> None:
    """Put the disagreement under the caret aside; with none there, offer those that are put aside."""
    found = comparing.disagreement_here(screen, screen.pane)
    if found is None:
        bring_back(screen)
        return
    screen.library.stories.dismiss(found)
    screen.variorum.wrote(f"Dismissed; {screen.variorum.keymap.key('global.undo')} brings it back")


def bring_back(screen: ReadingDesk) -> None:
    """Let the user choose a dismissed disagreement to show again."""
    whole = screen.whole_comparison
    keys = screen.library.stories.dismissed(whole) if whole else frozenset()
    aside = [found for found in whole.disagreements if found.key in keys] if whole else []
    if not aside:
        screen.say("There is no disagreement here, and none has been dismissed")
        return
    choices = [Choice(found, found.reason, str(found.kind)) for found in aside]
    ask(screen, Choose("Bring back which disagreement?", choices), lambda found: _restore(screen, found))


def _restore(screen: ReadingDesk, found: Disagreement) -> None:
    screen.library.stories.restore(found)
    screen.variorum.wrote("The disagreement is shown again")


def level(screen: ReadingDesk) -> None:
    """Follow what was dismissed or brought back, here or elsewhere."""
    whole = screen.whole_comparison
    if whole is None or screen.comparison is None or whole.articles != screen.comparison.articles:
        return
    now = shown(screen, whole)
    if now != screen.comparison:
        comparing.show(screen, now)
