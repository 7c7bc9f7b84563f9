"""What can be done among claims."""

from __future__ import annotations

from reader.tui.scopes import Action

CLAIMS: tuple[Action, ...] = (
    Action("claims.open", "enter, l, right", "Go to the passage", group="Claims", hint="open"),
    Action("claims.new_claim", "C", "New claim", hint="new"),
    Action("claims.edit", "e", "Edit the statement"),
    Action("claims.status", "s", "Status", "Say why; the history is kept.", hint="status"),
    Action(
        "claims.suggested", "D", "Take the suggested status", "Where outlets stand on both sides of a claim."
    ),
    Action("claims.stance", "S", "Stance of the evidence", hint="stance"),
    Action(
        "claims.mark",
        "x",
        "Mark evidence",
        "Enter opens marked passages side by side.",
        handler="mark_evidence",
        counted=True,
    ),
    Action("claims.accept", "Y", "Accept edited evidence", "It is what the article says now."),
    Action("claims.note", "a", "Note"),
    Action("claims.tag", "t", "Tags"),
    Action("claims.said", "w", "Who says it, and when"),
    Action("claims.timeline", "T", "Timeline", "How its figure developed over the reports.", hint="timeline"),
    Action("claims.relate", "R", "Relate to another claim", "The same, contradicts, broader, supports."),
    Action("claims.merge", "M", "Merge another claim into it"),
    Action("claims.split", "P", "Part: a new claim of the marked evidence"),
    Action("claims.attach_page", "A", "Evidence from a page", "An address and its words."),
    Action("claims.remove", "d", "Remove", "A piece of evidence, a relation, or the claim."),
    Action("claims.next_part", "tab", "Claims or evidence"),
    Action("claims.filter", "=", "Filter"),
    Action("claims.copy", "y", "Copy with citation"),
    Action("claims.export", "E", "Export the dossier", hint="export"),
    Action("claims.back", "escape, h, left", "Back", hint="back"),
)
