"""Dialogs: a question, a line of text, a choice from a list, tags.

Open them with `app.push_screen(dialog, callback)`: that is done before the next
key is looked at, where a worker that waits would let it slip through. The
callback gets None when the user leaves with Escape.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.tui.fitting import cell_len, clip_words, pad, plain
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.row_list import Look, Part, RowList

R = TypeVar("R")


class Dialog(ModalScreen[R | None], Generic[R]):
    """A box in the middle of the screen. Escape, or a click outside, leaves it."""

    DEFAULT_CSS = """
    Dialog {
        align: center middle; background: $background 60%;
        & > #box {
            width: 64; max-width: 100%; height: auto; max-height: 100%;
            background: $panel; padding: 1 2; border: none;
        }
        & #title { color: $text-accent; text-style: bold; height: auto; margin-bottom: 1; }
        & #note { color: $foreground 80%; height: auto; margin-top: 1; }
        & LineInput { background: $background; padding: 0 1; }
        & LineInput:focus { background: $background; padding: 0 1; }
        & RowList { background: $panel; }
        & RowList > .rows--chosen-blurred { background: $primary 30%; }
        &:ansi > #box { border: round $primary; }
        &.-tiny > #box { padding: 0 1; }
        &.-flat > #box { padding: 0 1; }
        &.-flat #title { margin-bottom: 0; }
        &.-flat #note { margin-top: 0; }
    }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield Static(plain(self._title), id="title", markup=False)
            yield from self.body()

    def body(self) -> ComposeResult:
        """Yield what stands below the title."""
        raise NotImplementedError

    def leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)

    def on_click(self, event: Click) -> None:
        if self.get_widget_at(event.screen_x, event.screen_y)[0] is self:
            self.leave()


class Confirm(Dialog[bool]):
    """A question that is answered with y or n."""

    def __init__(self, question: str, *, note: str = "", yes: str = "Yes", no: str = "No") -> None:
        super().__init__(question)
        self._note = note
        self._words = (yes, no)

    def body(self) -> ComposeResult:
        yield AnswerKeys(self._note, self._words)

    def answer(self, yes: bool) -> None:
        """Close with an answer."""
        self.dismiss(yes)


class AnswerKeys(Static, can_focus=True):
    """The two answers of a question; takes y, Enter, n and Escape."""

    def __init__(self, note: str, words: tuple[str, str]) -> None:
        yes, no = words
        above = f"{plain(note)}\n\n" if note else ""
        key = "bold $text-accent"
        super().__init__(Content.assemble(above, ("y", key), f" {yes}    ", ("n", key), f" {no}"))

    def take_key(self, event: Key) -> bool:
        dialog = self.screen
        if isinstance(dialog, Confirm) and event.key in ("y", "Y", "enter", "n", "N", "q", "escape"):
            dialog.answer(event.key in ("y", "Y", "enter"))
            return True
        return False


class AskLine(Dialog[str]):
    """A line of text."""

    def __init__(
        self,
        title: str,
        value: str = "",
        *,
        note: str = "",
        placeholder: str = "",
        objection: Callable[[str], str] = lambda text: "",
    ) -> None:
        super().__init__(title)
        self._value = value
        self._note = note
        self._placeholder = placeholder
        self._objection = objection
        """Says why an answer cannot be taken; empty when it can."""

    def body(self) -> ComposeResult:
        yield LineInput(self._value, placeholder=self._placeholder)
        yield Static(plain(self._note), id="note", markup=False)

    def take_leaving_key(self, key: str) -> bool:
        if key == "escape":
            self.leave()
        elif key == "enter":
            self._finish()
        return key in ("enter", "escape")

    def _finish(self) -> None:
        value = self.query_one(LineInput).value.strip()
        why = self._objection(value)
        if why:
            self.query_one("#note", Static).update(Content(plain(why)))
        else:
            self.dismiss(value)


class TagEditor(Dialog[list[str]]):
    """Tags as a line of text with commas; Tab completes from those in use."""

    def __init__(self, title: str, tags: Sequence[str], known: Sequence[str] = ()) -> None:
        super().__init__(title)
        self._tags = tags
        self._known = known

    def body(self) -> ComposeResult:
        value = ", ".join([*self._tags, ""])
        yield LineInput(value, placeholder="economy, to check", changed=self._offer)
        yield Static("", id="note", markup=False)

    def on_mount(self) -> None:
        line = self.query_one(LineInput)
        line.cursor_position = len(line.value)
        self._offer(line.value)

    def _offer(self, typed: str) -> None:
        found = self._completions(typed)
        text = f"Tab: {', '.join(found)}" if found else "Commas between tags; Enter saves"
        self.query_one("#note", Static).update(Content(clip_words(text, 56)))

    def _completions(self, typed: str) -> list[str]:
        begun = typed.rpartition(",")[2].strip().casefold()
        present = set(split_tags(typed))
        return [t for t in self._known if t.casefold().startswith(begun) and t not in present][:8]

    def take_leaving_key(self, key: str) -> bool:
        line = self.query_one(LineInput)
        if key == "tab" and (found := self._completions(line.value)):
            before = line.value.rpartition(",")[0]
            line.value = f"{before}, {found[0]}, ".removeprefix(", ")
            line.cursor_position = len(line.value)
        elif key == "escape":
            self.leave()
        elif key == "enter":
            self.dismiss(split_tags(line.value))
        return True


def split_tags(typed: str) -> list[str]:
    """Return the tags of a line, without doubles, in order."""
    tags = (word.strip().lstrip("#").strip() for word in typed.split(","))
    return list(dict.fromkeys(tag for tag in tags if tag))


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


class Choices(Generic[R]):
    """The source of a `Choose`."""

    def __init__(self, choices: Sequence[Choice[R]]) -> None:
        self.choices = choices
        self.keys: Sequence[int] = range(len(choices))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, Choice[R]]:
        return {key: self.choices[key] for key in keys}


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
    """
    ROWS: ClassVar = 16

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice[R]],
        *,
        chosen: R | None = None,
        placeholder: str = "Type to narrow down",
        find: Find = containing,
        free: Callable[[str], R] | None = None,
        note: str = "",
    ) -> None:
        super().__init__(title)
        self._choices = choices
        self._chosen = chosen
        self._placeholder = placeholder
        self._find = find
        self._free = free
        """Makes an answer of typed text that is on no line; None when that is not wanted."""
        self._note = note

    @property
    def _keyed(self) -> bool:
        return any(choice.key for choice in self._choices)

    def body(self) -> ComposeResult:
        if self._keyed:
            yield KeyedList(ChoiceRows())
        else:
            yield LineInput(placeholder=self._placeholder, changed=self._narrow)
            yield RowList[Choice[R]](ChoiceRows(), empty="Nothing fits")
        if self._note:
            yield Static(plain(self._note), id="note", markup=False)

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        at = next((i for i, c in enumerate(self._choices) if c.value == self._chosen), None)
        rows.show(Choices(self._choices), key=at)
        rows.can_focus = self._keyed

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        self._finish()

    def on_row_list_chosen(self, message: RowList.Chosen) -> None:
        message.stop()

    def _narrow(self, typed: str) -> None:
        rows = self.query_one(RowList)
        found = self._find(typed, self._choices) if typed.strip() else self._choices
        rows.show(Choices(found), key=0)

    def take_leaving_key(self, key: str) -> bool:
        rows = self.query_one(RowList)
        moves = {"up": (-1, 1), "down": (1, 1), "pageup": (-1, 8), "pagedown": (1, 8)}
        if key in moves:
            rows.action_move(*moves[key])
        elif key == "escape":
            self.leave()
        elif key == "enter":
            self._finish()
        return True

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
