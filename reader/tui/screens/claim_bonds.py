"""What ties claims to each other and to people: relations, merging, splitting, who says it, what it seems to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.model.claim import Claim, Evidence, Relation, Stance, Suggestion, WebEvidence
from reader.tui.screens.claim_picker import pick_stance
from reader.tui.screens.prompts import AskLine, Choice, Choose, Confirm

if TYPE_CHECKING:
    from reader.model.ids import ArticleId
    from reader.model.ranges import TextRange
    from reader.tui.screens.claims import ClaimsScreen
    from reader.tui.widgets.evidence_rows import EvidenceRow

RELATIONS = {
    Relation.SAME: ("s", "says the same as"),
    Relation.CONTRADICTS: ("x", "contradicts"),
    Relation.BROADER: ("b", "is broader than"),
    Relation.NARROWER: ("n", "is narrower than"),
    Relation.SUPPORTS: ("+", "supports"),
    Relation.SUPPORTED_BY: ("-", "is supported by"),
}


MOST = 4
"""Passages that are opened side by side."""


def read(screen: ClaimsScreen, rows: Sequence[EvidenceRow]) -> None:
    """Open the reports at their passages, each in a pane; a page in the browser."""
    pages = [row.evidence for row in rows if isinstance(row.evidence, WebEvidence)]
    places: dict[ArticleId, TextRange | None] = {}
    for row in rows:
        if isinstance(row.evidence, Evidence) and row.article is not None:
            anchored = row.evidence.anchored
            places.setdefault(row.article.id, anchored.range if anchored else None)
    if places:
        screen.variorum.read(list(places)[:MOST], at=list(places.values())[:MOST])
    elif pages:
        screen.variorum.open_url(pages[0].url)


def relate(screen: ClaimsScreen) -> None:
    """Ask how the chosen claim stands to another, and to which."""
    claim = screen.claim
    if claim is None:
        return

    def related(relation: Relation | None) -> None:
        if relation is not None:
            title = f"It {RELATIONS[relation][1]} which claim?"
            _pick(screen, claim, title, lambda other: write(relation, other))

    def write(relation: Relation, other: Claim) -> None:
        screen.variorum.library.claims.relate(claim.id, relation, other.id)
        screen.variorum.wrote(f"The claim {RELATIONS[relation][1]} “{other.text}”")

    if not _others(screen, claim):
        screen.say("There is no other claim yet")
        return
    choices = [Choice(relation, title, key=key) for relation, (key, title) in RELATIONS.items()]
    screen.app.push_screen(Choose("This claim …", choices, note=claim.text), related)


def merge(screen: ClaimsScreen) -> None:
    """Ask for a claim that says the same, and move all that it has to the chosen one."""
    claim = screen.claim
    if claim is None:
        return

    def chosen(other: Claim) -> None:
        note = "Its evidence, notes, tags, relations and history move; undo brings it back."
        question = Confirm(f"Merge “{other.text}” into “{claim.text}”?", note=note, yes="Merge", no="Leave")
        screen.app.push_screen(question, lambda sure: write(other) if sure else None)

    def write(other: Claim) -> None:
        screen.variorum.library.claims.merge(claim.id, other.id)
        screen.choose(claim.id)
        screen.variorum.wrote(f"Merged “{other.text}” into this claim")

    if not _others(screen, claim):
        screen.say("There is no other claim yet")
        return
    _pick(screen, claim, "Merge which claim into this one?", chosen)


def split(screen: ClaimsScreen) -> None:
    """Ask for the words of a new claim, and give it the marked evidence, else the chosen piece."""
    claim, pieces = screen.claim, screen.taken
    if claim is None or not pieces:
        screen.say("Mark the evidence that a claim of its own is to have")
        return
    from reader.tui.screens.note_editor import StatementEditor

    def saved(text: str | None) -> None:
        if text:
            made = screen.variorum.library.claims.split(claim.id, [row.evidence.id for row in pieces], text)
            screen.choose(made.id)
            screen.variorum.wrote("Made a claim of it")

    count = f"{len(pieces)} passage" + ("" if len(pieces) == 1 else "s")
    title = f"New claim of {count} of this one"
    screen.app.push_screen(StatementEditor(title, about=f"“{pieces[0].quote}”"), saved)


def said(screen: ClaimsScreen) -> None:
    """Ask who says the chosen claim, then when."""
    claim = screen.claim
    if claim is None:
        return

    def named(who: str | None) -> None:
        if who is not None:
            note = "2026, 2026-06, 2026-06-04 or 4 June 2026; may stay empty."
            ask = AskLine("When was it said?", claim.said_at, note=note, objection=_objection)
            screen.app.push_screen(ask, lambda when: write(who, when))

    def write(who: str, when: str | None) -> None:
        if when is not None:
            screen.variorum.library.claims.edit(claim.id, said_by=who, said_at=when)
            screen.variorum.wrote("Saved who says it")

    note = "A person or a body; may stay empty."
    screen.app.push_screen(AskLine("Who says it?", claim.said_by, note=note), named)


def attach_page(screen: ClaimsScreen) -> None:
    """Ask for a page outside the library and its words, and take them as evidence."""
    claim = screen.claim
    if claim is None:
        return
    from reader.tui.screens.note_editor import StatementEditor

    def addressed(url: str | None) -> None:
        if url:
            screen.app.push_screen(
                StatementEditor("What does the page say?", about=url, subject=f"page\0{claim.id}\0{url}"),
                lambda q: quoted(url, q),
            )

    def quoted(url: str, quote: str | None) -> None:
        if quote:
            screen.app.push_screen(pick_stance(claim.text), lambda stance: write(url, quote, stance))

    def write(url: str, quote: str, stance: Stance | None) -> None:
        if stance is not None:
            screen.variorum.library.claims.attach_url(claim.id, url, quote, stance)
            screen.variorum.wrote(f"The page {stance} the claim")

    def objection(url: str) -> str:
        return "" if url.startswith(("http://", "https://")) else "It begins with http:// or https://"

    screen.app.push_screen(
        AskLine("Address of the page", placeholder="https://…", objection=objection), addressed
    )


def accept_suggestion(screen: ClaimsScreen) -> None:
    """Take the status that the evidence suggests; the reason stands there already."""
    claim = screen.claim
    found: Suggestion | None = screen.suggestion
    if claim is None or found is None:
        screen.say("The evidence suggests no other status")
        return

    def write(reason: str | None) -> None:
        if reason is not None:
            screen.variorum.library.claims.set_status(claim.id, found.status, reason)
            screen.variorum.wrote(f"The claim is {found.status}")

    screen.app.push_screen(AskLine(f"Why {found.status}?", found.reason, note="Enter takes it."), write)


def _objection(when: str) -> str:
    from reader.errors import UsageError
    from reader.library.claims import dated

    try:
        dated(when)
    except UsageError as error:
        return str(error)
    return ""


def _others(screen: ClaimsScreen, claim: Claim) -> Sequence[Claim]:
    return [other for other in screen.variorum.library.claims.all() if other.id != claim.id]


def _pick(screen: ClaimsScreen, claim: Claim, title: str, use: Callable[[Claim], None]) -> None:
    """Ask for another claim and act on it."""
    others = _others(screen, claim)
    choices = [Choice(n, other.text, str(other.status), other.note) for n, other in enumerate(others)]
    screen.app.push_screen(Choose(title, choices), lambda n: None if n is None else use(others[n]))
