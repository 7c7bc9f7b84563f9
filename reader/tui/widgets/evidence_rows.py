"""How the evidence of a claim stands in a list, by stance, and the other claims below it. Widths are cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.model.annotation import AnchorState
from reader.model.article import Article
from reader.model.claim import Claim, Evidence, Related, Stance, WebEvidence
from reader.model.ids import ArticleId
from reader.tui.fitting import cell_len, pad, wrapped
from reader.tui.widgets.row_list import Look, Part

STANCE_SIGNS = {Stance.SUPPORTS: "+", Stance.DISPUTES: "−", Stance.QUALIFIES: "±", Stance.MENTIONS: "·"}
STANCE_STYLES = {
    Stance.SUPPORTS: "good",
    Stance.DISPUTES: "bad",
    Stance.QUALIFIES: "accent",
    Stance.MENTIONS: "dim",
}


WHOLE = 1000
"""Lines that any passage has room on."""


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence with its article; None for a page, and when the article was removed."""

    evidence: Evidence | WebEvidence
    article: Article | None
    heading: str = ""
    """Stands above the first row of a group."""

    @property
    def quote(self) -> str:
        return " ".join(self.evidence.quote.split())

    @property
    def state(self) -> AnchorState:
        return self.evidence.state if isinstance(self.evidence, Evidence) else AnchorState.EXACT

    @property
    def was(self) -> str:
        """Return the words it was made on, where they were edited; else nothing."""
        if not isinstance(self.evidence, Evidence):
            return ""
        was = " ".join(self.evidence.target.quote.split())
        edited = self.state in (AnchorState.CHANGED, AnchorState.REVIEW) and was != self.quote
        return was if edited else ""

    @property
    def outlet(self) -> str:
        if isinstance(self.evidence, WebEvidence):
            return f"{self.evidence.outlet} ↗"
        return self.article.called if self.article else "(removed article)"

    @property
    def date(self) -> str:
        known = self.article.metadata if self.article else None
        return known.published.isoformat()[:10] if known and known.published else ""


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """Another claim, and how the chosen one stands to it."""

    related: Related
    heading: str = ""


Row = EvidenceRow | RelatedRow


def rows_of(claim: Claim, articles: Mapping[ArticleId, Article]) -> list[Row]:
    """Return the evidence of a claim by stance, then its relations; each group's first has a heading."""
    rows: list[Row] = []
    before = None
    for evidence in claim.all_evidence:
        article = articles.get(evidence.target.article) if isinstance(evidence, Evidence) else None
        first = evidence.stance is not before
        count = sum(e.stance is evidence.stance for e in claim.all_evidence) if first else 0
        rows.append(EvidenceRow(evidence, article, f"{evidence.stance} · {count}" if first else ""))
        before = evidence.stance
    rows += [
        RelatedRow(related, f"other claims · {len(claim.related)}" if number == 0 else "")
        for number, related in enumerate(claim.related)
    ]
    return rows


class EvidenceRows:
    """Paints evidence: the heading of its group or a blank, the outlet, the quote on two lines or what is free."""

    least = 4

    def __init__(self) -> None:
        self.height = self.least

    def lines_of(self, row: Row, width: int) -> int:
        """Return how many lines a piece of evidence or another claim takes that is shown whole."""
        return len(self._lines(row, width, WHOLE)) + (2 if isinstance(row, EvidenceRow) else 1)

    def _lines(self, row: Row, width: int, height: int) -> list[str]:
        if isinstance(row, RelatedRow):
            return _related(row, max(8, width - 5), height - 1)
        return _passage(row, max(8, width - 5), height - 2)

    def paint(self, row: Row, line: int, width: int, look: Look) -> Sequence[Part]:
        """Return one line of a piece of evidence or of another claim."""
        if line == 0:
            return _heading(row, width) if row.heading else []
        lines = self._lines(row, width, self.height)
        last = len(lines) + 1 if isinstance(row, EvidenceRow) else len(lines)
        bar = Part("▌" if look.chosen and line <= last else " ", "link")
        mark = Part("✓" if look.marked and line == 1 else " ", "accent strong")
        if isinstance(row, EvidenceRow) and line == 1:
            return [bar, mark, *_head(row, width - 2)]
        at = line - 2 if isinstance(row, EvidenceRow) else line - 1
        return [bar, mark, Part("  " + lines[at])] if at < len(lines) else [bar]


def _heading(row: Row, width: int) -> list[Part]:
    style = STANCE_STYLES[row.evidence.stance] if isinstance(row, EvidenceRow) else "link"
    line = "─" * max(0, width - cell_len(row.heading) - 3)
    return [Part(f" {row.heading} ", f"{style} strong"), Part(line, "dim")]


def _related(row: RelatedRow, width: int, count: int) -> list[str]:
    return wrapped(f"{row.related.relation.words}: {row.related.text}", width, count)


def _passage(row: EvidenceRow, width: int, count: int) -> list[str]:
    """Return the quotation on some lines; of an edited one, what stands there now above what stood there."""
    if not row.was:
        return wrapped(f"“{row.quote}”", width, count)
    now = wrapped(f"“{row.quote}”", width, max(1, count // 2))
    return [*now, *wrapped(f"was “{row.was}”", width, max(1, count - len(now)))]


def _head(row: EvidenceRow, width: int) -> list[Part]:
    stance = row.evidence.stance
    state = "" if row.state.is_quiet else f"  {row.state}"
    sign = f"{STANCE_SIGNS[stance]} "
    room = max(4, width - cell_len(sign) - len(row.date) - len(state) - 3)
    return [
        Part(sign, f"{STANCE_STYLES[stance]} strong"),
        Part(pad(row.outlet, room), "link"),
        Part(state, "bad"),
        Part(f"  {row.date}", "dim"),
    ]
