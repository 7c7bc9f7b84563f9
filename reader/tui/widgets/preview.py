"""The beginning of the chosen article beside the list. It only shows: reading is the reading screen's.

Offsets are code points of the article's text, widths are cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from reader.model.article import Article, Block, Role
from reader.tui.cells import RICH_CELLS
from reader.tui.contrast import readable
from reader.tui.fitting import cell_len, clip, harmless
from reader.tui.widgets.row_list import Part

if TYPE_CHECKING:
    from reader.model.article import Document
    from reader.text.layout import Layout

MARGIN = 2
"""Blank cells at both sides of the text."""

WIDEST = 80
"""Cells of a comfortable line."""

_STYLES = {
    Role.TITLE: "title",
    Role.HEADING: "heading",
    Role.QUOTE: "quote",
    Role.SIDEBAR: "dim",
    Role.CHROME: "dim",
    Role.ATTRIBUTION: "dim",
    Role.CAPTION: "dim",
}
_SIGNS = {Role.LIST_ITEM: "• ", Role.KEY_POINT: "• ", Role.QUOTE: "▎ "}


class Preview(ScrollView):
    """Head and text of one article; the wheel scrolls, a double click opens."""

    COMPONENT_CLASSES: ClassVar = {
        f"preview--{n}" for n in ("title", "heading", "quote", "dim", "accent", "link")
    }
    DEFAULT_CSS = """
    Preview {
        background: $surface; color: $foreground; overflow-x: hidden; overflow-y: auto;
        scrollbar-size-vertical: 0;
        & > .preview--title { text-style: bold; color: $text-primary; }
        & > .preview--heading { text-style: bold; color: $text-secondary; }
        & > .preview--quote { text-style: italic; }
        & > .preview--dim { color: $foreground 80%; }
        & > .preview--accent { color: $text-accent; }
        & > .preview--link { color: $text-primary; }
    }
    """
    ALLOW_SELECT = False

    class Opened(Message):
        """The article was double-clicked."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._article: Article | None = None
        self._document: Document | None = None
        self._shape: Layout | None = None
        self._head: list[list[Part]] = []
        self._strips: dict[int, Strip] = {}

    @property
    def article(self) -> Article | None:
        """Return the article that is shown."""
        return self._article

    def show(self, article: Article, document: Document) -> None:
        """Show the beginning of an article."""
        self._article, self._document = article, document
        self.scroll_to(y=0, animate=False, immediate=True)
        self._lay_out()

    def clear(self) -> None:
        """Show nothing."""
        self._article = self._document = self._shape = None
        self._lay_out()

    def _lay_out(self) -> None:
        # Nothing of the layout is needed before the first frame.
        from reader.text.layout import Layout

        self._strips.clear()
        self._head, self._shape = [], None
        width = self._text_width
        if self._article is not None and self._document is not None and width > MARGIN:
            self._shape = Layout(self._document, width, RICH_CELLS)
            self._head = head(self._article, width)
        lines = len(self._head) + (self._shape.line_count if self._shape else 0)
        self.virtual_size = Size(self.size.width, lines)
        self.refresh()

    @property
    def _text_width(self) -> int:
        return min(WIDEST, self.size.width - 2 * MARGIN)

    def on_resize(self, event: Resize) -> None:
        self._lay_out()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._strips.clear()

    def render_line(self, y: int) -> Strip:
        y += self.scroll_offset.y
        if y not in self._strips:
            segments = [Segment(" " * MARGIN, self.rich_style)]
            segments += [
                Segment(harmless(text), self._part_style(style)) for text, style in self._parts(y) if text
            ]
            self._strips[y] = Strip(segments).adjust_cell_length(self.size.width, self.rich_style)
        return self._strips[y]

    def _parts(self, y: int) -> Sequence[Part]:
        if y < len(self._head):
            return self._head[y]
        y -= len(self._head)
        shape, document = self._shape, self._document
        if shape is None or document is None or y >= shape.line_count:
            return ()
        line = shape.line(y)
        if line.kind.name != "TEXT":
            return (Part("⋯", "dim"),) if line.kind.name == "FOLD" else ()
        block = document.blocks[line.block]
        text = document.text[line.start : line.end].rstrip()
        return _block_line(block, text, shape.indent(line.block), first=line.ordinal == 0)

    def _part_style(self, name: str) -> Style:
        if not name:
            return readable(self.rich_style)
        style = self.get_component_rich_style(f"preview--{name}")
        return readable(self.rich_style + Style(color=style.color, bold=style.bold, italic=style.italic))

    async def _on_click(self, event: Click) -> None:
        event.stop()
        if event.chain == 2:
            self.post_message(self.Opened())


def _block_line(block: Block, text: str, indent: int, *, first: bool) -> Sequence[Part]:
    sign = _SIGNS.get(block.role, "")
    if block.ordinal is not None:
        sign = f"{block.ordinal}. "
    shown = sign if first or block.role is Role.QUOTE else ""
    margin = (" " * max(0, indent - cell_len(sign)) + shown).ljust(indent) if indent else ""
    return (Part(margin, "dim"), Part(clip(text, 10_000), _STYLES.get(block.role, "")))


def head(article: Article, width: int) -> list[list[Part]]:
    """Return the lines above the text: who, when, how long, what is attached."""
    known = article.metadata
    date = known.published.isoformat()[:10] if known.published else ""
    who = [p for p in (known.outlet, date, known.byline) if p]
    minutes = max(1, round(article.words / 230))
    what = [f"{article.words:,} words", f"{minutes} min"]
    if article.highlights:
        what.append(f"{article.highlights} ▪")
    if article.notes:
        what.append(f"{article.notes} ✎")
    what += [f"#{tag}" for tag in article.tags]
    lines = [[Part(line, "link")] for line in flowed(who or ["no outlet"], width)]
    lines += [[Part(line, "dim")] for line in flowed(what, width)]
    if article.missing:
        lines.append([Part(clip("⚠ the file it was read from is gone", width), "accent")])
    return [[], *lines]


def flowed(words: Sequence[str], width: int) -> list[str]:
    """Return the pieces on as few lines as they need, dots between them."""
    lines: list[str] = []
    for word in (clip(word, width) for word in words):
        longer = f"{lines[-1]} · {word}" if lines else ""
        if lines and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
