"""From an article of an export to a draft; what the tool knows of it is believed before its page."""

from __future__ import annotations

from reader.errors import SourceRefused
from reader.ingest.building import compose, plain_piece
from reader.ingest.escaping import to_markdown
from reader.ingest.files import MAX_BYTES, too_large
from reader.ingest.html import parse_clipping
from reader.ingest.language import primary_tag
from reader.ingest.parsed import Fields, Parsed, drafted, finish
from reader.ingest.readlater.saved import SavedArticle
from reader.ingest.sniffing import MediaType
from reader.model.article import Role
from reader.model.draft import Draft, Origin, OriginKind
from reader.text.safe import safe_text

__all__ = ["draft_of"]


def draft_of(saved: SavedArticle, form: str) -> Draft:
    """Return the draft of an article that has a text. Raises SourceRefused."""
    content = saved.html or saved.text
    raw = content.encode("utf-8", "replace")
    if len(raw) > MAX_BYTES:
        raise too_large(saved.name, MAX_BYTES)
    safe = safe_text(content)
    fields = _fields(saved, form)
    parsed = parse_clipping(safe.text, "", fields) if saved.html else _plain(safe.text, fields)
    if not any(block.role is not Role.TITLE and block.end > block.start for block in parsed.document.blocks):
        raise SourceRefused(saved.name, "there is no text in it")
    kind = MediaType.HTML if saved.html else MediaType.PLAIN
    return drafted(parsed, raw, kind, Origin(OriginKind.EXPORT, url=saved.url or None), told=(safe.note,))


def _fields(saved: SavedArticle, form: str) -> Fields:
    fields = Fields()
    where = f"the export of {form}"
    for name in ("title", "url", "byline", "outlet"):
        fields.offer(name, getattr(saved, name), where)
    fields.offer("language", primary_tag(saved.language), where)
    fields.offer_date(saved.published, where)
    fields.keep({"exported from": form} | ({"saved": saved.saved} if saved.saved else {}))
    return fields


def _plain(text: str, fields: Fields) -> Parsed:
    """A text without structure: the tool has taken it from a page, one paragraph a line."""
    pieces = [plain_piece(Role.PARAGRAPH, line) for line in text.split("\n") if line.strip()]
    if fields.title:
        pieces.insert(0, plain_piece(Role.TITLE, fields.title, level=1))
    document = compose(pieces).document
    return Parsed(document, to_markdown(document), finish(fields, document))
