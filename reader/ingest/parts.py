"""The working copy of a pasted text: chunks that are being given their roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.ingest.building import Piece, plain_piece
from reader.ingest.chunks import Chunk
from reader.ingest.names import is_prose
from reader.model.article import Role

__all__ = ["Part", "open_parts", "piece_of"]


@dataclass(slots=True, eq=False)
class Part:
    """A chunk and the role found for it; None while nobody has decided."""

    chunk: Chunk
    role: Role | None = None
    reason: str = ""
    level: int = 0
    text: str = ""
    """What is shown: the chunk without a label or a closing colon."""
    prose: bool = field(init=False)
    """Every rule asks."""

    def __post_init__(self) -> None:
        self.text = self.text or self.chunk.text
        self.prose = not self.chunk.listed and is_prose(self.chunk.text)

    @property
    def chrome(self) -> bool:
        return self.role is Role.CHROME

    def decide(self, role: Role, reason: str = "", level: int = 0) -> None:
        self.role, self.reason, self.level = role, reason, level


def open_parts(parts: list[Part]) -> Iterator[tuple[int, Part]]:
    """Yield the undecided parts with their places; a decision made meanwhile counts."""
    for at, part in enumerate(parts):
        if part.role is None:
            yield at, part


def piece_of(part: Part, level: int) -> Piece:
    """Return the piece of a part; undecided parts are items or paragraphs."""
    chunk = part.chunk
    if chunk.rule:
        return Piece(Role.RULE)
    if part.role is Role.KEY_POINT or (part.role is None and chunk.listed):
        role = part.role or Role.LIST_ITEM
        return plain_piece(role, part.text, level=level, ordinal=chunk.ordinal, reason=part.reason)
    return plain_piece(part.role or Role.PARAGRAPH, part.text, level=part.level, reason=part.reason)
