"""What moves in every list."""

from __future__ import annotations

from reader.tui.scopes import Action

LIST: tuple[Action, ...] = (
    Action("list.down", "j, down", "Down", group="Move", handler="move", args=(1,), counted=True),
    Action("list.up", "k, up", "Up", handler="move", args=(-1,), counted=True),
    Action("list.half_down", "ctrl+d", "Half a page down", handler="half_page", args=(1,)),
    Action("list.half_up", "ctrl+u", "Half a page up", handler="half_page", args=(-1,)),
    Action("list.page_down", "space, pagedown, ctrl+f", "Page down", handler="page", args=(1,)),
    Action("list.page_up", "b, pageup, ctrl+b", "Page up", handler="page", args=(-1,)),
    Action(
        "list.first",
        "g g, home",
        "First",
        "A number before it goes to that row.",
        handler="first",
        counted=True,
    ),
    Action("list.last", "G, end", "Last", counted=True),
)
