"""What an action is, and where it is available."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action is available."""

    LIBRARY = "library"
    READING = "reading"
    SEARCH = "search"
    HIGHLIGHTS = "highlights"
    CLAIMS = "claims"
    STORIES = "stories"
    PROBLEMS = "problems"
    LIST = "list"
    GLOBAL = "global"

    @property
    def heading(self) -> str:
        return {"list": "Lists", "global": "Everywhere"}.get(self, self.capitalize())


SCREENS: dict[Scope, tuple[Scope, ...]] = {
    Scope.LIBRARY: (Scope.LIBRARY, Scope.LIST, Scope.GLOBAL),
    Scope.READING: (Scope.READING, Scope.GLOBAL),
    Scope.SEARCH: (Scope.SEARCH, Scope.LIST, Scope.GLOBAL),
    Scope.HIGHLIGHTS: (Scope.HIGHLIGHTS, Scope.LIST, Scope.GLOBAL),
    Scope.CLAIMS: (Scope.CLAIMS, Scope.LIST, Scope.GLOBAL),
    Scope.STORIES: (Scope.STORIES, Scope.LIST, Scope.GLOBAL),
    Scope.PROBLEMS: (Scope.PROBLEMS, Scope.LIST, Scope.GLOBAL),
}
"""Screen → the scopes whose keys work on it."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do."""

    id: str
    keys: str
    """Alternatives separated by commas, sequences by spaces: `g g, home`."""
    title: str
    """A few words, in the imperative."""
    help: str = ""
    """A sentence, where the title does not say it all."""
    group: str = ""
    """Heading in the help; empty joins the group of the action before."""
    hint: str = ""
    """One word for the status line; empty keeps it out of there."""
    handler: str = ""
    """Name of the method without `action_`; empty means the id without its scope."""
    args: tuple[str | int, ...] = ()
    """Passed to the handler."""
    counted: bool = False
    """True when the handler takes `count: int | None` as its last argument."""
    anywhere: bool = False
    """True when it also works in dialogs and while text is being typed."""

    @property
    def scope(self) -> Scope:
        return Scope(self.id.partition(".")[0])

    def titled(self, kind_names: Mapping[str, str]) -> str:
        """Return the title, with the user's own name for a kind of highlight."""
        name = kind_names.get(str(self.args[0])) if self.handler == "kind" and self.args else None
        return f"Kind: {name}" if name else self.title

    @property
    def method(self) -> str:
        return f"action_{self.handler or self.id.partition('.')[2]}"
