"""A text as pieces that remember which stretch of the old text they are or replace.

What edits are made of; put together again, the truth is known for every
character. Offsets are code points.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.model.ranges import TextRange
from reader.text.segment import sentences

__all__ = ["Edited", "Paragraph", "Piece", "Sentence", "copied", "cut", "joined", "parse", "replaced"]


@dataclass(frozen=True)
class Piece:
    """Some characters and where they come from; `origin` is None for what is new."""

    text: str
    origin: TextRange | None = None
    kept: bool = True
    """Whether these are the very characters of the origin, or stand in their place."""


Sentence = list[Piece]
Paragraph = list[Sentence]


@dataclass(frozen=True)
class Edited:
    """The new text and, for each of its characters, the stretch of the old one it stands for."""

    old: str
    new: str
    origins: list[TextRange | None]
    kept: list[bool]

    def truth(self, passage: TextRange) -> TextRange | None:
        """Return where a passage of the old text stands now, or None when it is gone."""
        at = [i for i, o in enumerate(self.origins) if o is not None and o.overlaps(passage)]
        return TextRange(at[0], at[-1] + 1) if at else None

    def living(self, passage: TextRange) -> float:
        """Return which part of a passage still stands or was replaced in place."""
        alive = {i for o in self.origins if o and o.overlaps(passage) for i in range(o.start, o.end)}
        visible = [i for i in range(passage.start, passage.end) if not self.old[i].isspace()]
        return sum(i in alive for i in visible) / max(len(visible), 1)

    def torn(self, passage: TextRange) -> bool:
        """Tell whether so much stands between its parts that no one range is right."""
        now = self.truth(passage)
        if now is None:
            return False
        own = sum(o is not None and o.overlaps(passage) for o in self.origins[now.start : now.end])
        return own < 0.6 * len(now)


def parse(text: str) -> list[Paragraph]:
    """Cut a text into pieces that each stand for themselves."""
    return [
        [[Piece(s.slice(text), s)] for s in sentences(text, TextRange(*line.span()))]
        for line in re.finditer(r"[^\n]+", text)
    ]


def joined(old: str, paragraphs: list[Paragraph], blank: str = " ") -> Edited:
    """Put the text together again."""
    text: list[str] = []
    origins: list[TextRange | None] = []
    kept: list[bool] = []

    def put(characters: str, piece: Piece | None = None) -> None:
        for n, char in enumerate(characters):
            origin = piece.origin if piece else None
            if origin and piece and piece.kept:
                origin = TextRange(origin.start + n, origin.start + n + 1)
            text.append(char)
            origins.append(origin)
            kept.append(bool(origin and piece and piece.kept))

    for paragraph in (p for p in paragraphs if p):
        put("\n" if text else "")
        for number, sentence in enumerate(paragraph):
            put(blank if number else "")
            for piece in sentence:
                put(piece.text, piece)
    return Edited(old, "".join(text), origins, kept)


def cut(piece: Piece, start: int, end: int) -> Piece:
    """Return a part of a piece that was kept."""
    origin = piece.origin.shifted(0) if piece.origin else None
    if origin and piece.kept:
        origin = TextRange(origin.start + start, origin.start + end)
    return replace(piece, text=piece.text[start:end], origin=origin)


def replaced(
    sentence: Sentence, pattern: str, new: Callable[[str], str], rng: random.Random, share: float = 1
) -> Sentence:
    """Replace a share of what `pattern` matches in what was kept."""
    pieces: Sentence = []
    for piece in sentence:
        last = 0
        for found in re.finditer(pattern, piece.text):
            if not piece.kept or rng.random() > share:
                continue
            pieces += [cut(piece, last, found.start())]
            pieces += [replace(cut(piece, *found.span()), text=new(found.group()), kept=False)]
            last = found.end()
        pieces.append(cut(piece, last, len(piece.text)))
    return [p for p in pieces if p.text]


def copied(sentence: Sentence) -> Sentence:
    """Return the same characters as something new."""
    return [Piece("".join(p.text for p in sentence))]
