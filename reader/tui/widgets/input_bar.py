"""One line to type into: in dialogs, and docked above the status line for filter, query and find.

Keys are acted on at once (`take_key`), so that what is typed after Enter goes
where Enter led, however fast it was typed.
"""

from __future__ import annotations

from collections.abc import Callable

from textual.actions import parse
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key, Paste
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.text.safe import safe_line, safe_text
from reader.tui.fitting import plain

PASTE_LIMIT = 2000
"""Code points of a paste into one line: a passage to search for, not an article."""

LEAVING = frozenset(("enter", "escape", "up", "down", "tab", "shift+tab", "pageup", "pagedown"))
"""Keys that are not the line's own: a parent with `take_leaving_key` may act on them."""


class LineInput(Input):
    """An Input without delay. Tells of changes by a call, not a message, so that they keep their order."""

    DEFAULT_CSS = """
    LineInput, LineInput:focus { border: none; height: 1; padding: 0; background: $panel; width: 1fr; }
    """

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        changed: Callable[[str], None] | None = None,
        id: str | None = None,
    ) -> None:
        # Needed by the watcher of the value, which runs before the constructor ends.
        self.changed = changed
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False)
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Keep out what a terminal would obey, wherever the text comes from."""
        return safe_text(value, keep_newlines=False).text.replace("\t", " ")

    def watch_value(self, value: str) -> None:
        if self.changed is not None and self.is_attached:
            self.changed(value)

    def take_key(self, event: Key) -> bool:
        """Edit the line, or let a parent act on a key that leaves it."""
        if event.key in LEAVING:
            return self._leave(event.key)
        if event.is_printable and "+" not in event.key:
            self._type(event.character or "")
            return True
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            _, name, arguments = parse(binding.action)
            getattr(self, f"action_{name}")(*arguments)
            return True
        return False

    def _type(self, text: str) -> None:
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)

    def _leave(self, key: str) -> bool:
        takers = (getattr(node, "take_leaving_key", None) for node in self.ancestors)
        return any(take(key) for take in takers if take is not None)

    def _on_paste(self, event: Paste) -> None:
        # What is pasted is as hostile as any other text from outside.
        event.prevent_default()
        event.stop()
        self._type(safe_line(event.text, PASTE_LIMIT))


def ignore(text: str) -> None:
    """Do nothing about a change."""


class InputBar(Horizontal):
    """A docked line with a label, and a remark at its end ("3/12", "no match").

    `begin` opens it and says whom to tell; Enter closes it keeping the text,
    Escape closes it giving the text up. The focus goes back to where it was.
    """

    DEFAULT_CSS = """
    InputBar {
        dock: bottom; height: 1; background: $panel; display: none; padding: 0 1; margin-bottom: 1;
        &.-open { display: block; }
        & > .bar--label { width: auto; color: $text-accent; text-style: bold; background: $panel; }
        & > .bar--remark { width: auto; color: $foreground 80%; background: $panel; padding-left: 2; }
    }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.line = LineInput()
        self._label = Static("", classes="bar--label", markup=False)
        self._remark = Static("", classes="bar--remark", markup=False)
        self.words = ("keep", "give up")
        """What Enter and Escape do, for the status line."""
        self._tell: Callable[[str, bool], None] | None = None
        self._before: Widget | None = None
        self._label_now, self._value_before = "", ""
        self._left: dict[str, str] = {}
        """By label: what was given up last, for the up key."""

    def compose(self) -> ComposeResult:
        yield self._label
        yield self.line
        yield self._remark

    @property
    def is_open(self) -> bool:
        return self.has_class("-open")

    def begin(
        self,
        label: str,
        value: str = "",
        *,
        changed: Callable[[str], None] = ignore,
        closed: Callable[[str, bool], None],
        placeholder: str = "",
        words: tuple[str, str] = ("keep", "give up"),
    ) -> None:
        """Open the bar with `value` selected, so that typing replaces it and the arrows keep it.

        `closed` gets the text and whether it is kept.
        """
        self._before, self.words = self.screen.focused, words
        self.line.changed = None
        self.line.value = value
        self.line.select_all()
        self._label_now, self._value_before = label, value
        left = self._left.get(label, "")
        self.line.placeholder = f"↑ brings back “{left}”" if left else placeholder
        self.line.changed, self._tell = changed, closed
        self.relabel(label)
        self.remark("")
        self.add_class("-open")
        self.screen.set_focus(self.line)

    def relabel(self, label: str) -> None:
        """Show another label."""
        self._label.update(Content(f"{plain(label)} "))

    def remark(self, text: str) -> None:
        """Say something about the text so far."""
        self._remark.update(Content(plain(text)))

    def end(self, *, keep: bool) -> None:
        """Close the bar."""
        if not self.is_open:
            return
        if not keep and self.line.value.strip() not in ("", self._value_before.strip()):
            self._left[self._label_now] = self.line.value
        self.remove_class("-open")
        self.line.changed = None
        self.screen.set_focus(self._before)
        if self._tell is not None:
            self._tell(self.line.value, keep)

    def take_leaving_key(self, key: str) -> bool:
        """Close at Enter and Escape; up in an empty line brings back what was given up."""
        if key in ("enter", "escape"):
            self.end(keep=key == "enter")
            return True
        return key == "up" and self.bring_back()

    def bring_back(self) -> bool:
        """Put into the empty line what was given up last; False when there is nothing."""
        left = self._left.get(self._label_now, "")
        if not left or self.line.value:
            return False
        self.line.value = left
        self.line.cursor_position = len(left)
        return True
