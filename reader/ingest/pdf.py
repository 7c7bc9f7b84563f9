"""PDF with a text layer: its lines with their places, by pypdf; `pdf_lines` makes paragraphs of them.

Meant for the worker process: pypdf may take any time and memory on a broken file.
"""

from __future__ import annotations

import io
import re
from time import monotonic
from typing import TYPE_CHECKING, Any

from reader.errors import SourceRefused
from reader.ingest.building import compose
from reader.ingest.escaping import to_markdown
from reader.ingest.parsed import Fields, Parsed, finish
from reader.ingest.partial import partial_note
from reader.ingest.pdf_lines import Line, pieces_of
from reader.text.safe import safe_text

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

__all__ = ["parse_pdf"]

MAX_PAGES = 2_000
READING = 40.0
"""Seconds after which no further page is begun; the worker has more, for one page may take long."""

LEAST = 20
"""Letters of a whole file: fewer are a stamp on pictures of pages."""

_NO_TITLE = re.compile(
    r"\A(?:untitled|document\d*|microsoft word - .*|.*\.(?:docx?|pdf|indd|qxp|tex|dvi|rtf))\Z", re.I
)
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def parse_pdf(raw: bytes, name: str) -> Parsed:
    """Return the article in a PDF. Raises SourceRefused."""
    try:
        from pypdf.errors import PyPdfError
    except ImportError as error:
        raise SourceRefused(name, "reading PDF needs pip install 'variorum[pdf]'") from error
    try:
        reader = _opened(raw, name)
        pages, notes = _pages(reader, len(reader.pages), name)
        fields = _fields(reader)
    except (PyPdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
        raise SourceRefused(name, "it is damaged, or no PDF that can be read") from error
    if sum(c.isalnum() for lines in pages for line in lines for c in line.text) < LEAST:
        raise SourceRefused(name, "it has no text layer, its pages are pictures")
    document = compose(pieces_of(pages, fields)).document
    return Parsed(document, to_markdown(document), finish(fields, document, name), notes)


def _opened(raw: bytes, name: str) -> PdfReader:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(raw), strict=False)
    if reader.is_encrypted:
        from pypdf.errors import DependencyError, PyPdfError

        try:
            # Many are locked against changes only, and open without a word.
            opened = bool(reader.decrypt(""))
        except (DependencyError, PyPdfError, NotImplementedError):
            opened = False
        if not opened:
            raise SourceRefused(name, "it is encrypted")
    return reader


def _pages(reader: PdfReader, count: int, name: str) -> tuple[list[list[Line]], tuple[str, ...]]:
    until = monotonic() + READING
    pages: list[list[Line]] = []
    broken = 0
    for number in range(min(count, MAX_PAGES)):
        if monotonic() > until:
            break
        try:
            pages.append(_lines(reader.pages[number]))
        except Exception:
            # One page may be broken in any way pypdf has not thought of; the others are still there.
            broken += 1
            pages.append([])
    notes = []
    if broken == len(pages):
        raise SourceRefused(name, "none of its pages can be read")
    if broken:
        notes.append(partial_note(f"{broken} of {count} pages could not be read"))
    if len(pages) < count:
        notes.append(partial_note(f"only the first {len(pages)} of {count} pages were read"))
    bare = sum(not lines for lines in pages) - broken
    if bare and bare < len(pages):
        notes.append(f"{bare} of {count} pages have no text")
    return pages, tuple(notes)


def _lines(page: PageObject) -> list[Line]:
    """Return the lines of a page in the order the page sets them."""
    lines: list[Line] = []
    text = ""
    place: tuple[float, float, float, bool] | None = None

    def close() -> None:
        nonlocal text, place
        safe = " ".join(safe_text(text).text.split())
        if safe and place is not None:
            lines.append(Line(safe, *place))
        text, place = "", None

    def visit(part: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        nonlocal text, place
        for number, piece in enumerate(part.split("\n")):
            if number:
                close()
            text += piece
            if piece.strip() and place is None:
                place = _place(cm, tm, font, size)

    page.extract_text(visitor_text=visit)
    close()
    return lines


def _place(cm: list[float], tm: list[float], font: Any, size: float) -> tuple[float, float, float, bool]:
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    bold = "bold" in str(font.get("/BaseFont", "")).lower() if hasattr(font, "get") else False
    return float(x), float(y), abs(float(size) * float(tm[3] or tm[1]) * float(cm[3] or cm[1])), bold


def _fields(reader: PdfReader) -> Fields:
    fields = Fields()
    about = reader.metadata
    if about is None:
        return fields
    title, author, created = (str(about.get(key) or "") for key in ("/Title", "/Author", "/CreationDate"))
    if not _NO_TITLE.match(title.strip()):
        fields.offer("title", title, "the PDF's properties")
    fields.offer("byline", author, "the PDF's properties")
    if date := _CREATED.match(created):
        # The day the file was made, which for a saved page is not the day it was published.
        fields.keep({"created": "-".join(date.groups())})
    return fields
