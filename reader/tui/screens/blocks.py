"""The blocks of an article with their roles and reasons, and calling one something else.

Offsets are code points of the current revision's text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.errors import VariorumError
from reader.model.article import Block, Role
from reader.text.roles import BY_HAND
from reader.tui.fitting import clip_words, pad, plain
from reader.tui.screens.list_dialog import DialogList, ListDialog
from reader.tui.screens.prompts import Choice, Choose
from reader.tui.widgets.row_list import Listed, Look, Part, RowList

if TYPE_CHECKING:
    from reader.model.ids import ArticleId
    from reader.tui.app import VariorumApp

ROLES = (
    (Role.PARAGRAPH, "p"),
    (Role.CHROME, "c"),
    (Role.HEADING, "h"),
    (Role.TITLE, "t"),
    (Role.STANDFIRST, "s"),
    (Role.KEY_POINT, "k"),
    (Role.LIST_ITEM, "l"),
    (Role.QUOTE, "q"),
    (Role.CAPTION, "n"),
    (Role.SIDEBAR, "b"),
    (Role.ATTRIBUTION, "a"),
    (Role.TABLE_ROW, "r"),
    (Role.CODE, "d"),
)
"""What a block can be, and the key that says so."""

TOLD = {Role.CHROME: "chrome: folded away, never searched or compared"}
SHOWN = 50
"""Cells of a block's words in a question."""


def named(role: Role) -> str:
    """Return a role as people call it."""
    return role.replace("_", " ")


def ask_role(
    app: VariorumApp, article: ArticleId, block: Block, done: Callable[[], None] = lambda: None
) -> None:
    """Let the user say what a block is; a short line may become a rule of its outlet."""
    words = " ".join(block.range.slice(app.library.articles.revision(article).text).split())
    choices: list[Choice[Role | None]] = [
        Choice(role, TOLD.get(role, named(role)), "now" if role is block.role else "", key=key)
        for role, key in ROLES
    ]
    if block.reason == BY_HAND:
        choices.append(Choice(None, "what it was read as", "takes back what you said", key="u"))
    reason = f" ({block.reason})" if block.reason else ""
    note = f"Now {named(block.role)}{reason}"

    # None is an answer here, so the dialog answers with a place in the list.
    numbered = [Choice(at, c.title, c.detail, key=c.key) for at, c in enumerate(choices)]
    chosen = next((at for at, c in enumerate(choices) if c.value is block.role), 0)

    def answered(at: int | None) -> None:
        if at is None:
            return
        role = choices[at].value
        if role is None:
            app.library.corrections.uncall(article, block)
            done()
            app.wrote("The block is what it was read as")
        elif role is not block.role:
            _ask_rule(app, article, block, role, words, done)

    app.push_screen(
        Choose(f"What is “{clip_words(words, SHOWN)}”?", numbered, chosen=chosen, note=note), answered
    )


def _ask_rule(
    app: VariorumApp, article: ArticleId, block: Block, role: Role, words: str, done: Callable[[], None]
) -> None:
    """Ask whether the line is to be read so in later reports of the outlet, where it can be."""
    outlet = app.library.corrections.makes_rule(article, block)

    def call(everywhere: bool | None) -> None:
        if everywhere is None:
            return
        made = app.library.corrections.call(article, block, role, only_here=not everywhere)
        done()
        where = f", and in later reports of {made}" if made else ""
        app.wrote(f"Now {named(role)} here{where}; {app.keymap.key('global.undo')} takes it back")

    if not outlet:
        call(False)
        return
    question = f"Call this line {named(role)} in later reports of {outlet} too?"
    choices = [Choice(True, "Yes", key="y"), Choice(False, "No, only here", key="n")]
    note = f"“{clip_words(words, SHOWN)}”\n`variorum rules` lists and forgets what holds for an outlet."
    app.push_screen(Choose(question, choices, note=note), call)


class BlockRow(NamedTuple):
    """One block as a line."""

    number: int
    block: Block
    words: str


class BlockRows:
    """Paints blocks: what they are, and how they begin."""

    height = 1

    def paint(self, row: BlockRow, line: int, width: int, look: Look) -> Sequence[Part]:
        by_hand = row.block.reason == BY_HAND
        style = "dim" if row.block.role is Role.CHROME else ""
        return [
            Part("▌" if look.chosen else " ", "link"),
            Part("✎" if by_hand else " ", "accent strong"),
            Part(pad(named(row.block.role), 12), "accent"),
            Part(pad(clip_words(row.words, width - 15), max(1, width - 14)), style),
        ]


class ArticleBlocks(ListDialog[None]):
    """Every block of an article, why it is what it is, and the way to call it something else."""

    DEFAULT_CSS = """
    ArticleBlocks > #box { width: 100; }
    ArticleBlocks DialogList { height: auto; max-height: 50vh; min-height: 1; }
    ArticleBlocks #why { height: auto; max-height: 4; margin-top: 1; }
    ArticleBlocks.-low { & DialogList { max-height: 45vh; } & #why { max-height: 2; } }
    ArticleBlocks.-flat { & DialogList { max-height: 60vh; } & #why { max-height: 1; margin-top: 0; } }
    """

    def __init__(self, app: VariorumApp, article: ArticleId) -> None:
        super().__init__("Blocks")
        self._variorum, self._article = app, article
        self._unreasoned = ""
        """Why a block is what it is when ingest had nothing to decide."""

    def body(self) -> ComposeResult:
        yield DialogList[BlockRow](BlockRows(), empty="There is no text")
        yield Static("", id="why", markup=False)
        yield Static(
            "Enter calls it something else   u undoes   ✎ is yours   Esc leaves", id="note", markup=False
        )

    @property
    def blocks(self) -> DialogList[BlockRow]:
        return self.query_one(DialogList)

    def on_mount(self) -> None:
        self.load()
        self.blocks.focus()

    def load(self) -> None:
        """Show the blocks as they are now."""
        revision = self._variorum.library.articles.revision(self._article)
        plain_text = revision.media_type == "text/plain"
        self._unreasoned = "nothing speaks against it" if plain_text else "its mark-up says so"
        rows = [
            BlockRow(number, block, " ".join(block.range.slice(revision.text).split()))
            for number, block in enumerate(revision.document.blocks, 1)
            if block.role is not Role.RULE
        ]
        self.blocks.show(Listed(rows))
        self._tell()

    @on(RowList.Chosen)
    def _chosen(self) -> None:
        self._tell()

    @on(RowList.Opened)
    def _opened(self) -> None:
        self.ask()

    def _tell(self) -> None:
        row = self.blocks.row
        if row is None:
            return
        why = row.block.reason or self._unreasoned
        words = row.words if len(row.words) <= 150 else row.words[:149] + "…"
        told = f"Block {row.number}, {named(row.block.role)}: {why}\n“{words}”"
        self.query_one("#why", Static).update(Content(plain(told)))

    def press(self, key: str) -> bool:
        if key in ("enter", "l"):
            self.ask()
        elif key == "u":
            self.undo()
        elif key in ("h", "left"):
            self.leave()
        else:
            return super().press(key)
        return True

    def undo(self) -> None:
        """Take back the last act."""
        step = self._variorum.library.history.undo()
        self.load()
        self._variorum.wrote(f"Undone: {step.sentence}" if step else "There is nothing to undo")

    def ask(self) -> None:
        """Let the user say what the chosen block is."""
        row = self.blocks.row
        if row is None:
            return
        try:
            ask_role(self._variorum, self._article, row.block, self.load)
        except VariorumError as error:
            self._variorum.notify(str(error), severity="error")
