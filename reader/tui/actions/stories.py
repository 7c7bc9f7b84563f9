"""What can be done among stories."""

from __future__ import annotations

from reader.tui.scopes import Action

STORIES: tuple[Action, ...] = (
    Action(
        "stories.open",
        "enter, l, right",
        "Read side by side",
        "The story's reports, up to four; in the list of reports, the marked ones.",
        group="Stories",
        hint="compare",
    ),
    Action("stories.next_part", "tab", "Stories or reports", hint="reports"),
    Action("stories.mark", "x", "Mark a report", hint="mark", counted=True),
    Action(
        "stories.join",
        "J",
        "Take in",
        "Suggested reports, marked with ?, join the story: all, or in the list of reports the chosen ones.",
        hint="take in",
    ),
    Action(
        "stories.split",
        "s",
        "Split off",
        "The chosen reports become a story of their own; one alone is taken out.",
        hint="split",
    ),
    Action("stories.rename", "e", "Rename", hint="rename"),
    Action(
        "stories.reject",
        "d",
        "Take apart",
        "These reports do not belong together: the story, or a suggested report. Can be undone.",
        hint="apart",
    ),
    Action("stories.filter", "=", "Filter"),
    Action("stories.list_articles", "i", "Show in the library"),
    Action("stories.back", "escape, h, left", "Back", hint="back"),
)
