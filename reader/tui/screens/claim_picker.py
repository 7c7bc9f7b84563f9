"""Choosing a claim, and how a passage bears on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.claim import Claim, Stance
from reader.tui.screens.prompts import Choice, Choose

STANCES = {
    Stance.SUPPORTS: ("s", "Supports it"),
    Stance.DISPUTES: ("x", "Disputes it"),
    Stance.QUALIFIES: ("u", "Qualifies it"),
    Stance.MENTIONS: ("m", "Mentions it"),
}


@dataclass(frozen=True, slots=True)
class Picked:
    """The claim that was chosen. Exactly one of the two is given."""

    claim: Claim | None = None
    statement: str = ""
    """The words of a claim that does not exist yet."""


def pick_claim(claims: Sequence[Claim]) -> Choose[Picked]:
    """Return a dialog over the claims; words that fit none of them become a new one."""
    choices = [Choice(Picked(claim), claim.text, _detail(claim), also=_also(claim)) for claim in claims]
    return Choose(
        "Attach to which claim?",
        choices,
        placeholder="Type to narrow down, or write a new claim" if choices else "Write the first claim",
        free=lambda typed: Picked(statement=typed),
        note="Enter chooses. Words that fit no claim make a new one."
        if choices
        else "There are no claims yet.",
    )


def pick_stance(statement: str) -> Choose[Stance]:
    """Return a dialog for the stance, one key each."""
    choices = [Choice(stance, title, key=key) for stance, (key, title) in STANCES.items()]
    return Choose(f"“{statement}”: the passage…", choices)


def _detail(claim: Claim) -> str:
    count = len(claim.evidence)
    return f"{claim.status} · {count}" if count else str(claim.status)


def _also(claim: Claim) -> str:
    return " ".join([*claim.tags, claim.note])
