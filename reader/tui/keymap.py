"""Which keys mean which action: the registry's, with the user's own from keys.toml on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from reader.config import fault
from reader.errors import ConfigError
from reader.tui.actions import ACTIONS, SCREENS, Action, Scope
from reader.tui.keys import Node, Sequence, build_trie, clashes, parse, shown

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}


@cache
def scoped(scopes: tuple[Scope, ...]) -> tuple[Action, ...]:
    """Return the actions of these scopes, in the order of the scopes."""
    return tuple(a for scope in scopes for a in ACTIONS if a.scope is scope)


class Keymap:
    """The keys in force. What of the user's wishes cannot be met is told in `problems`."""

    def __init__(self, wishes: Mapping[str, str] | None = None) -> None:
        self.problems: dict[str, str] = {}
        """Action id → why its wish cannot be met."""
        self._wishes = wishes or {}
        self._wished: dict[str, tuple[Sequence, ...]] = {}
        for identifier, written in self._wishes.items():
            self._wish(identifier, written)
        self._settle()
        self._tries: dict[tuple[Scope, ...], Node] = {}

    @property
    def met(self) -> dict[str, str]:
        """Return the wishes that are in force, as they were written."""
        return {identifier: self._wishes[identifier] for identifier in self._wished}

    def faults(self, path: Path) -> list[ConfigError]:
        """Return the problems as faults of keys.toml, each with its line."""
        return [fault(path, identifier, why) for identifier, why in self.problems.items()]

    def sequences(self, identifier: str) -> tuple[Sequence, ...]:
        """Return the sequences that trigger an action; none when the user unbound it."""
        wished = self._wished.get(identifier)
        return _default(identifier) if wished is None else wished

    def trie(self, scopes: tuple[Scope, ...]) -> Node:
        """Return the trie of everything that works where these scopes do."""
        if scopes not in self._tries:
            self._tries[scopes] = build_trie(dict(self._bound(scoped(scopes))))
        return self._tries[scopes]

    def anywhere(self) -> Node:
        """Return the trie of what works in dialogs and while typing."""
        return build_trie(dict(self._bound(a for a in ACTIONS if a.anywhere)))

    def alt_keys(self) -> frozenset[str]:
        """Return the keys with Alt that mean something."""
        used = (key for a in ACTIONS for sequence in self.sequences(a.id) for key in sequence)
        return frozenset(key for key in used if key.startswith("alt+"))

    def key(self, identifier: str) -> str:
        """Return the first key of an action as people read it; empty when it has none."""
        sequences = self.sequences(identifier)
        return shown(sequences[0]) if sequences else ""

    def keys(self, identifier: str) -> str:
        """Return all keys of an action as people read them."""
        return " ".join(shown(s) for s in self.sequences(identifier))

    def _wish(self, identifier: str, written: str) -> None:
        if identifier not in BY_ID:
            self.problems[identifier] = "there is no such action"
            return
        try:
            self._wished[identifier] = parse(written)
        except ValueError as error:
            self.problems[identifier] = str(error)

    def _settle(self) -> None:
        """Give wishes up, one by one, until no two actions of a screen want the same keys."""
        while clash := next(self._clashes(), None):
            sequence, first, second = clash
            loser, other = (second, first) if second in self._wished else (first, second)
            del self._wished[loser]
            title = BY_ID[other].title
            self.problems[loser] = f"“{shown(sequence)}” is taken by “{title}” ({other})"

    def _clashes(self) -> Iterator[tuple[Sequence, str, str]]:
        for scopes in SCREENS.values():
            yield from clashes(self._bound(scoped(scopes)))

    def _bound(self, actions: Iterable[Action]) -> Iterator[tuple[Sequence, str]]:
        return ((s, a.id) for a in actions for s in self.sequences(a.id))


@cache
def _default(identifier: str) -> tuple[Sequence, ...]:
    return parse(BY_ID[identifier].keys)


def key_table(keymap: Keymap | None = None) -> str:
    """Return all keys as Markdown, one table per scope."""
    keymap = keymap or Keymap()
    parts = []
    for scope in Scope:
        rows = [
            f"| {_cells(keymap, action)} | {_escape(action.title)} | {_escape(action.help)} | `{action.id}` |"
            for action in scoped((scope,))
        ]
        head = ["| keys | does | | id |", "|---|---|---|---|"]
        parts.append("\n".join([f"### {scope.heading}", "", *head, *rows]))
    return "\n\n".join(parts) + "\n"


def _cells(keymap: Keymap, action: Action) -> str:
    return " ".join(f"`{_escape(shown(s))}`" for s in keymap.sequences(action.id))


def _escape(text: str) -> str:
    return text.replace("|", "\\|")
