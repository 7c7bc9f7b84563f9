"""Writing a note, or the words of a claim: a few lines of text in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.actions import parse
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key, Paste
from textual.widgets import Static, TextArea

from reader.errors import VariorumError
from reader.text.safe import safe_text
from reader.tui.fitting import plain
from reader.tui.screens.dialog import NOT_SAVED, Dialog
from reader.tui.screens.drafting import Drafting

if TYPE_CHECKING:
    from reader.tui.app import VariorumApp


class Writing(TextArea):
    """A text area without delay: what is typed after a saving key goes where that key led."""

    def take_key(self, event: Key) -> bool:
        """Edit the text, or let the dialog act on a key of its own."""
        dialog = self.screen
        if isinstance(dialog, TextDialog) and dialog.take(event.key):
            return True
        inserted = "\n" if event.key == "enter" else event.character
        if inserted and (inserted == "\n" or (event.is_printable and "+" not in event.key)):
            self._insert(inserted)
            return True
        if event.key in ("ctrl+u", "ctrl+k"):
            self._clear(before=event.key == "ctrl+u")
            return True
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            _, name, arguments = parse(binding.action)
            getattr(self, f"action_{name}")(*arguments)
            return True
        return False

    def _clear(self, *, before: bool) -> None:
        """Delete what stands before or behind the caret in its line, on however many rows it is drawn."""
        first, last = sorted(self.selection)
        if before:
            first = (first[0], 0)
        else:
            last = (last[0], len(self.document.get_line(last[0])))
        if first != last:
            self.replace("", first, last, maintain_selection_offset=False)
        elif before:
            self.action_delete_left()
        else:
            self.action_delete_right()

    async def _on_paste(self, event: Paste) -> None:
        event.prevent_default()
        event.stop()
        self._insert(safe_text(event.text).text)

    def _insert(self, text: str) -> None:
        start, end = self.selection
        self.replace(text, start, end, maintain_selection_offset=False)


class TextDialog(Dialog[str]):
    """A text of some lines; answers with it, or with None when the user leaves."""

    DEFAULT_CSS = """
    TextDialog {
        & > #box { width: 76; }
        & TextArea, & TextArea:focus {
            height: 10; border: none; padding: 0 1; background: $background; scrollbar-size-vertical: 1;
        }
        & #about { height: auto; max-height: 3; margin-bottom: 1; color: $foreground 80%; }
    }
    TextDialog.-low TextArea, TextDialog.-low TextArea:focus { height: 5; }
    TextDialog.-flat {
        & TextArea, & TextArea:focus { height: 4; }
        & #about { display: none; }
    }
    """
    SAVE: ClassVar[frozenset[str]] = frozenset(("ctrl+s",))
    KEYS = "^s save   Esc leave   ^e in your editor"

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        about: str = "",
        subject: str = "",
        draft: str | None = None,
    ) -> None:
        super().__init__(title)
        self._before = text
        self._draft = draft
        """What has been written already."""
        self._about = about
        """What is being written about; shown above the text."""
        self._subject = subject or f"{title}\0{about}"
        """What the same text is known by when it is written on after a restart."""
        called = f"{title}: {about}" if about else title
        self._drafting = Drafting(self, self._subject, called, text, read=lambda: self.text)

    def body(self) -> ComposeResult:
        if self._about:
            yield Static(self._about, id="about", markup=False)
        yield Writing(
            self._before if self._draft is None else self._draft,
            soft_wrap=True,
            show_line_numbers=False,
            tab_behavior="focus",
        )
        yield Static(self.KEYS, id="note", markup=False)

    def on_mount(self) -> None:
        area = self.query_one(Writing)
        area.cursor_blink = False
        found = self._drafting.begin()
        if found is not None and self._draft is None:
            area.text = found.text
            changed = " (the saved one has changed since)" if self._drafting.is_older(found) else ""
            self._tell(f"Draft of {found.when} restored{changed}   ^r drops it\n{self.KEYS}")
        area.move_cursor(area.document.end)

    def on_text_area_changed(self) -> None:
        self._drafting.changed()

    @property
    def text(self) -> str:
        return self.query_one(Writing).text

    def keep_written(self) -> str:
        return NOT_SAVED if self._drafting.keep() else ""

    def settle(self) -> None:
        self._drafting.settle()

    def take(self, key: str) -> bool:
        """Act on a key that is the dialog's own."""
        if key in self.SAVE:
            self.save()
        elif key == "escape":
            self.leave()
        elif key == "ctrl+e":
            self._edit_outside()
        elif key == "ctrl+r":
            self._revert()
        else:
            return False
        return True

    def save(self) -> None:
        """Close with the text."""
        self.finish(self.text.strip())

    def finish(self, text: str) -> None:
        """Close with a text; until it is written it is kept."""
        self._drafting.keep_soon()
        self.dismiss(text)

    def again(self, answer: str) -> Dialog[str]:
        return type(self)(self._title, self._before, about=self._about, subject=self._subject, draft=answer)

    def _tell(self, text: str) -> None:
        self.query_one("#note", Static).update(Content(plain(text)))

    def _revert(self) -> None:
        """Put back what is saved; that is an edit like any other."""
        area = self.query_one(Writing)
        area.replace(self._before, area.document.start, area.document.end)
        self._tell(f"As it is saved; ^z brings your draft back\n{self.KEYS}")

    def _edit_outside(self) -> None:
        app = cast("VariorumApp", self.app)
        self._drafting.keep_soon()
        try:
            edited = app.edit(self.text)
        except VariorumError as error:
            self._tell(str(error))
            return
        area = self.query_one(Writing)
        area.load_text(safe_text(edited).text.rstrip("\n"))
        area.move_cursor(area.document.end)


class NoteEditor(TextDialog):
    """The note of a highlight, in Markdown."""


def note_subject(of: str) -> str:
    """Return what the note of a thing is known by, from whichever screen it is written; `of` is an id."""
    return f"note\0{of}"


class StatementEditor(TextDialog):
    """The words of a claim: Enter is enough to save them, and lines are joined."""

    DEFAULT_CSS = """
    StatementEditor TextArea, StatementEditor TextArea:focus { height: 5; }
    """
    SAVE = frozenset(("ctrl+s", "enter"))
    KEYS = "Enter save   Esc leave   ^u clear   ^e in your editor"

    def save(self) -> None:
        """Close with the statement; an empty one is not taken."""
        statement = " ".join(self.text.split())
        if statement:
            self.finish(statement)
        else:
            self._tell("A claim needs words")
