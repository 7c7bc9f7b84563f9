"""How claims stand in a list. Widths are cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.model.claim import Claim, Stance, Status, Suggestion
from reader.model.ids import ClaimId
from reader.tui.fitting import cell_len, clip_words, wrapped
from reader.tui.widgets.evidence_rows import STANCE_SIGNS, STANCE_STYLES, WHOLE
from reader.tui.widgets.row_list import Look, Part

STATUS_STYLES = {
    Status.OPEN: "link",
    Status.CHECKING: "accent",
    Status.SUPPORTED: "good",
    Status.DISPUTED: "bad",
    Status.REFUTED: "bad",
    Status.UNVERIFIABLE: "dim",
}


class ClaimRows:
    """Paints a claim: its statement on two lines or what is free, how its evidence stands, a blank line."""

    least = 4

    def __init__(self) -> None:
        self.height = self.least
        self.suggested: Mapping[ClaimId, Suggestion] = {}
        """The claims whose evidence suggests another status."""

    def lines_of(self, row: Claim, width: int) -> int:
        """Return how many lines a claim takes that is shown whole."""
        return len(wrapped(row.text, max(8, width - 3), WHOLE)) + 2

    def paint(self, row: Claim, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a claim."""
        statement = wrapped(row.text, max(8, width - 3), self.height - 2)
        bar = Part("▌" if look.chosen and line <= len(statement) else " ", "link")
        if line < len(statement):
            return [bar, Part(" " + statement[line], "strong")]
        return [bar, *self._standing(row, width)] if line == len(statement) else [bar]

    def _standing(self, row: Claim, width: int) -> list[Part]:
        counts = [
            Part(f"  {STANCE_SIGNS[stance]}{count}", STANCE_STYLES[stance])
            for stance in Stance
            if (count := sum(e.stance is stance for e in row.all_evidence))
        ]
        counts += [Part(f"  ~{row.edited} edited", "bad")] if row.edited else []
        suggestion = self.suggested.get(row.id)
        counts += [Part(f"  {suggestion.status}?", "bad")] if suggestion else []
        counts += [Part(f"  ⇄{len(row.related)}", "link")] if row.related else []
        tags = " ".join(f"#{tag}" for tag in row.tags)
        used = 2 + len(row.status) + sum(cell_len(part.text) for part in counts)
        note = "  ✎" if row.note else ""
        told = clip_words(f"{note}  {tags}" if tags else note, max(0, width - used - 1))
        return [Part(f" {row.status}", STATUS_STYLES[row.status]), *counts, Part(told, "dim")]
