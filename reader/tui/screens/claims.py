"""Claims on one side, the evidence of the chosen one on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from reader.model.claim import Claim, Stance, Status
from reader.model.ids import ClaimId
from reader.tui.actions import Scope
from reader.tui.screens import claiming
from reader.tui.screens.base import BaseScreen
from reader.tui.widgets.claim_rows import ClaimRows, EvidenceRow, EvidenceRows
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import RowList

NO_CLAIMS = """\
No claims yet.

C makes one. While reading, C takes the passage
under the caret along as its first evidence."""

NO_EVIDENCE = """\
No evidence yet.

While reading, select a passage
and press A to attach it here."""

_ORDER = {stance: n for n, stance in enumerate(Stance)}


@dataclass(frozen=True, slots=True)
class Rows:
    """The source of either list."""

    rows: Sequence[Any] = ()

    @property
    def keys(self) -> Sequence[int]:
        return range(len(self.rows))

    def fetch(self, keys: Sequence[int]) -> Mapping[int, Any]:
        return {key: self.rows[key] for key in keys}


class ClaimsScreen(BaseScreen):
    """The claims and what bears on them."""

    SCOPE = Scope.CLAIMS
    DEFAULT_CSS: ClassVar = """
    ClaimsScreen {
        #parts { layout: vertical; height: 1fr; }
        #claims { height: 2fr; }
        #right { height: 3fr; }
        PartsLine { background: $surface; }
    }
    .-wide ClaimsScreen, ClaimsScreen.-wide {
        #parts { layout: horizontal; }
        #claims { width: 2fr; height: 1fr; }
        #right { width: 3fr; height: 1fr; border-left: vkey $panel; }
    }
    """

    def __init__(self, claim: ClaimId | None = None) -> None:
        super().__init__()
        self._wanted = claim
        self._all: list[Claim] = []
        self._filter = ""

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        with Container(id="parts"):
            yield RowList(ClaimRows(), empty=NO_CLAIMS, id="claims")
            with Vertical(id="right"):
                yield PartsLine(id="status-of")
                yield RowList(EvidenceRows(), empty=NO_EVIDENCE, id="evidence")
        yield InputBar(id="bar")

    @property
    def claims(self) -> RowList[Claim]:
        return self.query_one("#claims", RowList)

    @property
    def evidence(self) -> RowList[EvidenceRow]:
        return self.query_one("#evidence", RowList)

    @property
    def claim(self) -> Claim | None:
        """Return the chosen claim."""
        return self.claims.row

    def choose(self, claim: ClaimId) -> None:
        """Make a claim the chosen one when the list is read next."""
        self._wanted = claim

    def load(self) -> None:
        self._all = self.variorum.library.claims.all()
        self._show()
        if self.focused is None:
            self.set_focus(self.claims)

    def _show(self) -> None:
        words = self._filter.casefold().split()
        shown = [c for c in self._all if all(w in _words(c) for w in words)]
        wanted = self._wanted or (self.claim.id if self.claim else None)
        self._wanted = None
        at = next((n for n, claim in enumerate(shown) if claim.id == wanted), None)
        self.claims.empty = NO_CLAIMS if not self._all else "No claim fits the filter; Esc clears it."
        self.claims.show(Rows(shown), key=at)
        self._summarise(len(shown))
        self._show_evidence()

    def _summarise(self, shown: int) -> None:
        hidden = len(self._all) - shown
        told = f"{shown} claim" + ("" if shown == 1 else "s")
        counts = [(s, sum(c.status is s for c in self._all)) for s in Status]
        detail = " · ".join(f"{n} {s}" for s, n in counts if n)
        aside = f" · {hidden} hidden by “{self._filter}”" if hidden else ""
        self.query_one("#summary", PartsLine).show(
            Spot("Claims", "strong"), Spot(f"   {told}{aside}", "dim"), right=(Spot(detail, "dim"),)
        )

    @on(RowList.Chosen, "#claims")
    def _show_evidence(self) -> None:
        claim = self.claim
        evidence = sorted(claim.evidence, key=lambda e: (_ORDER[e.stance], e.added)) if claim else []
        named = sorted({e.target.article for e in evidence})
        articles = {a.id: a for a in self.variorum.library.articles.many(named)}
        self.evidence.empty = NO_EVIDENCE if claim else ""
        self.evidence.show(Rows([EvidenceRow(e, articles.get(e.target.article)) for e in evidence]))
        self._show_status(claim)
        self.show_hints()

    def _show_status(self, claim: Claim | None) -> None:
        line = self.query_one("#status-of", PartsLine)
        if claim is None:
            line.show(Spot(""))
            return
        last = claim.history[-1]
        reason = f": {last.reason}" if last.reason else ""
        edited = f"evidence edited: {claim.edited}  " if claim.edited else ""
        line.show(
            Spot(edited, "accent"),
            Spot(f"{last.status}", "accent"),
            Spot(f" since {last.at:%Y-%m-%d}{reason}", "dim"),
            right=(Spot(claim.note.splitlines()[0] if claim.note else "", "dim"),),
        )

    # Actions; those that write live in claiming.py.

    @on(RowList.Opened)
    def action_open(self) -> None:
        """From a claim to its evidence, from a piece of evidence to its passage."""
        if self.focused is self.claims:
            self.set_focus(self.evidence if self.evidence.count else self.claims)
            self.show_hints()
            return
        row = self.evidence.row
        if row is not None and row.article is not None:
            anchored = row.evidence.anchored
            self.variorum.read([row.article.id], at=anchored.range if anchored else None)

    def action_next_part(self) -> None:
        self.set_focus(self.evidence if self.focused is self.claims else self.claims)
        self.show_hints()

    def action_filter(self) -> None:
        def closed(text: str, keep: bool) -> None:
            self._set_filter(text if keep else "")

        self.query_one(InputBar).begin("Filter", self._filter, changed=self._set_filter, closed=closed)

    def _set_filter(self, text: str) -> None:
        self._filter = text.strip()
        self._show()

    def action_new_claim(self) -> None:
        claiming.new(self)

    def action_edit(self) -> None:
        claiming.edit(self)

    def action_status(self) -> None:
        claiming.set_status(self)

    def action_stance(self) -> None:
        claiming.set_stance(self)

    def action_accept(self) -> None:
        claiming.accept(self)

    def action_note(self) -> None:
        claiming.note(self)

    def action_tag(self) -> None:
        claiming.tag(self)

    def action_remove(self) -> None:
        claiming.remove(self)

    def action_copy(self) -> None:
        claiming.copy(self)

    def action_export(self) -> None:
        """Write the dossier of all claims."""
        from reader.tui.screens.exporting import ask_and_export

        ask_and_export(self.variorum, "dossier")

    def action_back(self) -> None:
        """From evidence to claims, then clear the filter, then leave."""
        if self.focused is self.evidence:
            self.set_focus(self.claims)
            self.show_hints()
        elif self._filter:
            self._set_filter("")
        else:
            super().action_back()


def _words(claim: Claim) -> str:
    quotes = (e.target.quote for e in claim.evidence)
    return " ".join((claim.text, claim.note, claim.status, *claim.tags, *quotes)).casefold()
