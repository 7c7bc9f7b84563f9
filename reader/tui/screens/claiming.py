"""What changes claims on the Claims screen: each act asks what it needs, writes, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.claim import Evidence, Stance, Status, WebEvidence
from reader.tui.citation import citation
from reader.tui.screens.accepted import tell_accepted
from reader.tui.screens.claim_picker import STANCES
from reader.tui.screens.prompts import AskLine, Choice, Choose, TagEditor, tag_changes
from reader.tui.widgets.evidence_rows import EvidenceRow, RelatedRow

if TYPE_CHECKING:
    from reader.tui.screens.claims import ClaimsScreen


def new(screen: ClaimsScreen) -> None:
    """Ask for a statement and make a claim of it."""
    from reader.tui.screens.note_editor import StatementEditor

    def saved(text: str | None) -> None:
        if text:
            claim = screen.variorum.library.claims.new(text)
            screen.choose(claim.id)
            screen.variorum.wrote("Made a claim")

    screen.app.push_screen(
        StatementEditor("New claim", about="A statement somebody makes, in your words."), saved
    )


def edit(screen: ClaimsScreen) -> None:
    """Change the words of the chosen claim."""
    claim = screen.claim
    if claim is None:
        return
    from reader.tui.screens.note_editor import StatementEditor

    def saved(text: str | None) -> None:
        if text and text != claim.text:
            screen.variorum.library.claims.edit(claim.id, text=text)
            screen.variorum.wrote("Changed the claim")

    screen.app.push_screen(StatementEditor("Claim", claim.text, subject=f"claim\0{claim.id}"), saved)


def set_status(screen: ClaimsScreen) -> None:
    """Ask where the checking stands, and why."""
    claim = screen.claim
    if claim is None:
        return

    def chosen(status: Status | None) -> None:
        if status is not None:
            screen.app.push_screen(
                AskLine(f"Why {status}?", note="One line for the history; may stay empty."),
                lambda reason: write(status, reason),
            )

    def write(status: Status, reason: str | None) -> None:
        if reason is not None:
            screen.variorum.library.claims.set_status(claim.id, status, reason)
            screen.variorum.wrote(f"The claim is {status}")

    choices = [Choice(status, str(status), key=key) for status, key in zip(Status, "ocsdru", strict=True)]
    screen.app.push_screen(Choose("Status", choices, chosen=claim.status), chosen)


def accept(screen: ClaimsScreen) -> None:
    """Accept the chosen evidence, or all of the claim's, as the articles read now."""
    claim = screen.claim
    row = screen.piece if screen.focused is screen.evidence else None
    chosen = [row.evidence] if row else list(claim.evidence) if claim else []
    edited = [one for one in chosen if isinstance(one, Evidence) and one.edited]
    done = screen.variorum.library.claims.accept(edited)
    accepted = f"Accepted {done} edited passage{'' if done == 1 else 's'}" if done else ""
    tell_accepted(screen, accepted, edited=bool(edited), none="No evidence was edited")


def set_stance(screen: ClaimsScreen) -> None:
    """Ask how the chosen piece of evidence bears on the claim."""
    row = screen.piece
    if row is None:
        screen.say(
            "Choose a piece of evidence first" if screen.evidence.count else "This claim has no evidence yet"
        )
        return

    def chosen(stance: Stance | None) -> None:
        if stance is not None:
            screen.variorum.library.claims.set_stance(row.evidence.id, stance)
            screen.variorum.wrote(f"The passage {stance} the claim")

    choices = [Choice(stance, str(stance), key=key) for stance, (key, _) in STANCES.items()]
    screen.app.push_screen(
        Choose("This passage …", choices, chosen=row.evidence.stance, note=row.quote), chosen
    )


def note(screen: ClaimsScreen) -> None:
    """Write the note of the chosen claim."""
    claim = screen.claim
    if claim is None:
        return
    from reader.tui.screens.note_editor import NoteEditor, note_subject

    def saved(text: str | None) -> None:
        if text is not None:
            screen.variorum.library.claims.edit(claim.id, note=text)
            screen.variorum.wrote("Saved the note")

    editor = NoteEditor("Note", claim.note, about=claim.text, subject=note_subject(claim.id))
    screen.app.push_screen(editor, saved)


def tag(screen: ClaimsScreen) -> None:
    """Ask for the tags of the chosen claim."""
    claim = screen.claim
    if claim is None:
        return

    def saved(tags: list[str] | None) -> None:
        add, remove = tag_changes(claim.tags, tags or ())
        if tags is not None and (add or remove):
            kept = [tag for tag in claim.tags if tag not in remove]
            screen.variorum.library.claims.edit(claim.id, tags=[*kept, *add])
            screen.variorum.wrote("Changed the tags of the claim")

    known = sorted({tag for c in screen.variorum.library.claims.all() for tag in c.tags}, key=str.casefold)
    screen.app.push_screen(TagEditor("Tags of the claim", claim.tags, known), saved)


def remove(screen: ClaimsScreen) -> None:
    """Take away what is focused: a piece of evidence, or the claim."""
    claims = screen.variorum.library.claims
    undo = screen.variorum.keymap.key("global.undo")
    row = screen.evidence.row if screen.focused is screen.evidence else None
    if isinstance(row, EvidenceRow):
        claims.detach(row.evidence.id)
        screen.variorum.wrote(f"Took the passage out of the evidence; {undo} brings it back")
    elif isinstance(row, RelatedRow) and screen.claim is not None:
        claims.unrelate(screen.claim.id, row.related.claim)
        screen.variorum.wrote(f"Took the relation away; {undo} brings it back")
    elif screen.claim is not None:
        claims.remove([screen.claim.id])
        screen.variorum.wrote(f"Removed the claim; {undo} brings it back")


def copy(screen: ClaimsScreen) -> None:
    """Copy the chosen piece of evidence, or the claim with all of it, with citations."""
    row = screen.piece
    if screen.focused is screen.evidence and row is not None:
        screen.variorum.copy(f"“{row.quote}” — {_about(row)}", "quotation")
    elif screen.claim is not None:
        rows = screen.evidence.rows_of(list(screen.evidence.source.keys))
        said = f" — {screen.claim.said}" if screen.claim.said else ""
        lines = [f"{screen.claim.text}{said} ({screen.claim.status})"]
        lines += [
            f"  {r.evidence.stance}: “{r.quote}” — {_about(r)}" for r in rows if isinstance(r, EvidenceRow)
        ]
        screen.variorum.copy("\n".join(lines), "claim")


def _about(row: EvidenceRow) -> str:
    if isinstance(row.evidence, WebEvidence):
        return row.evidence.url
    return citation(row.article.metadata) if row.article else "a removed article"
