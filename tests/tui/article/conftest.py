"""An article pane in an app of its own: no library, no screens."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from rich.segment import Segment
from textual import on
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.pilot import Pilot

from reader.model.annotation import AnchorState, Kind
from reader.model.article import Block, Document, Role, Style, StyleRun
from reader.model.ranges import TextRange
from reader.text.layers import Layer, Mark, MarkKind
from reader.tui import themes
from reader.tui.widgets.article_pane import ArticlePane

STORY: tuple[tuple[Role, str], ...] = (
    (Role.TITLE, "The café that waits for an interface"),
    (Role.STANDFIRST, "Six weeks, say two people; three, says the company."),
    (Role.ATTRIBUTION, "By Ines Halvorsen"),
    (Role.KEY_POINT, "It opens later."),
    (
        Role.PARAGRAPH,
        "Meta will spend $145 billion on data centres. “We are late,” a spokesman said, “not wrong.”",
    ),
    (Role.HEADING, "Numbers"),
    (Role.LIST_ITEM, "Partners wait for keys, which come in batches and never before noon."),
    (Role.LIST_ITEM, "The price list is gone."),
    (Role.QUOTE, "Better late than wrong."),
    (Role.PARAGRAPH, "In Tokyo 野村證券 cut its target; 👩🏽‍💻 and 🚀 and nai\u0308ve ❤️ from 🇩🇪 followed."),
    (Role.CODE, "if late:\n    wait(6)"),
    (Role.CHROME, "Share this"),
    (Role.CHROME, "Newsletter"),
    (Role.SIDEBAR, "Opinion: waiting is fine."),
    (Role.RULE, ""),
    *(
        (Role.PARAGRAPH, f"Paragraph {n} tells of patience once more. It has two sentences.")
        for n in range(1, 31)
    ),
)


def build(parts: Sequence[tuple[Role, str]], *runs: StyleRun) -> Document:
    """Return a document of (role, text) pairs."""
    blocks, start = [], 0
    for role, text in parts:
        blocks.append(Block(role, start, start + len(text), level=1))
        start += len(text) + 1
    return Document("\n".join(text for _, text in parts), tuple(blocks), runs)


class PaneApp(App[None]):
    """Panes side by side, and everything they tell."""

    CSS = "ArticlePane { width: 1fr; height: 1fr; }"

    def __init__(
        self,
        documents: Sequence[Document],
        marks: Sequence[Mark],
        theme: str,
        early: Callable[[ArticlePane], None] | None,
    ) -> None:
        super().__init__()
        themes.register(self)
        self.theme = theme
        self.panes = [ArticlePane() for _ in documents]
        self.told: list[Message] = []
        for pane, document in zip(self.panes, documents, strict=True):
            pane.show(document, marks=marks)
            if early is not None:
                early(pane)

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield from self.panes

    def on_mount(self) -> None:
        self.panes[0].focus()

    @on(ArticlePane.CaretMoved)
    @on(ArticlePane.Selected)
    @on(ArticlePane.MarkActivated)
    @on(ArticlePane.LinkActivated)
    @on(ArticlePane.Scrolled)
    def keep(self, message: Message) -> None:
        self.told.append(message)


@dataclass
class Bench:
    """The app at work, and short words for what tests ask of it."""

    app: PaneApp
    pilot: Pilot[None]
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def pane(self) -> ArticlePane:
        return self.app.panes[0]

    @property
    def text(self) -> str:
        return self.pane.document.text

    def at(self, words: str) -> TextRange:
        """Return where words stand."""
        start = self.text.index(words)
        return TextRange(start, start + len(words))

    def told(self, kind: type[Message]) -> list[Any]:
        return [message for message in self.app.told if isinstance(message, kind)]

    async def settle(self) -> None:
        await self.pilot.pause()
        await self.pilot.pause()

    def segments(self, row: int) -> list[Segment]:
        """Return what the screen shows on a row."""
        return list(self.app.screen._compositor.render_strips()[row])

    def rows(self) -> list[str]:
        """Return the text of the screen."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip(" ▐") for strip in strips]

    def row_of(self, words: str) -> int:
        """Return the row on which words are shown."""
        return next(n for n, row in enumerate(self.rows()) if words in row)

    def cell_of(self, words: str) -> tuple[int, int]:
        """Return the cell (x, y) at which words are shown; for rows without wide characters before them."""
        row = self.row_of(words)
        return self.rows()[row].index(words), row

    def style_of(self, words: str) -> Any:
        """Return the style under the first character of words on the screen."""
        x, y = self.cell_of(words)
        return self.app.screen.get_style_at(x, y)


Open = Callable[..., AbstractAsyncContextManager[Bench]]
MakeMark = Callable[..., Mark]


@pytest.fixture
def story() -> Document:
    text = "\n".join(text for _, text in STORY)
    link, bold = text.index("price list"), text.index("two sentences")
    return build(
        STORY,
        StyleRun(link, link + 10, frozenset({Style.LINK}), "https://ledger.example/prices"),
        StyleRun(bold, bold + 13, frozenset({Style.STRONG})),
    )


@pytest.fixture
def make_document() -> Callable[..., Document]:
    return build


@pytest.fixture
def mark(story: Document) -> MakeMark:
    """Mark words of the story: `mark("late", Kind.KEY)`."""

    def made(
        words: str,
        kind: MarkKind = Kind.KEY,
        *,
        name: str = "",
        note: bool = False,
        state: AnchorState = AnchorState.EXACT,
    ) -> Mark:
        start = story.text.index(words)
        return Mark(name or words, TextRange(start, start + len(words)), kind, has_note=note, state=state)

    return made


@pytest.fixture
def layers() -> tuple[Layer, ...]:
    return tuple(Layer)


@pytest.fixture
def open_pane(story: Document, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Show the story, or other documents side by side: `async with open_pane() as at: …`."""

    @asynccontextmanager
    async def opened(
        *documents: Document,
        marks: Sequence[Mark] = (),
        size: tuple[int, int] = (80, 24),
        theme: str = "variorum-dark",
        early: Callable[[ArticlePane], None] | None = None,
        env: dict[str, str] | None = None,
    ) -> AsyncIterator[Bench]:
        for name, value in {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}.items():
            monkeypatch.setenv(name, value)
        app = PaneApp(documents or (story,), marks, theme, early)
        async with app.run_test(size=size) as pilot:
            bench = Bench(app, pilot)
            await bench.settle()
            yield bench

    return opened
