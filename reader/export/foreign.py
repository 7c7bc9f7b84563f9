"""Annotations as others write them, before they are placed in a library.

Offsets are code points of the text they were made on, which need not be ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reader.model.annotation import Kind, TextQuoteSelector
from reader.model.claim import Claim, Stance
from reader.model.ranges import TextRange


class Unreadable(Exception):
    """One thing of a file cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class ForeignAnnotation:
    """One annotation of a file."""

    id: str
    """Ours: always the same for the same annotation."""
    original: dict[str, Any]
    sources: tuple[str, ...]
    """IRIs of what it stands on, the likeliest first."""
    quote: TextQuoteSelector | None
    position: TextRange | None
    """With neither, it speaks of the article as a whole."""
    note: str
    tags: tuple[str, ...]
    kind: Kind
    created: datetime | None
    modified: datetime | None
    revision: str | None = None
    """Our id of the revision it was made on."""
    claim: str | None = None
    """Our id of the claim it is evidence for; then it is no highlight."""
    page: str | None = None
    """The address of a page that is no article of ours, where the evidence stands there."""
    stance: Stance = Stance.MENTIONS
    utf16: bool = False
    """True when `position` counts UTF-16 code units, as JavaScript does."""


@dataclass(frozen=True, slots=True)
class ForeignFile:
    """What a file holds."""

    form: str
    annotations: tuple[ForeignAnnotation, ...]
    claims: tuple[tuple[Claim, dict[str, Any]], ...] = ()
    """Claims without evidence, each with its original."""
    refused: tuple[str, ...] = ()
    """One line for each thing that cannot be used."""
