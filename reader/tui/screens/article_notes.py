"""Notes on an article as a whole: written from the list and while reading, edited as other notes are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.annotation import PlacedAnnotation

if TYPE_CHECKING:
    from reader.model.ids import ArticleId
    from reader.tui.app import VariorumApp


def write(app: VariorumApp, article: ArticleId, title: str) -> None:
    """Open the note on an article, or a new one; where there are several, ask which."""
    placed = app.library.annotations.of_article(article)
    notes = [one for one in placed if one.annotation.target.whole]
    if len(notes) < 2:
        _edit(app, article, title, notes[0] if notes else None)
        return
    from reader.tui.screens.prompts import Choice, Choose

    choices = [Choice(one, " ".join(one.annotation.body.split())) for one in notes]
    app.push_screen(
        Choose("Notes on the article", choices),
        lambda note: None if note is None else _edit(app, article, title, note),
    )


def _edit(app: VariorumApp, article: ArticleId, title: str, note: PlacedAnnotation | None) -> None:
    """Edit a note; one that is left empty is taken away."""
    from reader.tui.screens.note_editor import NoteEditor, note_subject

    before = note.annotation.body if note else ""

    def save(text: str | None) -> None:
        if text is None or text == before:
            return
        annotations = app.library.annotations
        if note is None:
            annotations.note_on_article(article, text)
        elif text:
            annotations.edit(note.annotation.id, note=text)
        else:
            annotations.remove([note.annotation.id])
        app.wrote("Saved the note on the article" if text else "Removed the note on the article")

    subject = note_subject(note.annotation.id if note else article)
    app.push_screen(NoteEditor("Note on the article", before, about=title, subject=subject), save)
