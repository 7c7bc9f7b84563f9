"""What stands above the evidence of a claim: its status, who says it, and what its evidence suggests."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.model.claim import Claim, Suggestion
from reader.tui.fitting import plain
from reader.tui.widgets.parts_line import PartsLine, Spot


class ClaimHead(Vertical):
    """A few lines; what is not known takes none."""

    DEFAULT_CSS: ClassVar = """
    ClaimHead {
        height: auto;
        #suggested { height: auto; max-height: 3; padding: 0 1; background: $surface; }
    }
    .-flat ClaimHead #suggested { max-height: 1; }
    """

    def compose(self) -> ComposeResult:
        yield PartsLine(id="status")
        yield PartsLine(id="said")
        yield Static(id="suggested", markup=False)

    def show(self, claim: Claim | None, suggestion: Suggestion | None, key: str) -> None:
        """Tell of a claim; `key` takes the suggestion."""
        status, said = self.query(PartsLine)
        suggested = self.query_one("#suggested", Static)
        said.display = claim is not None and bool(claim.said)
        suggested.display = suggestion is not None
        status.show(*_status(claim), right=_note(claim))
        if claim is not None and claim.said:
            said.show(Spot("said by " if claim.said_by else "said ", "dim"), Spot(claim.said))
        if suggestion is not None:
            # The key comes first: in a small terminal the reason is cut.
            taking = f" ({key} takes it)" if key else ""
            told = (f": {plain(suggestion.reason)}", "$foreground 80%")
            suggested.update(Content.assemble((f"perhaps {suggestion.status}", "$text-accent"), taking, told))


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
