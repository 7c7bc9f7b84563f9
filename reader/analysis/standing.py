"""Whether outlets stand on both sides of a claim: a suggestion for its status, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.model.claim import Claim, Stance, Status, Suggestion
from reader.model.ids import EvidenceId


@dataclass(frozen=True, slots=True)
class Witness:
    """A piece of evidence that stands, and the outlet it comes from."""

    evidence: EvidenceId
    stance: Stance
    outlet: str
    added: datetime


def suggested(claim: Claim, witnesses: Sequence[Witness]) -> Suggestion | None:
    """Suggest "disputed" when different outlets support and dispute a claim; else None.

    What the user has decided is not called into question again by the evidence
    that was there when they did: only what came later does.
    """
    if claim.status is Status.DISPUTED:
        return None
    sides = {side: _outlets(witnesses, side) for side in (Stance.SUPPORTS, Stance.DISPUTES)}
    supporting, disputing = sides[Stance.SUPPORTS], sides[Stance.DISPUTES]
    # One outlet on both sides has changed its mind, or speaks of two things.
    if not any(one != other for one in supporting for other in disputing):
        return None
    decided = claim.status not in (Status.OPEN, Status.CHECKING)
    last = claim.history[-1].at
    if decided and not any(w.added > last for w in witnesses if w.stance in sides):
        return None
    reason = f"supported by {_named(supporting.values())}, disputed by {_named(disputing.values())}"
    return Suggestion(Status.DISPUTED, reason)


def _outlets(witnesses: Sequence[Witness], stance: Stance) -> dict[str, str]:
    """Return the outlets of a side by their folded names."""
    named = (w.outlet for w in witnesses if w.stance is stance and w.outlet.strip())
    return {" ".join(outlet.casefold().split()): outlet for outlet in named}


def _named(outlets: Iterable[str]) -> str:
    names = sorted(outlets, key=str.casefold)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
