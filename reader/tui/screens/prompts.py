"""Dialogs: a question, a line of text, a choice from a list, tags.

Open them with `app.push_screen(dialog, callback)`: that is done before the next
key is looked at, where a worker that waits would let it slip through. The
callback gets None when the user leaves with Escape.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from reader.tui.fitting import clip_words, plain
from reader.tui.screens.choosing import Choice, Choose
from reader.tui.screens.dialog import Dialog
from reader.tui.screens.left_line import LeftLine
from reader.tui.widgets.input_bar import LineInput

__all__ = ["AskLine", "Choice", "Choose", "Confirm", "Dialog", "TagEditor", "split_tags", "tag_changes"]


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
        draft: str | None = None,
    ) -> None:
        super().__init__(title)
        self._value = value
        self._draft = value if draft is None else draft
        self._note = note
        self._placeholder = placeholder
        self._objection = objection
        """Says why an answer cannot be taken; empty when it can."""

        self._left = LeftLine(self, title, value)

    def body(self) -> ComposeResult:
        yield LineInput(self._draft, placeholder=self._placeholder, changed=self._left.changed)
        yield Static(plain(self._note), id="note", markup=False)

    def on_mount(self) -> None:
        self._left.begin(self.query_one(LineInput))
        self._tell(self._note)

    def _tell(self, text: str) -> None:
        told = "\n".join(filter(None, (self._left.hint, plain(text))))
        self.query_one("#note", Static).update(Content(told))

    def keep_written(self) -> str:
        return self._left.keep()

    def settle(self) -> None:
        self._left.settle()

    def again(self, answer: str) -> AskLine:
        return AskLine(
            self._title,
            self._value,
            note=self._note,
            placeholder=self._placeholder,
            objection=self._objection,
            draft=answer,
        )

    def take_leaving_key(self, key: str) -> bool:
        if key == "escape":
            self.leave()
        elif key == "enter":
            self._finish()
        else:
            return self._left.take_key(key)
        return True

    def _finish(self) -> None:
        value = self.query_one(LineInput).value.strip()
        why = self._objection(value)
        if why:
            self._tell(why)
        else:
            self._left.keep_soon()
            self.dismiss(value)


class TagEditor(Dialog[list[str]]):
    """Tags as a line of text with commas; Tab completes from those in use."""

    def __init__(
        self, title: str, tags: Sequence[str], known: Sequence[str] = (), *, draft: str | None = None
    ) -> None:
        super().__init__(title)
        self._tags = tags
        self._known = known
        value = ", ".join([*tags, ""])
        self._draft = value if draft is None else draft
        self._left = LeftLine(self, title, value)

    def body(self) -> ComposeResult:
        yield LineInput(self._draft, placeholder="economy, to check", changed=self._offer)
        yield Static("", id="note", markup=False)

    def on_mount(self) -> None:
        line = self.query_one(LineInput)
        line.cursor_position = len(line.value)
        self._left.begin(line)
        self._offer(line.value)

    def keep_written(self) -> str:
        return self._left.keep()

    def settle(self) -> None:
        self._left.settle()

    def again(self, answer: list[str]) -> TagEditor:
        return TagEditor(self._title, self._tags, self._known, draft=", ".join([*answer, ""]))

    def _offer(self, typed: str) -> None:
        self._left.changed(typed)
        found = self._completions(typed)
        text = (
            f"Tab: {', '.join(found)}" if found else "Commas between tags, -tag takes one away; Enter saves"
        )
        told = "\n".join(filter(None, (self._left.hint, clip_words(text, 56))))
        self.query_one("#note", Static).update(Content(told))

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
            self._left.keep_soon()
            self.dismiss(split_tags(line.value))
        else:
            self._left.take_key(key)
        return True


def tag_changes(common: Sequence[str], typed: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return which tags an edit of those that all have adds, and which it takes away.

    `-tag` takes away one that only some have.
    """
    minus = [tag[1:].strip() for tag in typed if tag.startswith(("-", "−")) and tag not in common]
    kept = [tag for tag in typed if tag not in minus and (tag in common or not tag.startswith(("-", "−")))]
    gone = [tag for tag in common if tag not in kept]
    return [tag for tag in kept if tag not in common], list(dict.fromkeys([*gone, *filter(None, minus)]))


def split_tags(typed: str) -> list[str]:
    """Return the tags of a line, without doubles, in order."""
    tags = (word.strip().lstrip("#").strip() for word in typed.split(","))
    return list(dict.fromkeys(tag for tag in tags if tag))
