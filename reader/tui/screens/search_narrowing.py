"""Going to the outlets, months and tags of a search: beside the results, or in their place where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.screens.search import SearchScreen

INSTEAD = "-narrowing"
"""The facets stand where the results stand else."""


def turn(screen: SearchScreen) -> None:
    """Go to the facets, and back to the results."""
    if screen.focused is screen.facets:
        screen.set_focus(screen.rows)
    elif screen.beside.facets:
        # A widget that is not displayed cannot take the focus.
        screen.set_class(not screen.has_class("-facets"), INSTEAD)
        screen.set_focus(screen.facets)
    screen.show_hints()


def keep_in_sight(screen: SearchScreen) -> None:
    """Show the facets as long as they are in use, the results else."""
    in_use = screen.focused is screen.facets
    screen.set_class(in_use and not screen.has_class("-facets"), INSTEAD)
