"""What is known of an article besides its text: where each value came from, and what the user says instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from reader.errors import VariorumError
from reader.model.article import Article, Revision
from reader.model.ids import ArticleId
from reader.tui.fitting import plain
from reader.tui.screens.blocks import ArticleBlocks
from reader.tui.screens.left_line import LeftLine
from reader.tui.screens.list_dialog import DialogList, ListDialog
from reader.tui.widgets.fact_rows import Fact, FactRows
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.row_list import Listed, RowList

if TYPE_CHECKING:
    from reader.library.correcting import CorrectedField
    from reader.tui.app import VariorumApp

NAMES = 30
"""Most cells of the names at the left."""

UNKNOWN = "unknown"


@dataclass
class Decoded(Message):
    """An article has been decoded another way, or could not be."""

    told: str


class ArticleInfo(ListDialog[None]):
    """Everything known about an article besides its text. Fields are corrected where they stand."""

    DEFAULT_CSS = """
    ArticleInfo > #box { width: 100; }
    ArticleInfo DialogList { height: auto; max-height: 50vh; min-height: 1; }
    ArticleInfo LineInput { display: none; }
    ArticleInfo #whole { height: auto; max-height: 3; margin-top: 1; }
    ArticleInfo.-typing LineInput { display: block; }
    ArticleInfo.-typing #whole { display: none; }
    ArticleInfo.-low { & DialogList { max-height: 45vh; } & #whole { max-height: 1; } }
    ArticleInfo.-flat { & DialogList { max-height: 60vh; } & #whole { display: none; } & #title { max-height: 1; } }
    """

    def __init__(self, app: VariorumApp, article: ArticleId) -> None:
        super().__init__(app.library.articles.get(article).title)
        self._variorum, self._article = app, article
        self._typing = ""
        """The field that is being corrected."""
        self._left: LeftLine | None = None
        """What was typed for it; kept while it is not saved."""

    def body(self) -> ComposeResult:
        yield DialogList[Fact](FactRows(NAMES), empty="Nothing to tell")
        yield LineInput()
        yield Static("", id="whole", markup=False)
        yield Static("", id="note", markup=False)

    @property
    def facts(self) -> DialogList[Fact]:
        return self.query_one(DialogList)

    def on_mount(self) -> None:
        self.load()
        self.facts.focus()

    def load(self) -> None:
        """Show what is known now; the chosen line stays."""
        library = self._variorum.library
        known = library.articles.get(self._article)
        revision = library.articles.revision(self._article)
        fields = library.corrections.fields(self._article)
        numbers = library.articles.revision_numbers(self._article)
        self.query_one("#title", Static).update(Content(plain(known.title)))
        facts = facts_of(known, fields, revision, numbers)
        copies = library.copies.of(self._article)
        facts += [Fact("copy", _named(one.article), one.told, other=one.article.id) for one in copies]
        self.facts.paint_with(FactRows(min(NAMES, max(len(fact.name) for fact in facts))))
        self.facts.show(Listed(facts))
        self._tell()

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self._tell()

    @on(RowList.Opened)
    def _opened(self) -> None:
        self.press("enter")

    def _tell(self) -> None:
        """Show the whole value of the chosen line, and what can be done with it."""
        row = self.facts.row
        whole = f"{row.value}\n{row.where}" if row is not None and row.where else row.value if row else ""
        self.query_one("#whole", Static).update(Content(plain(whole)))
        keys = ["Enter corrects it"] if row is not None and row.field else []
        keys += ["Enter decodes it another way"] if row is not None and row.decoded else []
        keys += ["Enter opens both with their differences"] if row is not None and row.other else []
        keys += ["r takes yours back"] if row is not None and row.by_hand else []
        self._note("   ".join([*keys, "b blocks", "Esc leaves"]))

    def _note(self, text: str) -> None:
        self.query_one("#note", Static).update(Content(plain(text)))

    def press(self, key: str) -> bool:
        row = self.facts.row
        if key in ("enter", "e") and row is not None and row.field:
            self._begin(row)
        elif key in ("enter", "e") and row is not None and row.decoded:
            from reader.tui.screens.decoding import ask_encoding

            ask_encoding(self._variorum, self._article, self._decode)
        elif key in ("enter", "l") and row is not None and row.other:
            self._open_both(ArticleId(row.other))
        elif key in ("r", "delete", "backspace") and row is not None and row.by_hand:
            self._variorum.library.corrections.reset(self._article, row.field)
            self._wrote(f"The {row.field} is what was read")
        elif key == "b":
            self._variorum.push_screen(ArticleBlocks(self._variorum, self._article), lambda _: self.load())
        elif key == "u":
            step = self._variorum.library.history.undo()
            self._wrote(f"Undone: {step.sentence}" if step else "There is nothing to undo")
        elif key in ("enter", "h", "i", "left"):
            self.leave()
        else:
            return super().press(key)
        return True

    def _decode(self, encoding: str) -> None:
        self._note("Reading…")
        self.run_worker(
            partial(self._decode_in_thread, encoding), thread=True, group="decode", exit_on_error=False
        )

    def _decode_in_thread(self, encoding: str) -> None:
        try:
            with self._variorum.library.reopen() as library:
                told = library.troubles.redecode(self._article, encoding).reason
        except VariorumError as error:
            told = str(error)
        self.post_message(Decoded(told))

    @on(Decoded)
    def _decoded(self, event: Decoded) -> None:
        self._wrote(event.told)

    def _open_both(self, other: ArticleId) -> None:
        """Read the article beside its copy, with the words marked that differ."""
        from reader.tui.screens.reading_acts import diffing
        from reader.tui.screens.reading_desk import ReadingDesk

        app, article = self._variorum, self._article
        self.leave()
        app.read((article, other))
        screen = app.screen
        if isinstance(screen, ReadingDesk):
            screen.call_after_refresh(diffing.toggle, screen)

    def _begin(self, row: Fact) -> None:
        """Let the user type another value."""
        self._typing = row.field
        self.add_class("-typing")
        line = self.query_one(LineInput)
        line.value = "" if row.value == UNKNOWN else row.value
        line.cursor_position = len(line.value)
        self._left = LeftLine(self, f"{row.field}\0{self._article}", line.value)
        self._left.begin(line)
        line.changed = self._left.changed
        line.focus()
        example = " (like 2026-06-04)" if row.field == "published" else ""
        told = f"{row.field}{example}:   Enter keeps it   Esc does not"
        self._note("   ".join(filter(None, (told, self._left.hint))))

    def keep_written(self) -> str:
        return self._left.keep() if self._left is not None else ""

    def take_leaving_key(self, key: str) -> bool:
        """Keep what was typed, or let it go."""
        if key == "enter":
            self._keep()
        elif key == "escape":
            try:
                self.keep_written()
            except OSError as error:
                self._variorum.say(f"Not kept: {error.strerror or error}", warning=True)
            self._end()
        elif self._left is not None:
            self._left.take_key(key)
        return True

    def _keep(self) -> None:
        value = self.query_one(LineInput).value
        row = self.facts.row
        if row is not None and value.strip() == ("" if row.value == UNKNOWN else row.value):
            self._end()
            return
        try:
            self._variorum.library.corrections.set(self._article, {self._typing: value})
        except VariorumError as error:
            self._note(error.why[:1].upper() + error.why[1:])
            return
        field = self._typing
        if self._left is not None:
            self._left.settle()
        self._end()
        self._wrote(f"The {field} is yours now; {self._variorum.keymap.key('global.undo')} takes it back")

    def _end(self) -> None:
        self._typing = ""
        self._left = None
        self.query_one(LineInput).changed = None
        self.remove_class("-typing")
        self.facts.focus()
        self._tell()

    def _wrote(self, sentence: str) -> None:
        self.load()
        self._variorum.wrote(sentence)


def facts_of(
    article: Article, fields: Sequence[CorrectedField], revision: Revision, revisions: Sequence[int]
) -> list[Fact]:
    """Return what is known, each value with where it was found."""
    facts = [Fact(f.name, f.value or UNKNOWN, _where(f), f.name, f.by_hand) for f in fields]
    facts += [
        Fact("tags", ", ".join(article.tags) or "none"),
        Fact("words", f"{article.words:,}"),
        Fact("file", (article.path or "none") + (" (gone)" if article.missing else "")),
        Fact("read as", f"{revision.media_type}, {revision.encoding}", decoded=True),
        Fact("added", f"{article.added:%Y-%m-%d %H:%M} UTC"),
        Fact("revision", f"{revision.number} of {len(revisions)}, {revision.added:%Y-%m-%d %H:%M} UTC"),
        Fact("id", article.id),
    ]
    facts += [Fact("noticed", note) for note in revision.notes]
    return facts + [Fact(name, value, "front matter") for name, value in article.metadata.extra.items()]


def _named(article: Article) -> str:
    outlet = article.metadata.outlet
    return f"{outlet}: {article.title}" if outlet else article.title


def _where(field: CorrectedField) -> str:
    if field.by_hand:
        return f"yours; read: {field.read or 'nothing'}"
    return field.found.where if field.found else ""
