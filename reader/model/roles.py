"""What the user has said of blocks: the rules that hold for an outlet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.model.article import Role


@dataclass(frozen=True, slots=True)
class RoleRule:
    """Whole lines of an outlet that have one role, whatever ingest would make of them."""

    id: str
    outlet: str
    pattern: str
    """The folded line, "#" for each figure."""
    role: Role
    added: datetime
