"""What stands above the evidence of a claim: its status, who says it, and what its evidence suggests."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from reader.model.claim import Claim, Suggestion
from reader.tui.widgets.parts_line import PartsLine, Spot


class ClaimHead(Vertical):
    """Up to three lines; what is not known takes none."""

    DEFAULT_CSS: ClassVar = "ClaimHead { height: auto; }"

    def compose(self) -> ComposeResult:
        for name in ("status", "said", "suggested"):
            yield PartsLine(id=name)

    def show(self, claim: Claim | None, suggestion: Suggestion | None, key: str) -> None:
        """Tell of a claim; `key` takes the suggestion."""
        status, said, suggested = self.query(PartsLine)
        said.display = claim is not None and bool(claim.said)
        suggested.display = suggestion is not None
        status.show(*_status(claim), right=_note(claim))
        if claim is not None and claim.said:
            said.show(Spot("said by " if claim.said_by else "said ", "dim"), Spot(claim.said))
        if suggestion is not None:
            # The key comes first: in a narrow terminal the reason is cut.
            taking = f" ({key} takes it)" if key else ""
            told = Spot(f": {suggestion.reason}", "dim")
            suggested.show(Spot(f"perhaps {suggestion.status}", "accent"), Spot(taking), told)


def _status(claim: Claim | None) -> tuple[Spot, ...]:
    if claim is None:
        return (Spot(""),)
    last = claim.history[-1]
    reason = f": {last.reason}" if last.reason else ""
    edited = f"evidence edited: {claim.edited}  " if claim.edited else ""
    return (
        Spot(edited, "accent"),
        Spot(f"{last.status}", "accent"),
        Spot(f" since {last.at:%Y-%m-%d}{reason}", "dim"),
    )


def _note(claim: Claim | None) -> tuple[Spot, ...]:
    return (Spot(claim.note.splitlines()[0], "dim"),) if claim and claim.note.strip() else ()
