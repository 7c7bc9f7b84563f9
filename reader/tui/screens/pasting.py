"""A whole article pasted into the list of articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome
from reader.model.draft import OriginKind
from reader.text.safe import safe_line, safe_text
from reader.tui.fitting import clip_words

if TYPE_CHECKING:
    from reader.tui.screens.library import LibraryScreen

LEAST = 80
"""Code points from which a paste may be an article; less is a slip of the hand."""

SHOWN = 56
"""Cells of its first line in the question."""


@dataclass
class Pasted(Message):
    """What became of the pasted text. Exactly one of the two is given."""

    added: Added | None = None
    problem: str = ""


def offer(screen: LibraryScreen, pasted: str) -> None:
    """Ask whether the pasted text is to become an article: the wrong one is soon pasted."""
    from reader.tui.screens.prompts import Confirm

    text = safe_text(pasted).text.strip()
    if len(text) < LEAST:
        screen.say("Paste a whole article here to add it")
        return
    first = clip_words(safe_line(text.split("\n", 1)[0]), SHOWN)
    question = Confirm(
        "Add the pasted text as an article?",
        note=f"{first}\n{len(text.split()):,} words",
        yes="Add",
        no="Leave it",
    )
    screen.app.push_screen(question, lambda yes: _start(screen, pasted) if yes else None)


def _start(screen: LibraryScreen, pasted: str) -> None:
    screen.run_worker(
        lambda: screen.post_message(_add(screen, pasted)), thread=True, group="paste", exit_on_error=False
    )


def _add(screen: LibraryScreen, pasted: str) -> Pasted:
    try:
        with screen.variorum.library.reopen() as library:
            raw = pasted.encode("utf-8", "replace")
            return Pasted(library.sources.add_bytes(raw, kind=OriginKind.PASTE))
    except VariorumError as error:
        return Pasted(problem=str(error))


def arrived(screen: LibraryScreen, pasted: Pasted) -> None:
    """Say what became of it, and choose the article."""
    added = pasted.added
    if added is None or added.article is None:
        why = pasted.problem or (added.reason if added else "")
        screen.say(f"The pasted text was not added: {why}", warning=True)
        return
    new = added.outcome in (Outcome.ADDED, Outcome.REVISED)
    title = clip_words(added.title, SHOWN)
    screen.variorum.wrote(f"Added “{title}”" if new else f"In the library already: “{title}”")
    screen.choose_article(added.article)
