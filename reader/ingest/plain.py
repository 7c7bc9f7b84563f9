"""Plain and pasted text: chunks, then roles, then the canonical text. Never through the Markdown parser.

Everything is kept: furniture is folded away as chrome, each guess has its reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.building import Piece, compose
from reader.ingest.chunks import chunks_of
from reader.ingest.escaping import to_markdown
from reader.ingest.fields import offer_keys
from reader.ingest.frontmatter import split_front_matter
from reader.ingest.head import read_head
from reader.ingest.outlet import read_outlet
from reader.ingest.parsed import Fields, Parsed, finish
from reader.ingest.parts import Part, piece_of
from reader.ingest.roles import assign_roles, mark_furniture
from reader.model.article import Role

__all__ = ["parse_plain"]


def parse_plain(text: str, name: str = "", known: Fields | None = None) -> Parsed:
    """Return the article in a plain text; `name` titles it if nothing else does.

    `known` is what its envelope says; a front matter at its head is read too.
    """
    fields = known or Fields()
    front = split_front_matter(text)
    offer_keys(fields, front.fields, "front matter")
    parts = [Part(chunk) for chunk in chunks_of(front.body)]
    mark_furniture(parts)
    read_head(parts, fields)
    assign_roles(parts)
    read_outlet(parts, fields)
    document = compose(_pieces(parts)).document
    notes = (front.note,) if front.note else ()
    return Parsed(document, to_markdown(document), finish(fields, document, name), notes)


def _pieces(parts: list[Part]) -> Iterator[Piece]:
    """Yield the pieces, the headline first wherever it stood."""
    titles = [part for part in parts if part.role is Role.TITLE]
    depths: list[int] = []
    for part in titles + [part for part in parts if part.role is not Role.TITLE]:
        if not part.chunk.listed:
            depths.clear()
        yield piece_of(part, _level(part, depths))


def _level(part: Part, depths: list[int]) -> int:
    """Return the nesting of an item, from the indents of the items above it."""
    if not part.chunk.listed:
        return 0
    while depths and depths[-1] > part.chunk.depth:
        depths.pop()
    if not depths or depths[-1] < part.chunk.depth:
        depths.append(part.chunk.depth)
    return len(depths)
