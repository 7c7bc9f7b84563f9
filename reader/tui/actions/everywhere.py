"""What can be done everywhere."""

from __future__ import annotations

from reader.tui.scopes import Action

GLOBAL: tuple[Action, ...] = (
    Action(
        "global.palette", ":, ctrl+p", "Command palette", "Every command by name.", "Anywhere", anywhere=True
    ),
    Action("global.search", "g /", "Search the library", "Articles, notes and claims.", hint="search"),
    Action("global.library", "g l", "Library"),
    Action("global.highlights", "g h", "Highlights"),
    Action("global.claims", "g c", "Claims"),
    Action("global.stories", "g e", "Stories", "The reports of one event, grouped."),
    Action("global.problems", "g p", "Problems", "What could not be read, and what to do about it."),
    Action(
        "global.unsaved",
        "g w",
        "Unsaved texts",
        "Notes and claims that were not saved, to go on with them: left, or cut off with the terminal.",
    ),
    Action("global.undo", "u", "Undo"),
    Action("global.redo", "ctrl+r", "Redo"),
    Action("global.theme", "g t", "Theme"),
    Action("global.repaint", "ctrl+l", "Repaint the screen"),
    Action("global.suspend", "ctrl+z", "Suspend", "Back to the shell; fg returns."),
    Action("global.leave", "q", "Back, and quit at the top", handler="back"),
    Action("global.help", "?, f1", "Help", "All keys, searchable.", hint="help"),
    Action("global.quit", "ctrl+q", "Quit", anywhere=True),
)
