"""What can be done about what could not be read."""

from __future__ import annotations

from reader.tui.scopes import Action

PROBLEMS: tuple[Action, ...] = (
    Action(
        "problems.reason",
        "enter, l, right",
        "What can be done",
        "Tells the whole reason, and offers what can be done.",
        group="Problems",
        hint="what now",
    ),
    Action("problems.retry", "r", "Read it again", hint="retry"),
    Action(
        "problems.anyway",
        "o",
        "Open it anyway",
        "As plain text, whatever it looks like; the first megabyte of what is larger.",
        hint="open anyway",
    ),
    Action(
        "problems.redecode",
        "e",
        "Decode it another way",
        "Of an article that was read in part: choose the encoding of its kept bytes.",
        hint="decode",
    ),
    Action("problems.read_article", "v", "Read what there is", "The part of it that was read.", hint="view"),
    Action("problems.ignore", "d", "Ignore", "Until the file changes; u brings it back.", hint="ignore"),
    Action("problems.mark", "x", "Mark", "For acts on several.", counted=True),
    Action("problems.mark_all", "X", "Mark all, or none"),
    Action("problems.back", "escape, h, left", "Back", hint="back"),
)
