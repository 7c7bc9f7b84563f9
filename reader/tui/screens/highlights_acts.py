"""What is done with the highlights that are taken: the marked ones, or the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.library.claims import Passage
from reader.model.annotation import Kind
from reader.model.claim import Stance
from reader.model.ids import AnnotationId
from reader.text.quoting import closed
from reader.tui.citation import citation
from reader.tui.screens.accepted import tell_accepted
from reader.tui.screens.prompts import TagEditor, tag_changes
from reader.tui.widgets.annotation_rows import AnnotationRow

if TYPE_CHECKING:
    from reader.tui.screens.highlights import HighlightsScreen


def kind(screen: HighlightsScreen, kind: str) -> None:
    """Give the taken highlights a kind."""
    taken = screen.taken
    done = _done(taken, f"now “{screen.kind_name(kind)}”")
    with screen.variorum.library.history.together(done):
        for row in taken:
            screen.variorum.library.annotations.edit(id_of(row), kind=Kind(kind))
    _wrote(screen, taken, done)


def note(screen: HighlightsScreen) -> None:
    row = screen.row
    if row is None:
        return
    from reader.tui.screens.note_editor import NoteEditor, note_subject

    def saved(text: str | None) -> None:
        if text is not None:
            screen.variorum.library.annotations.edit(id_of(row), note=text)
            screen.variorum.wrote("Saved the note")

    annotation = row.placed.annotation
    about, subject = row.placed.anchored.quote, note_subject(annotation.id)
    screen.app.push_screen(NoteEditor("Note", annotation.body, about=about, subject=subject), saved)


def tag(screen: HighlightsScreen) -> None:
    """Edit the tags that the taken highlights have in common; each keeps its others."""
    taken = screen.taken
    if not taken:
        return
    tagged = [row.placed.annotation.tags for row in taken]
    common = [tag for tag in tagged[0] if all(tag in tags for tags in tagged)]

    def saved(tags: list[str] | None) -> None:
        add, remove = tag_changes(common, tags or ())
        if tags is None or not (add or remove):
            return
        done = _done(taken, f"tagged: {' '.join([f'+{t}' for t in add] + [f'−{t}' for t in remove])}")
        with screen.variorum.library.history.together(done):
            for row in taken:
                kept = [tag for tag in row.placed.annotation.tags if tag not in remove]
                screen.variorum.library.annotations.edit(id_of(row), tags=[*dict.fromkeys([*kept, *add])])
        _wrote(screen, taken, done)

    known = sorted({tag for row in screen.all for tag in row.placed.annotation.tags}, key=str.casefold)
    screen.app.push_screen(TagEditor(f"Tags of {_count(taken)}", common, known), saved)


def accept(screen: HighlightsScreen) -> None:
    """Take the words that stand there now; orphans wait for a new place."""
    taken = [row for row in screen.taken if row.placed.anchored.state.is_edited]
    done = screen.variorum.library.annotations.accept([id_of(row) for row in taken])
    placed = [row for row in taken if row.placed.anchored.range]
    accepted = f"Accepted {_count(placed)}" if done else ""
    tell_accepted(screen, accepted, edited=bool(taken), none="Nothing was changed under it")


def new_claim(screen: HighlightsScreen) -> None:
    """Make a claim with the taken highlights as its evidence."""
    taken = _passages(screen)
    if not taken:
        return
    from reader.tui.screens.note_editor import StatementEditor

    def saved(text: str | None) -> None:
        if text:
            screen.variorum.library.claims.new(text, [_passage(row) for row in taken])
            screen.variorum.wrote("Made a claim; g c shows the claims")

    quote = closed(" ".join(taken[0].placed.anchored.quote.split()))
    editor = StatementEditor(
        "New claim",
        quote,
        about="Say it in your own words.",
        subject="\0".join(["claim of", *(id_of(row) for row in taken)]),
    )
    screen.app.push_screen(editor, saved)


def attach(screen: HighlightsScreen) -> None:
    """Attach the taken highlights to a claim; words that fit none become a new one."""
    taken = _passages(screen)
    if not taken:
        return
    from reader.tui.screens.claim_picker import Picked, pick_claim, pick_stance

    claims = screen.variorum.library.claims

    def picked(choice: Picked | None) -> None:
        if choice is not None:
            statement = choice.claim.text if choice.claim else choice.statement
            screen.app.push_screen(pick_stance(statement), lambda stance: attached(choice, stance))

    def attached(choice: Picked, stance: Stance | None) -> None:
        if stance is None:
            return
        passages = [replace(_passage(row), stance=stance) for row in taken]
        done = _done(taken, f"attached: {stance}")
        if choice.claim is None:
            claims.new(choice.statement, passages)
        else:
            with screen.variorum.library.history.together(done):
                for passage in passages:
                    claims.attach(choice.claim.id, passage)
        _wrote(screen, taken, done)

    screen.app.push_screen(pick_claim(claims.all()), picked)


def remove(screen: HighlightsScreen) -> None:
    """Take highlights away; u brings them back."""
    taken = screen.taken
    if taken:
        screen.variorum.library.annotations.remove([id_of(row) for row in taken])
        undo = screen.variorum.keymap.key("global.undo")
        back = "it" if len(taken) == 1 else "them"
        _wrote(screen, taken, _done(taken, f"removed; {undo} brings {back} back"))


def copy(screen: HighlightsScreen) -> None:
    taken = screen.taken
    if taken:
        screen.variorum.copy(
            "\n\n".join(
                citation(row.article.metadata, row.placed.anchored.quote or row.placed.annotation.body)
                for row in taken
            ),
            "citation",
        )


def export(screen: HighlightsScreen) -> None:
    """Write the taken highlights' articles, or all, to a Markdown file."""
    from reader.tui.screens.exporting import ask_and_export

    marked = screen.taken if screen.rows.marks else []
    ask_and_export(screen.variorum, "highlights", [row.article.id for row in marked])


def _passages(screen: HighlightsScreen) -> list[AnnotationRow]:
    """Return the taken ones that stand on a passage: no orphans, no notes on an article."""
    return [
        row for row in screen.taken if row.placed.anchored.range and not row.placed.annotation.target.whole
    ]


def _wrote(screen: HighlightsScreen, taken: Sequence[AnnotationRow], done: str) -> None:
    if taken:
        screen.variorum.wrote(done)


def _count(rows: Sequence[AnnotationRow]) -> str:
    return f"{len(rows)} highlight{'' if len(rows) == 1 else 's'}"


def _done(rows: Sequence[AnnotationRow], what: str) -> str:
    return f"{_count(rows)} {what}"


def id_of(row: AnnotationRow) -> AnnotationId:
    return row.placed.annotation.id


def _passage(row: AnnotationRow) -> Passage:
    assert row.placed.anchored.range is not None
    return Passage(row.article.id, row.placed.anchored.range)
