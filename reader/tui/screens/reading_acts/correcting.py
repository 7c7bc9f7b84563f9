"""What is known of the article in the current pane, and what its blocks are. Offsets are code points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.article import Role

if TYPE_CHECKING:
    from reader.model.article import Block
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


def info(screen: ReadingDesk) -> None:
    """Show where the article came from and how it was read; what is wrong is corrected there."""
    from reader.tui.screens.info import ArticleInfo

    screen.app.push_screen(ArticleInfo(screen.variorum, screen.pane.article.id))


def ask_role(screen: ReadingDesk) -> None:
    """Let the user say what the block under the caret is."""
    from reader.tui.screens.blocks import ask_role

    pane = screen.pane
    block = block_here(pane)
    if block is None or block.role is Role.RULE:
        screen.say("There are no words here")
    elif pane.revision.id != screen.library.articles.get(pane.article.id).revision:
        screen.say("This is an earlier revision; go to the current one")
    else:
        ask_role(screen.variorum, pane.article.id, block)


def block_here(pane: Pane) -> Block | None:
    """Return the block the caret is in, or at the end of."""
    caret = pane.view.caret
    return next((b for b in pane.revision.document.blocks if b.start <= caret <= b.end), None)
