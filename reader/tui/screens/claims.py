"""Claims on one side, the evidence of the chosen one on the other."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical

from reader.library.developing import suggestions
from reader.model.claim import Claim, Status, Suggestion
from reader.model.ids import ClaimId
from reader.tui.actions import Scope
from reader.tui.screens import claim_bonds, claiming, timeline
from reader.tui.screens.base import BaseScreen
from reader.tui.widgets.claim_head import ClaimHead
from reader.tui.widgets.claim_rows import ClaimRows
from reader.tui.widgets.evidence_rows import EvidenceRow, EvidenceRows, RelatedRow, Row, rows_of
from reader.tui.widgets.growing_list import GrowingList
from reader.tui.widgets.input_bar import InputBar
from reader.tui.widgets.parts_line import PartsLine, Spot
from reader.tui.widgets.row_list import Listed, RowList

NO_CLAIMS = """\
No claims yet.

C makes one. While reading, C takes the passage
under the caret along as its first evidence."""

NO_EVIDENCE = """\
No evidence yet.

While reading, select a passage
and press A to attach it here."""

NEED_A_CLAIM = frozenset(
    "open next_part edit status suggested stance mark_evidence accept note tag said timeline relate merge split"
    " attach_page remove copy export".split()
)
"""The acts that have nothing to act on while no claim is listed."""


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
        self._shown_claim: ClaimId | None = None
        self._filter = ""
        self._claim_rows = ClaimRows()

    def content(self) -> ComposeResult:
        yield PartsLine(id="summary")
        with Container(id="parts"):
            yield GrowingList(self._claim_rows, empty=NO_CLAIMS, id="claims")
            with Vertical(id="right"):
                yield ClaimHead()
                yield GrowingList(EvidenceRows(), empty=NO_EVIDENCE, id="evidence")
        yield InputBar(id="bar")

    @property
    def claims(self) -> RowList[Claim]:
        return self.query_one("#claims", RowList)

    @property
    def evidence(self) -> RowList[Row]:
        return self.query_one("#evidence", RowList)

    @property
    def piece(self) -> EvidenceRow | None:
        """Return the chosen piece of evidence; None on another claim."""
        row = self.evidence.row
        return row if isinstance(row, EvidenceRow) else None

    @property
    def taken(self) -> list[EvidenceRow]:
        """Return the marked pieces of evidence, else the chosen one."""
        rows = self.evidence.rows_of(self.evidence.taken)
        return [row for row in rows if isinstance(row, EvidenceRow)]

    @property
    def suggestion(self) -> Suggestion | None:
        """Return the status that the evidence of the chosen claim suggests."""
        return self._claim_rows.suggested.get(self.claim.id) if self.claim else None

    @property
    def claim(self) -> Claim | None:
        return self.claims.row

    def choose(self, claim: ClaimId) -> None:
        """Make a claim the chosen one when the list is read next."""
        self._wanted = claim

    def load(self) -> None:
        library = self.variorum.library
        self._all = library.claims.all()
        self._claim_rows.suggested = suggestions(library.articles, self._all)
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
        self.claims.show(Listed(shown), key=at)
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
        named = sorted({e.target.article for e in claim.evidence}) if claim else []
        articles = {a.id: a for a in self.variorum.library.articles.many(named)}
        rows = rows_of(claim, articles) if claim else []
        # Without claims what is said of them has the whole screen.
        self.query_one("#right").display = claim is not None
        if claim is None and self.focused is self.evidence:
            self.set_focus(self.claims)
        if self._shown_claim != (claim.id if claim else None) or len(rows) != self.evidence.count:
            # Marks are places in the list: they mean nothing among other rows.
            self.evidence.unmark()
        self._shown_claim = claim.id if claim else None
        self.evidence.show(Listed(rows))
        key = self.variorum.keymap.key("claims.suggested")
        self.query_one(ClaimHead).show(claim, self.suggestion, key)
        self.show_hints()

    # Actions; those that write live in claiming.py.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.claims.count > 0 or action not in NEED_A_CLAIM

    @on(RowList.Opened)
    def action_open(self) -> None:
        """From a claim to its evidence, from there to the passage, the marked passages or the other claim."""
        if self.focused is self.claims:
            self.set_focus(self.evidence if self.evidence.count else self.claims)
            self.show_hints()
            return
        row = self.evidence.row
        if self.evidence.marks:
            claim_bonds.read(self, self.taken)
        elif isinstance(row, RelatedRow):
            self._go_to(row.related.claim)
        elif row is not None:
            claim_bonds.read(self, [row])

    def _go_to(self, claim: ClaimId) -> None:
        """Choose another claim, whether or not the filter shows it."""
        self._wanted = claim
        if claim not in {shown.id for shown in self.claims.rows_of(self.claims.source.keys)}:
            self._filter = ""
        self._show()
        self.set_focus(self.claims)

    def action_next_part(self) -> None:
        self.set_focus(self.evidence if self.focused is self.claims else self.claims)

    def action_filter(self) -> None:
        def closed(text: str, keep: bool) -> None:
            self._set_filter(text if keep else "")

        self.query_one(InputBar).begin("Filter", self._filter, changed=self._set_filter, closed=closed)

    def _set_filter(self, text: str) -> None:
        self._filter = text.strip()
        self._show()

    def action_mark_evidence(self, count: int | None = None) -> None:
        """Mark pieces of evidence: two are opened side by side, or become a claim of their own."""
        if self.focused is self.evidence:
            self.evidence.action_mark(count)
        elif self.evidence.count:
            self.say(f"{self.variorum.keymap.key('claims.next_part')} goes to the evidence: mark there")

    def action_timeline(self) -> None:
        """Draw how the figure of the claim developed over its reports."""
        if self.claim is not None:
            timeline.read(self, self.claim)

    @on(timeline.Developed)
    def _developed(self, message: timeline.Developed) -> None:
        if message.development is None:
            self.say(message.problem, warning=True)
        elif self.is_current:
            timeline.show(self.variorum, message.title, message.development)

    def action_said(self) -> None:
        claim_bonds.said(self)

    def action_relate(self) -> None:
        claim_bonds.relate(self)

    def action_merge(self) -> None:
        claim_bonds.merge(self)

    def action_split(self) -> None:
        claim_bonds.split(self)

    def action_attach_page(self) -> None:
        claim_bonds.attach_page(self)

    def action_suggested(self) -> None:
        claim_bonds.accept_suggestion(self)

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
        """Take marks back, from evidence to claims, then clear the filter, then leave."""
        if self.focused is self.evidence:
            if not self.evidence.unmark():
                self.set_focus(self.claims)
            self.show_hints()
        elif self._filter:
            self._set_filter("")
        else:
            super().action_back()


def _words(claim: Claim) -> str:
    quotes = (e.quote for e in claim.all_evidence)
    return " ".join((claim.text, claim.note, claim.said, claim.status, *claim.tags, *quotes)).casefold()
