"""Markdown into pieces and the canonical text: the one home of markdown-it-py.

CommonMark with tables and strikethrough. A soft break is a space, a hard break
a newline inside the block, an image its alternative text, a table row one block
with its cells joined by `CELL`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from reader.ingest.building import Composed, Piece, Span, compose, plain_piece, safe_href
from reader.ingest.markup_text import visible_lines
from reader.model.article import Document, Role, Style

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["CELL", "TooNested", "canonical", "composed", "pieces_of"]

CELL = " | "
"""Between two cells: reads as a table on a terminal at any tab width."""

MAX_NESTING = 100
"""The preset's 20 silently drops deeper text; each level costs a few Python frames, so not endless."""

MAX_BRACKET_COST = 400_000_000
"""Sum of squares of the brackets in each paragraph: link matching is quadratic; this is about 0.8 s."""

MAX_PIPES = 1_000
"""In one line: no article has so many columns, and the table rule is quadratic in them."""

_STYLES = {"strong": Style.STRONG, "em": Style.EMPHASIS, "s": Style.STRIKE}
_BREAK = re.compile(r"<br\s*/?>\Z", re.IGNORECASE)


class TooNested(Exception):
    """The Markdown is nested, bracketed or piped beyond what the parser can take without loss."""


def canonical(markdown: str) -> Document:
    """Return the canonical text of Markdown with its blocks and runs. Raises TooNested."""
    return composed(markdown).document


def composed(markdown: str) -> Composed:
    """Like `canonical`, with the count of removed characters."""
    return compose(pieces_of(markdown))


def pieces_of(markdown: str) -> list[Piece]:
    """Return the leaf blocks of Markdown in document order. Raises TooNested."""
    _refuse_bombs(markdown)
    try:
        tokens = _parser().parse(markdown)
    except RecursionError as error:
        raise TooNested from error
    # The parser drops, without a word, what lies deeper than its limit.
    if max((token.level for token in tokens), default=0) >= MAX_NESTING - 1:
        raise TooNested
    return list(_Walk().pieces(tokens))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable(["table", "strikethrough"])


def _refuse_bombs(markdown: str) -> None:
    cost = sum(part.count("[") ** 2 for part in markdown.split("\n\n"))
    if cost > MAX_BRACKET_COST or any(line.count("|") > MAX_PIPES for line in markdown.split("\n")):
        raise TooNested


@dataclass(slots=True)
class _Walk:
    """One pass over block tokens: what is open decides the role of the next leaf."""

    lists: int = 0
    quotes: int = 0
    heading: int = 0
    item: Piece | None = None
    """The list item whose first leaf is still to come, as an empty piece."""
    cells: list[tuple[Span, ...]] | None = None
    found: list[Piece] = field(default_factory=list)

    def pieces(self, tokens: Iterable[Token]) -> Iterator[Piece]:
        for token in tokens:
            if token.nesting:
                self._open_or_close(token)
            else:
                self._leaf(token)
            yield from self.found
            self.found.clear()

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open" | "bullet_list_close" | "ordered_list_close":
                self.lists += token.nesting
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "list_item_open":
                ordinal = int(token.info) if token.info.isdecimal() else None
                self.item = Piece(Role.LIST_ITEM, (), self.lists, ordinal)
            case "list_item_close":
                self.item = None
            case "tr_open":
                self.cells = []
            case "tr_close":
                self._row(self.cells or [])

    def _row(self, cells: Sequence[tuple[Span, ...]]) -> None:
        self.cells = None
        spans: list[Span] = []
        filled = max((i + 1 for i, cell in enumerate(cells) if cell), default=0)
        for number, cell in enumerate(cells[:filled]):
            spans += [Span(CELL), *cell] if number else cell
        self.found.append(Piece(Role.TABLE_ROW, tuple(spans)))

    def _leaf(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._inline(tuple(_spans(token.children or ())))
            case "fence" | "code_block":
                self.item = None
                self.found.append(plain_piece(Role.CODE, token.content))
            case "hr":
                self.found.append(Piece(Role.RULE))
            case "html_block":
                lines = visible_lines(token.content)
                self.found += [replace(self._block(), spans=(Span(line),)) for line in lines]

    def _inline(self, spans: tuple[Span, ...]) -> None:
        if self.cells is not None:
            self.cells.append(spans)
        elif any(span.text for span in spans):
            self.found.append(replace(self._block(spans), spans=spans))

    def _block(self, spans: Sequence[Span] = ()) -> Piece:
        """Return the empty piece for a leaf at this place."""
        item, self.item = self.item, None
        if self.heading:
            return Piece(Role.HEADING, (), self.heading)
        if item is not None:
            return item
        if self.quotes:
            return Piece(Role.QUOTE, (), self.quotes)
        seen = [span for span in spans if span.text.strip()]
        if seen and all(Style.IMAGE in span.styles for span in seen):
            return Piece(Role.CAPTION, reason="the description of an image")
        return Piece(Role.PARAGRAPH)


def _spans(children: Iterable[Token]) -> Iterator[Span]:
    styles: list[Style] = []
    hrefs: list[str | None] = []
    for child in children:
        now = frozenset(styles) | ({Style.LINK} if any(hrefs) else set())
        href = hrefs[-1] if hrefs else None
        match child.type:
            case "text" | "text_special":
                yield Span(child.content, now, href)
            case "code_inline":
                yield Span(child.content, now | {Style.CODE}, href)
            case "softbreak":
                yield Span(" ", now, href)
            case "hardbreak":
                yield Span("\n", now, href)
            case "image":
                yield Span(_alt(child), now | {Style.IMAGE}, safe_href(str(child.attrs.get("src", ""))))
            case "html_inline":
                if _BREAK.match(child.content):
                    yield Span("\n", now, href)
            case "link_open":
                hrefs.append(safe_href(str(child.attrs.get("href", ""))))
            case "link_close":
                hrefs.pop()
            case _ if child.tag in _STYLES and child.nesting == 1:
                styles.append(_STYLES[child.tag])
            case _ if child.tag in _STYLES:
                styles.remove(_STYLES[child.tag])


def _alt(image: Token) -> str:
    return "".join(_alt(child) if child.children else child.content for child in image.children or ())
