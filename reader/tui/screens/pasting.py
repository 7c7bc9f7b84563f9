"""What is put into the list of articles: a whole article or an address pasted, an address or a file named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from reader.errors import VariorumError
from reader.model.changes import Added, Outcome
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
    from reader.model.fetching import is_address
    from reader.tui.screens.prompts import Confirm

    text = safe_text(pasted).text.strip()
    if is_address(text) and not text.split()[1:]:
        _offer_address(screen, text)
        return
    if len(text) < LEAST:
        screen.say("Paste a whole article or an address here to add it")
        return
    first = clip_words(safe_line(text.split("\n", 1)[0]), SHOWN)
    question = Confirm(
        "Add the pasted text as an article?",
        note=f"{first}\n{len(text.split()):,} words",
        yes="Add",
        no="Leave it",
    )
    screen.app.push_screen(question, lambda yes: _start(screen, pasted) if yes else None)


def ask(screen: LibraryScreen) -> None:
    """Ask for an address, a file or a folder, and add it."""
    from reader.tui.screens.prompts import AskLine

    question = AskLine(
        "Add an address, a file or a folder",
        note="Enter adds it. A whole article may also be pasted into the list.",
        placeholder="https://… or a path",
        objection=_objection,
    )
    screen.app.push_screen(question, lambda named: _add_named(screen, named) if named else None)


def _objection(named: str) -> str:
    from reader.model.fetching import is_address

    if is_address(named) or not named:
        return ""
    try:
        return "" if Path(named).expanduser().exists() else "No such file or folder"
    except (OSError, RuntimeError, ValueError):
        return "No such file or folder"


def _add_named(screen: LibraryScreen, named: str) -> None:
    from reader.model.fetching import is_address

    if is_address(named):
        screen.variorum.fetching.add(named)
    else:
        screen.variorum.background.add(Path(named).expanduser())


def _offer_address(screen: LibraryScreen, address: str) -> None:
    from reader.tui.screens.prompts import Confirm

    question = Confirm(
        "Fetch this address and add the article?",
        note=clip_words(safe_line(address), SHOWN),
        yes="Fetch",
        no="Leave it",
    )
    fetch = screen.variorum.fetching.add
    screen.app.push_screen(question, lambda yes: fetch(address) if yes else None)


def _start(screen: LibraryScreen, pasted: str) -> None:
    screen.run_worker(
        lambda: screen.post_message(_add(screen, pasted)), thread=True, group="paste", exit_on_error=False
    )


def _add(screen: LibraryScreen, pasted: str) -> Pasted:
    from reader.model.draft import OriginKind

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
    said = f"Added “{title}”" if new else f"In the library already: “{title}”"
    screen.variorum.wrote(said)
    screen.choose_article(added.article)
    if screen.variorum.library.articles.key_of(added.article) not in screen.articles.source.keys:
        screen.say(f"{said}, not in what is listed here")
