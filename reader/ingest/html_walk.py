"""How a page says it: the blocks of an HTML tree with roles, styles and links.

One pass of events over the tree, without recursion, so depth costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.ingest.building import Piece, Span, plain_piece, safe_href
from reader.ingest.canonical import CELL
from reader.ingest.html_tags import COMMENTS, INLINE, SKIPPED, SPOKEN, STYLES
from reader.model.article import Role, Style

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["walk"]

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_SPACE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CELLS = ("td", "th")
_LAYOUT = frozenset(["p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "section", "article", "table"])


def walk(body: _Element, base: str | None = None) -> Iterator[Piece]:
    """Yield every visible leaf block in order; an image of its own is a CAPTION with an IMAGE span."""
    from lxml import etree

    walker = _Walker(base)
    events = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in events:
        if event == "start":
            if walker.skips(element):
                events.skip_subtree()
                walker.skipped.add(element)
            else:
                walker.start(element)
        elif event == "end" and element not in walker.skipped:
            walker.end(element)
        if event != "start" and element is not body:
            walker.text(element.tail)
        yield from walker.found
        walker.found.clear()
    walker.flush()
    yield from walker.found


@dataclass(slots=True)
class _List:
    ordered: bool
    number: int


@dataclass(slots=True)
class _Walker:
    base: str | None
    found: list[Piece] = field(default_factory=list)
    skipped: set[_Element] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)
    hrefs: list[str | None] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    item: Piece | None = None
    quotes: int = 0
    heading: int = 0
    caption: int = 0
    code: int = 0
    cells: list[tuple[Span, ...]] | None = None
    tables: list[bool] = field(default_factory=list)
    """For each open table, whether it holds data rather than a page layout."""

    def skips(self, element: _Element) -> bool:
        if element.tag in SKIPPED or "hidden" in element.attrib:
            return True
        if not COMMENTS.isdisjoint({element.get("id"), *element.get("class", "").split()}):
            return True
        if SPOKEN.search(element.get("class", "")) and element.tag in INLINE:
            return True
        return bool(_HIDDEN.search(element.get("style", ""))) or element.get("aria-hidden") == "true"

    def start(self, element: _Element) -> None:
        tag = str(element.tag)
        if tag in INLINE:
            self._start_inline(tag, element)
        else:
            self._start_block(tag, element)
        self.text(element.text)

    def end(self, element: _Element) -> None:
        tag = str(element.tag)
        if tag in STYLES and self.styles:
            self.styles.pop()
        elif tag == "a" and self.hrefs:
            self.hrefs.pop()
        elif tag == "q":
            self.text("”")
        elif tag not in INLINE:
            self._end_block(tag)

    def text(self, text: str | None) -> None:
        if not text:
            return
        href = next((href for href in reversed(self.hrefs) if href), None)
        styles = frozenset(self.styles) | ({Style.LINK} if href else set())
        self.spans.append(Span(text if self.code else _SPACE.sub(" ", text), styles, href))

    def flush(self) -> None:
        """Close the block that is open, if it shows anything."""
        spans, self.spans = tuple(self.spans), []
        if not any(span.text.strip() for span in spans):
            return
        if self.cells is not None:
            self.cells[-1:] = [(*self.cells[-1], Span(" "), *spans)] if self.cells else [spans]
        elif self.code:
            self.found.append(plain_piece(Role.CODE, "".join(span.text for span in spans).strip("\n")))
        else:
            self.found.append(replace(self._block(), spans=spans))

    def _block(self) -> Piece:
        item, self.item = self.item, None
        if self.heading:
            return Piece(Role.HEADING, (), self.heading)
        if self.caption:
            return Piece(Role.CAPTION)
        if item is not None:
            return item
        if self.quotes:
            return Piece(Role.QUOTE, (), self.quotes)
        return Piece(Role.PARAGRAPH)

    def _start_inline(self, tag: str, element: _Element) -> None:
        if tag in STYLES:
            self.styles.append(STYLES[tag])
        elif tag == "a":
            self.hrefs.append(self._address(element.get("href")))
        elif tag == "br":
            self.spans.append(Span("\n"))
        elif tag == "q":
            self.text("“")
        elif tag == "img":
            self._image(element)

    def _image(self, element: _Element) -> None:
        alt = _SPACE.sub(" ", element.get("alt", "")).strip()
        if not alt or self.cells is not None:
            return
        span = Span(alt, frozenset({Style.IMAGE}), self._address(element.get("src")))
        if any(span.text.strip() for span in self.spans):
            self.spans += [Span(" "), span, Span(" ")]
        else:
            self.found.append(Piece(Role.CAPTION, (span,), reason="the description of an image"))

    def _address(self, href: str | None) -> str | None:
        if not href:
            return None
        try:
            return safe_href(urljoin(self.base or "", href.strip()))
        except ValueError:
            return None

    def _start_block(self, tag: str, element: _Element) -> None:
        self.flush()
        if tag in _HEADINGS:
            self.heading = int(tag[1])
        elif tag in ("ul", "ol", "menu"):
            self.lists.append(_List(tag == "ol", _start_of(element)))
        elif tag == "li":
            self._start_item(element)
        elif tag == "blockquote":
            self.quotes += 1
        elif tag == "figcaption" or (tag == "caption" and self.tables and self.tables[-1]):
            self.caption += 1
        elif tag == "pre":
            self.code += 1
        elif tag == "hr":
            self.found.append(Piece(Role.RULE))
        elif tag == "table":
            self.tables.append(_holds_data(element))
        elif self.tables and self.tables[-1]:
            self._start_row(tag)

    def _start_item(self, element: _Element) -> None:
        inner = self.lists[-1] if self.lists else _List(False, 0)
        value = element.get("value", "")
        number = int(value) if value.isdecimal() and len(value) < 10 else inner.number
        inner.number = number + 1
        self.item = Piece(Role.LIST_ITEM, (), max(len(self.lists), 1), number if inner.ordered else None)

    def _start_row(self, tag: str) -> None:
        if tag == "tr":
            self.cells = []
        elif tag in _CELLS and self.cells is not None:
            self.cells.append(())

    def _end_block(self, tag: str) -> None:
        self.flush()
        if tag in _HEADINGS:
            self.heading = 0
        elif tag in ("ul", "ol", "menu") and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.item = None
        elif tag == "blockquote":
            self.quotes = max(self.quotes - 1, 0)
        elif tag == "figcaption" or (tag == "caption" and self.caption):
            self.caption = max(self.caption - 1, 0)
        elif tag == "pre":
            self.code = max(self.code - 1, 0)
        elif tag == "table" and self.tables:
            self.tables.pop()
            self.cells = None
        elif tag == "tr" and self.cells is not None:
            self._row(self.cells)

    def _row(self, cells: list[tuple[Span, ...]]) -> None:
        self.cells = None
        spans: list[Span] = []
        shown = [any(span.text.strip() for span in cell) for cell in cells]
        filled = max((number + 1 for number, seen in enumerate(shown) if seen), default=0)
        for number, cell in enumerate(cells[:filled]):
            spans += [Span(CELL), *cell] if number else cell
        if spans:
            self.found.append(Piece(Role.TABLE_ROW, tuple(spans)))


def _start_of(element: _Element) -> int:
    start = element.get("start", "")
    return int(start) if start.isdecimal() and len(start) < 10 else 1


def _holds_data(table: _Element) -> bool:
    """A table with blocks in most cells, or with tables in it, is a page layout of old."""
    cells = blocks = 0
    for element in table.iter(*_CELLS, *_LAYOUT):
        if element.tag in _CELLS:
            cells += 1
        elif element is not table:
            blocks += 3 if element.tag == "table" else 1
    return cells > 1 and blocks <= cells
