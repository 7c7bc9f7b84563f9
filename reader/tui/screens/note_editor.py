"""Writing a note, or the words of a claim: a few lines of text in a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.actions import parse
from textual.app import ComposeResult
from textual.events import Key, Paste
from textual.widgets import Static, TextArea

from reader.errors import VariorumError
from reader.text.safe import safe_text
from reader.tui.screens.prompts import Dialog

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
        for binding in self._bindings.key_to_bindings.get(event.key, ()):
            _, name, arguments = parse(binding.action)
            getattr(self, f"action_{name}")(*arguments)
            return True
        return False

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

    def __init__(self, title: str, text: str = "", *, about: str = "", draft: str | None = None) -> None:
        super().__init__(title)
        self._before = text
        self._draft = text if draft is None else draft
        """What has been written already."""
        self._about = about
        """What is being written about; shown above the text."""

    def body(self) -> ComposeResult:
        if self._about:
            yield Static(self._about, id="about", markup=False)
        yield Writing(self._draft, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        yield Static(self.KEYS, id="note", markup=False)

    def on_mount(self) -> None:
        area = self.query_one(Writing)
        area.cursor_blink = False
        area.move_cursor(area.document.end)

    @property
    def text(self) -> str:
        return self.query_one(Writing).text

    @property
    def unsaved(self) -> bool:
        return self.text.strip() != self._before.strip()

    def take(self, key: str) -> bool:
        """Act on a key that is the dialog's own."""
        if key in self.SAVE:
            self.save()
        elif key == "escape":
            self.leave()
        elif key == "ctrl+e":
            self._edit_outside()
        else:
            return False
        return True

    def save(self) -> None:
        """Close with the text."""
        self.dismiss(self.text.strip())

    def again(self, answer: str) -> Dialog[str]:
        return type(self)(self._title, self._before, about=self._about, draft=answer)

    def _edit_outside(self) -> None:
        app = cast("VariorumApp", self.app)
        try:
            edited = app.edit(self.text)
        except VariorumError as error:
            self.query_one("#note", Static).update(str(error))
            return
        area = self.query_one(Writing)
        area.load_text(safe_text(edited).text.rstrip("\n"))
        area.move_cursor(area.document.end)


class NoteEditor(TextDialog):
    """The note of a highlight, in Markdown."""


class StatementEditor(TextDialog):
    """The words of a claim: Enter is enough to save them, and lines are joined."""

    DEFAULT_CSS = """
    StatementEditor TextArea, StatementEditor TextArea:focus { height: 5; }
    """
    SAVE = frozenset(("ctrl+s", "enter"))
    KEYS = "Enter save   Esc leave   ^e in your editor"

    def save(self) -> None:
        """Close with the statement; an empty one is not taken."""
        statement = " ".join(self.text.split())
        if statement:
            self.dismiss(statement)
        else:
            self.query_one("#note", Static).update("A claim needs words")
