"""What can be done among search results."""

from __future__ import annotations

from reader.tui.scopes import Action

SEARCH: tuple[Action, ...] = (
    Action("search.open", "enter, l, right", "Open at the match", group="Search", hint="open"),
    Action("search.edit", "/, i", "Change the query", hint="query"),
    Action("search.order", "S", "By relevance or by date", hint="order"),
    Action("search.kinds", "tab", "What to search", "All, articles, notes or claims.", hint="kinds"),
    Action("search.group", "z, v", "Group", "By story, by outlet, or not.", hint="group"),
    Action(
        "search.facets",
        "f, shift+tab",
        "Outlets, months and tags",
        "In a wide terminal; Enter there narrows the query, and widens it again.",
        hint="narrow",
    ),
    Action(
        "search.meant",
        "m",
        "Take what was meant",
        "Searches for the spelling in the line above.",
        hint="meant",
    ),
    Action("search.save", "s", "Save this search", "It then stands in the library's sidebar.", hint="save"),
    Action("search.more_like", "M, g m", "More like this", "The articles most like the chosen one."),
    Action("search.copy", "y", "Copy citation"),
    Action("search.back", "escape, h, left", "Back", hint="back"),
)
