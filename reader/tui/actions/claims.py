"""What can be done among claims."""

from __future__ import annotations

from reader.tui.scopes import Action

CLAIMS: tuple[Action, ...] = (
    Action("claims.open", "enter, l, right", "Go to the passage", group="Claims", hint="open"),
    Action("claims.new_claim", "C", "New claim", hint="new"),
    Action("claims.edit", "e", "Edit the statement"),
    Action("claims.status", "s", "Status", "Say why; the history is kept.", hint="status"),
    Action("claims.stance", "x", "Stance of the evidence", hint="stance"),
    Action("claims.accept", "Y", "Accept edited evidence", "It is what the article says now."),
    Action("claims.note", "a", "Note"),
    Action("claims.tag", "t", "Tags"),
    Action("claims.remove", "d", "Remove", "A piece of evidence, or the claim."),
    Action("claims.next_part", "tab", "Claims or evidence"),
    Action("claims.filter", "=", "Filter"),
    Action("claims.copy", "y", "Copy with citation"),
    Action("claims.export", "E", "Export the dossier", hint="export"),
    Action("claims.back", "escape, h, left", "Back", hint="back"),
)
