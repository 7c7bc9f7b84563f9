"""What can be done among highlights."""

from __future__ import annotations

from reader.tui.scopes import Action

_KINDS = ("key", "figure", "disputed", "confirmed", "quote", "question")

HIGHLIGHTS: tuple[Action, ...] = (
    Action("highlights.open", "enter, l, right", "Go to the passage", group="Highlights", hint="open"),
    Action(
        "highlights.filter",
        "=",
        "Filter",
        "Words, phrases, -not and OR; kind: tag: note: outlet: author: title: story: is: has: date: after: before: narrow it.",
        hint="filter",
    ),
    Action("highlights.sort", "S", "Sort"),
    Action("highlights.group", "z", "Group", "By article, story, tag or kind; Enter on a heading folds it."),
    Action("highlights.mark", "x", "Mark", hint="mark", counted=True),
    *(
        Action(f"highlights.kind_{kind}", str(n), f"Kind: {kind}", handler="kind", args=(kind,))
        for n, kind in enumerate(_KINDS, 1)
    ),
    Action("highlights.note", "a", "Note", hint="note"),
    Action("highlights.tag", "t", "Tags"),
    Action("highlights.accept", "Y", "Accept the change", "They are what the articles say now."),
    Action("highlights.new_claim", "C", "New claim", hint="claim"),
    Action("highlights.attach", "A", "Attach to a claim"),
    Action("highlights.remove", "d", "Remove"),
    Action("highlights.copy", "y", "Copy with citation"),
    Action("highlights.export", "E", "Export"),
    Action("highlights.back", "escape, h, left", "Back", "Esc first clears marks and filter.", hint="back"),
)
