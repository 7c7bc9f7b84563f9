"""Notes on highlights, and the list of highlights that an edit of the article has hurt."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from reader.model.annotation import PlacedAnnotation
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.screens.reading_acts import highlighting
from reader.tui.screens.reading_acts.asking import ask

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


def note(screen: ReadingDesk) -> None:
    """Write the note of the highlight here; elsewhere, of a new highlight that is made when it is saved."""
    pane = screen.pane
    here = highlighting.highlight_here(pane) if pane.view.selection is None else None
    if here is not None:
        edit(screen, pane, here)
        return
    from reader.tui.screens.note_editor import NoteEditor

    passage = highlighting.target(screen, pane)
    words = _about(passage.slice(pane.text))
    editor = NoteEditor("Note on a new highlight", about=words, subject=f"note\0{pane.article.id}\0{words}")

    def save(text: str) -> None:
        if text:
            highlighting.add(screen, pane, passage, note=text)

    ask(screen, editor, save)


def edit(screen: ReadingDesk, pane: Pane, placed: PlacedAnnotation) -> None:
    """Change the note of a highlight; an empty one is taken away, the highlight stays."""
    from reader.tui.screens.note_editor import NoteEditor, note_subject

    before = placed.annotation.body

    def save(text: str) -> None:
        if text == before:
            return
        changed = screen.library.annotations.edit(placed.annotation.id, note=text)
        pane.put(changed)
        done = "Saved the note on" if text else "Took the note from"
        screen.wrote_here(f"{done} {highlighting.said(placed.anchored.quote)}")

    title = f"Note · {screen.kind_name(placed.annotation.kind)}"
    subject = note_subject(placed.annotation.id)
    ask(screen, NoteEditor(title, before, about=_about(placed.anchored.quote), subject=subject), save)


def hurt(pane: Pane) -> list[PlacedAnnotation]:
    """Return the highlights whose words have changed or are gone."""
    return [p for p in pane.annotations.values() if p.anchored.state.is_edited]


def list_hurt(screen: ReadingDesk) -> None:
    """Let the user look at them: a changed one is gone to, an orphan is put on the selection."""
    pane = screen.pane
    found = hurt(pane)
    if not found:
        screen.say("Every highlight of this article stands where it was made")
        return
    choices = [Choice(p, _one_line(p), p.anchored.state, also=p.annotation.body) for p in found]
    note = "Enter goes to it. An orphan has no place: select one first, then Enter puts it there."
    ask(
        screen,
        Choose("Highlights hurt by an edit", choices, note=note),
        lambda placed: _take_up(screen, pane, placed),
    )


def _take_up(screen: ReadingDesk, pane: Pane, placed: PlacedAnnotation) -> None:
    where, chosen = placed.anchored.range, pane.view.selection
    if where is not None:
        pane.view.go_to(where.start)
        screen.say(f"It was {highlighting.said(placed.annotation.target.quote)}")
    elif chosen is None:
        screen.say(
            f"Gone from the article: {highlighting.said(placed.anchored.quote)}; select its new place first"
        )
    else:
        pane.put(screen.library.annotations.move(placed.annotation.id, chosen))
        pane.view.clear_selection()
        screen.wrote_here(f"Put the highlight on {highlighting.said(chosen.slice(pane.text))}")


def _one_line(placed: PlacedAnnotation) -> str:
    return " ".join(placed.annotation.target.quote.split())


def _about(quote: str) -> str:
    return f"“{' '.join(quote.split())}”"


def warm() -> None:
    """Import what the first highlight and the first note need, while the reader reads."""
    from reader.model.ids import new_id

    new_id()
    for module in ("reader.text.anchor", "reader.tui.screens.note_editor"):
        import_module(module)
