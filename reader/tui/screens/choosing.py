"""A dialog to choose from a list: by typing, by moving, or by a key of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from reader.tui.fitting import cell_len, pad, plain
from reader.tui.screens.dialog import Dialog
from reader.tui.screens.left_line import LeftLine
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.row_list import Listed, Look, Part, RowList

R = TypeVar("R")

WIDE = 100
"""Cells of the box where choices are sentences: its class is -sentences."""


@dataclass(frozen=True, slots=True)
class Choice(Generic[R]):
    """One line of a `Choose`."""

    value: R
    title: str
    detail: str = ""
    """Stands at the right."""
    also: str = ""
    """Further words that find it."""
    key: str = ""
    """A single character that picks it at once; only where nothing is typed."""


class ChoiceRows:
    """Paints choices."""

    height = 1

    def paint(self, row: Choice[Any], line: int, width: int, look: Look) -> Sequence[Part]:
        detail = pad(row.detail, min(cell_len(row.detail), width // 2))
        key = f"{row.key} " if row.key else ""
        title = pad(row.title, max(1, width - cell_len(detail) - cell_len(key) - 4))
        bar = Part("▌" if look.chosen else " ", "link")
        return [bar, Part(f" {key}", "accent strong"), Part(title), Part(f" {detail} ", "dim")]


Find = Callable[[str, Sequence[Choice[Any]]], Sequence[Choice[Any]]]
"""Returns the choices that what was typed means, best first."""


def containing(typed: str, choices: Sequence[Choice[Any]]) -> Sequence[Choice[Any]]:
    """Return the choices that contain every typed word, in their order."""
    words = typed.casefold().split()
    return [c for c in choices if all(w in f"{c.title} {c.detail} {c.also}".casefold() for w in words)]


class Choose(Dialog[R]):
    """A choice from a list. Typing narrows it down, unless the choices have keys of their own."""

    DEFAULT_CSS = """
    Choose RowList { height: auto; max-height: 16; min-height: 1; margin-top: 1; }
    Choose.-flat RowList { max-height: 7; margin-top: 0; }
    Choose.-sentences > #box { width: 100; }
    """

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[R]],
        *,
        chosen: R | None = None,
        placeholder: str = "Type to narrow down",
        find: Find = containing,
        free: Callable[[str], R] | None = None,
        moved: Callable[[R], None] | None = None,
        note: str = "",
    ) -> None:
        super().__init__(title)
        self._moved = moved
        """Told of each choice that is looked at."""
        self._choices = choices
        self._chosen = chosen
        self._placeholder = placeholder
        self._find = find
        self._free = free
        """Makes an answer of typed text that is on no line; None when that is not wanted."""
        self._note = note
        self._left = None if free is None else LeftLine(self, title, "")
        self._taken = False
        """True once the answer was made of what was typed."""

    @property
    def _keyed(self) -> bool:
        return any(choice.key for choice in self._choices)

    def body(self) -> ComposeResult:
        if self._keyed:
            yield KeyedList(ChoiceRows())
        else:
            yield LineInput(placeholder=self._placeholder, changed=self._narrow)
            yield RowList[Choice[R]](ChoiceRows(), empty="Nothing fits")
        if self._note or self._left:
            yield Static(plain(self._note), id="note", markup=False)

    def on_mount(self) -> None:
        if self._left is not None:
            self._left.begin(self.query_one(LineInput))
            told = "\n".join(filter(None, (self._left.hint, plain(self._note))))
            self.query_one("#note", Static).update(Content(told))
        rows = self.query_one(RowList)
        at = next((i for i, c in enumerate(self._choices) if c.value == self._chosen), None)
        rows.show(Listed(self._choices), key=at)
        rows.can_focus = self._keyed

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        self._finish()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        message.stop()
        row = self.query_one(RowList).row
        if self._moved is not None and row is not None and self.is_current:
            self._moved(row.value)

    def keep_written(self) -> str:
        kept = self._left.keep() if self._left is not None else ""
        # Words that find something were for finding it.
        return "" if self.query_one(RowList).count else kept

    def settle(self) -> None:
        if self._left is not None and self._taken:
            self._left.settle()

    def again(self, answer: R) -> Dialog[R] | None:
        if not self._carried or not self._keyed:
            return None
        return Choose(self._title, self._choices, chosen=answer, note=self._note)

    def _narrow(self, typed: str) -> None:
        rows = self.query_one(RowList)
        if self._left is not None:
            self._left.changed(typed)
        found = self._find(typed, self._choices) if typed.strip() else self._choices
        rows.show(Listed(found), key=0)

    def take_leaving_key(self, key: str) -> bool:
        rows = self.query_one(RowList)
        moves = {"up": (-1, 1), "down": (1, 1), "pageup": (-1, 8), "pagedown": (1, 8)}
        if key == "up" and not rows.cursor and self._bring_back():
            return True
        if key in moves:
            rows.action_move(*moves[key])
        elif key == "escape":
            self.leave()
        elif key == "enter":
            self._finish()
        return True

    def _bring_back(self) -> bool:
        """Put what was left here into the line, as long as nothing else stands there."""
        return self._left is not None and not self.query_one(LineInput).value and self._left.take_key("up")

    def pick(self, key: str) -> bool:
        """Answer with the choice of a key."""
        for choice in self._choices:
            if choice.key == key:
                self.dismiss(choice.value)
                return True
        return False

    def _finish(self) -> None:
        rows: RowList[Choice[R]] = self.query_one(RowList)
        if rows.row is not None:
            self.dismiss(rows.row.value)
        elif self._free is not None and (typed := self.query_one(LineInput).value.strip()):
            if self._left is not None:
                self._left.keep_soon()
            self._taken = True
            self.dismiss(self._free(typed))


class KeyedList(RowList[Choice[Any]]):
    """Choices that are picked by a key each, or by moving and Enter."""

    def take_key(self, event: Key) -> bool:
        dialog = self.screen
        if not isinstance(dialog, Choose):
            return False
        moves = {"j": "down", "k": "up", "q": "escape"}
        if event.character and dialog.pick(event.character):
            return True
        key = moves.get(event.key, event.key)
        return key in ("up", "down", "pageup", "pagedown", "enter", "escape") and dialog.take_leaving_key(key)
