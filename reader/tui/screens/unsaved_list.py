"""The texts that were written and not saved: gone on with from one list, wherever they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.errors import NotFound
from reader.model.ids import AnnotationId, ArticleId, ClaimId
from reader.text.safe import safe_line

if TYPE_CHECKING:
    from reader.tui.app import VariorumApp
    from reader.tui.unsaved import UnsavedText

T = TypeVar("T")
K = TypeVar("K")

SHOWN = 60
"""Code points of a text in the list."""

Save = Callable[[str], object]


def show(app: VariorumApp) -> None:
    """List them, and go on with the one that is chosen."""
    texts = app.unsaved.all()
    if not texts:
        app.say("Everything that was written is saved")
        return
    from reader.tui.screens.prompts import Choice, Choose

    choices = [
        Choice(n, safe_line(text.text, SHOWN), text.when, also=f"{text.title} {text.text}")
        for n, text in enumerate(texts)
    ]
    dialog = Choose("Not saved", choices, note="Enter goes on with it.")
    dialog.add_class("-sentences")
    app.push_screen(dialog, lambda n: None if n is None else go_on(app, texts[n]))


def go_on(app: VariorumApp, text: UnsavedText) -> None:
    """Open a text where it can be saved; one whose place is gone can be copied."""
    from reader.tui.screens.note_editor import NoteEditor

    before, save = place_of(app, text)

    def saved(answer: str | None) -> None:
        if answer is None:
            return
        if save is None:
            app.copy(answer, "the text")
        else:
            save(answer)
            app.wrote("Saved what was left")
        app.unsaved.forget(text)

    about = text.title if save else f"{text.title}\nIts place cannot be found from here: ^s copies it."
    subject = text.about or text.subject
    app.push_screen(
        NoteEditor(
            f"Left at {text.when}   ^r drops it", before, about=about, subject=subject, draft=text.text
        ),
        saved,
    )


def place_of(app: VariorumApp, text: UnsavedText) -> tuple[str, Save | None]:
    """Return what is saved there now, and what saves the text; None when its place is gone."""
    library = app.library
    match text.about.split("\0"):
        case ["note", article, words]:
            quote = words.strip("“”")
            try:
                library.annotations.passage(ArticleId(article), quote)
            except NotFound:
                return "", None
            return "", lambda note: library.annotations.highlight_quote(ArticleId(article), quote, note=note)
        case ["note", of]:
            return _note_of(app, of)
        case ["claim", of]:
            claim = _found(library.claims.get, ClaimId(of))
            if claim is not None:
                return claim.text, lambda words: library.claims.edit(claim.id, text=" ".join(words.split()))
    return "", None


def _note_of(app: VariorumApp, of: str) -> tuple[str, Save | None]:
    library = app.library
    placed = _found(library.annotations.get, AnnotationId(of))
    if placed is not None:
        note = placed.annotation
        return note.body, lambda text: library.annotations.edit(note.id, note=text)
    claim = _found(library.claims.get, ClaimId(of))
    if claim is not None:
        return claim.note, lambda text: library.claims.edit(claim.id, note=text)
    article = _found(library.articles.get, ArticleId(of))
    if article is not None:
        return "", lambda text: library.annotations.note_on_article(article.id, text)
    return "", None


def _found(get: Callable[[K], T], key: K) -> T | None:
    """Return what has an id, None where it is gone."""
    try:
        return get(key)
    except NotFound:
        return None
