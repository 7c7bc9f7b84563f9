"""Two facts of different reports and how they stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.facts import Fact
from reader.analysis.quantities.model import Relation


@dataclass(frozen=True, slots=True)
class Match:
    """Two facts of different reports about one thing."""

    left: Fact
    right: Fact
    relation: Relation
    score: float


@dataclass(frozen=True, slots=True)
class Matches:
    """What the figures of two reports have to do with each other."""

    agreed: tuple[Match, ...]
    conflicts: tuple[Match, ...]
