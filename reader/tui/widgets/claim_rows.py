"""How a claim and its evidence stand in lists. Widths are cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model.annotation import AnchorState
from reader.model.article import Article
from reader.model.claim import Claim, Evidence, Stance, Status
from reader.tui.fitting import cell_len, clip_words, pad, wrapped
from reader.tui.widgets.row_list import Look, Part

STATUS_STYLES = {
    Status.OPEN: "link",
    Status.CHECKING: "accent",
    Status.SUPPORTED: "good",
    Status.DISPUTED: "bad",
    Status.REFUTED: "bad",
    Status.UNVERIFIABLE: "dim",
}

STANCE_SIGNS = {Stance.SUPPORTS: "+", Stance.DISPUTES: "−", Stance.QUALIFIES: "~", Stance.MENTIONS: "·"}
STANCE_STYLES = {
    Stance.SUPPORTS: "good",
    Stance.DISPUTES: "bad",
    Stance.QUALIFIES: "accent",
    Stance.MENTIONS: "dim",
}


class ClaimRows:
    """Paints a claim: its statement on up to two lines, status and how its evidence stands, a blank line."""

    height = 4

    def paint(self, row: Claim, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a claim."""
        statement = wrapped(row.text, max(8, width - 3), 2)
        bar = Part("▌" if look.chosen and line <= len(statement) else " ", "link")
        if line < len(statement):
            return [bar, Part(" " + statement[line], "strong")]
        return [bar, *self._standing(row, width)] if line == len(statement) else [bar]

    def _standing(self, row: Claim, width: int) -> list[Part]:
        counts = [
            Part(f"  {STANCE_SIGNS[stance]}{count}", STANCE_STYLES[stance])
            for stance in Stance
            if (count := sum(e.stance is stance for e in row.evidence))
        ]
        counts += [Part(f"  ~{row.edited} edited", "bad")] if row.edited else []
        tags = " ".join(f"#{tag}" for tag in row.tags)
        used = 2 + len(row.status) + sum(cell_len(part.text) for part in counts)
        note = "  ✎" if row.note else ""
        told = clip_words(f"{note}  {tags}" if tags else note, max(0, width - used - 1))
        return [Part(f" {row.status}", STATUS_STYLES[row.status]), *counts, Part(told, "dim")]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence with its article; None when that was removed."""

    evidence: Evidence
    article: Article | None

    @property
    def quote(self) -> str:
        anchored = self.evidence.anchored
        return " ".join((anchored.quote if anchored else self.evidence.target.quote).split())

    @property
    def state(self) -> AnchorState:
        anchored = self.evidence.anchored
        return anchored.state if anchored else AnchorState.EXACT


class EvidenceRows:
    """Paints evidence on four lines: stance and outlet, the quote on two, a blank one."""

    height = 4

    def paint(self, row: EvidenceRow, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a piece of evidence."""
        lines = _passage(row, max(8, width - 5))
        bar = Part("▌" if look.chosen and line <= len(lines) else " ", "link")
        if line == 0:
            return [bar, *_head(row, width - 1)]
        return [bar, Part("   " + lines[line - 1])] if line <= len(lines) else [bar]


def _passage(row: EvidenceRow, width: int) -> list[str]:
    """Return the quotation on two lines; of an edited one, what stands there now above what stood there."""
    was = " ".join(row.evidence.target.quote.split())
    if row.state not in (AnchorState.CHANGED, AnchorState.REVIEW) or was == row.quote:
        return wrapped(f"“{row.quote}”", width, 2)
    return [clip_words(f"“{row.quote}”", width), clip_words(f"was “{was}”", width)]


def _head(row: EvidenceRow, width: int) -> list[Part]:
    stance = row.evidence.stance
    known = row.article.metadata if row.article else None
    outlet = (known.outlet or known.title) if known else "(removed article)"
    date = known.published.isoformat()[:10] if known and known.published else ""
    state = "" if row.state.is_quiet else f"  {row.state}"
    sign = f" {STANCE_SIGNS[stance]} {stance:<9} "
    room = max(4, width - cell_len(sign) - len(date) - len(state) - 3)
    return [
        Part(sign, f"{STANCE_STYLES[stance]} strong"),
        Part(pad(outlet, room), "link"),
        Part(state, "bad"),
        Part(f"  {date}", "dim"),
    ]
