"""What is known about the place under the caret, in words: notes, changed quotations, disagreements, claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Region

from reader.model.annotation import Anchored, AnchorState, PlacedAnnotation
from reader.model.claim import Evidence
from reader.model.finding import Comparison, Disagreement, Strength
from reader.model.ids import ClaimId
from reader.text.diff import wording
from reader.tui.fitting import cell_len, clip, clip_around, listed
from reader.tui.marks import side_of
from reader.tui.screens.reading_acts import comparing, diffing, facing, highlighting
from reader.tui.widgets.note_view import MARGIN, Entry, NoteTone
from reader.tui.widgets.parts_line import Spot

MARGIN_FROM = 160
"""Cells of the screen from which notes may stand beside the text."""

MARGIN_GAP = 3
"""Blank cells between the text and a note beside it."""

SHORTEST = 8
"""Cells of a name by which an outlet is still known."""

QUOTED = 2
"""Sides out of sight that are quoted at once: the strip has few lines."""

SAID = 144
"""Cells of outlet, value and quote of such a side: two lines of a terminal of 80, which break between words."""

if TYPE_CHECKING:
    from reader.tui.screens.reading_desk import ReadingDesk
    from reader.tui.widgets.pane_group import Pane


def entries(screen: ReadingDesk) -> list[Entry]:
    """Return what is known about the caret's place, what matters most first."""
    pane = screen.pane
    found = comparing.disagreement_here(screen, pane)
    told = [] if found is None else _disputed(screen, found)
    for placed in highlighting.highlights_at(pane, pane.view.caret):
        told += _noted(screen, placed)
    if pane.view.caret <= _title_end(pane):
        told += [_on_article(p) for p in pane.annotations.values() if p.annotation.target.whole]
    # A disagreement has quoted the other side already.
    told += diffing.entry_here(screen) if found is None or len(screen.panes) < 2 else []
    evidence = [e for e in pane.evidence if _stands_at(e, pane.view.caret)]
    for one in evidence:
        told.append(_claimed(screen, one))
        told += edited_entries(screen.key("reading.accept"), one.target.quote, one.anchored)
    return told


def _title_end(pane: Pane) -> int:
    """Return the end of the first block: notes on the whole article are shown there."""
    blocks = pane.revision.document.blocks
    return blocks[0].end if blocks else 0


def _on_article(placed: PlacedAnnotation) -> Entry:
    tags = " ".join(f"#{tag}" for tag in placed.annotation.tags)
    return Entry("on the article", placed.annotation.body, detail=tags)


def _noted(screen: ReadingDesk, placed: PlacedAnnotation) -> list[Entry]:
    made = placed.annotation
    told = []
    if made.body or made.tags:
        tags = " ".join(f"#{tag}" for tag in made.tags)
        told.append(Entry(screen.kind_name(made.kind), made.body, detail=tags))
    return told + edited_entries(screen.key("reading.accept"), made.target.quote, placed.anchored)


def edited_entries(key: str, was: str, anchored: Anchored | None) -> list[Entry]:
    """Return what an edit did to a passage: its old words beside the new, or that it is gone."""
    if anchored is None or not anchored.state.is_edited:
        return []
    if anchored.state is AnchorState.ORPHANED:
        return [Entry("orphaned", "It does not stand in the article any more.", NoteTone.CHANGED)]
    words = tuple(wording(was, anchored.quote))
    return [Entry(str(anchored.state), "", NoteTone.CHANGED, f"{key} accepts it", words)]


def lost(screen: ReadingDesk) -> str:
    """Return `2 orphaned` for the status line; empty while everything has its place."""
    pane = screen.pane
    kept = [*(p.anchored for p in pane.annotations.values()), *(e.anchored for e in pane.evidence)]
    count = sum(a is not None and a.state is AnchorState.ORPHANED for a in kept)
    return (
        f"{count} orphaned: {screen.key('reading.lost')} lists, {screen.key('reading.reattach')} puts back"
        if count
        else ""
    )


def _disputed(screen: ReadingDesk, found: Disagreement) -> list[Entry]:
    """Return what differs and who says otherwise; in their words too, while none of them is in sight."""
    label = str(found.kind) if found.strength is Strength.LIKELY else f"{found.kind}, perhaps"
    caveat = f"Both may hold: {found.caveat}" if found.may_both_hold else ""
    others = facing.against(screen, found, screen.pane)
    unseen = [] if any(pane in screen.group.shown for pane in others) else others
    named = "" if unseen and len(unseen) <= QUOTED else _against(screen, others)
    entry = Entry(label, found.reason, NoteTone.DISPUTED, detail="  ".join(t for t in (named, caveat) if t))
    return [entry, *(_elsewhere(pane, found) for pane in unseen[:QUOTED])]


def _against(screen: ReadingDesk, others: list[Pane]) -> str:
    """Return who says otherwise, where more than one other report could: its pane may be out of sight."""
    ordered = [_name(pane) for pane in sorted(others, key=screen.panes.index)]
    return f"Other side: {listed(ordered)}" if ordered and len(screen.panes) > 2 else ""


def _name(pane: Pane) -> str:
    return pane.article.called


def _elsewhere(pane: Pane, found: Disagreement) -> Entry:
    """Return outlet, value and quote of a side whose pane is out of sight."""
    side = side_of(found, pane.article.id)
    said = " ".join(side.mark.slice(pane.text).split()) if side else ""
    name = clip(_name(pane), 30)
    room = max(SHORTEST, SAID - cell_len(f"{name}  {said}  “”"))
    quote = clip_around(" ".join(side.quote.split()), said, room) if side else ""
    return Entry(name, said, NoteTone.DISPUTED, detail=f"“{quote}”")


def _claimed(screen: ReadingDesk, evidence: Evidence) -> Entry:
    text = screen.claim_texts.get(evidence.claim, "")
    return Entry("claim", text, NoteTone.CLAIM, detail=f"this {evidence.stance} it")


def _stands_at(evidence: Evidence, offset: int) -> bool:
    where = evidence.anchored.range if evidence.anchored else None
    return where is not None and offset in where


def claim_texts(screen: ReadingDesk) -> dict[ClaimId, str]:
    """Return the words of the claims that the open articles bear on."""
    wanted = {evidence.claim for pane in screen.panes for evidence in pane.evidence}
    return {claim: screen.library.claims.get(claim).text for claim in wanted}


def summary(comparison: Comparison, pane: Pane, room: int) -> list[Spot]:
    """Return `Ledger: 2 of 6 disputed · 5 of 12 shared · 9 of 20 only here` as pieces of a line.

    The first numbers are of the article of the pane, the second of all reports.
    The name, then the origins give way where there is little room.
    """
    article, shared = pane.article.id, comparison.shared
    here = sum(side_of(found, article) is not None for found in comparison.disagreements)
    mine = sum(any(side.article == article for side in one.sides) for one in shared)
    alone = sum(only.article == article for only in comparison.only_in)
    disputed = f"{_of(here, len(comparison.disagreements))} disputed"
    rest = f" · {_of(mine, len(shared))} shared · {_of(alone, len(comparison.only_in))} only here"
    count = len(comparison.origins)
    origins = f" · {count} origin{'s' if count != 1 else ''}" if count else ""
    if room - cell_len(disputed + rest + origins) < SHORTEST:
        origins = ""
    name = clip(_name(pane), max(SHORTEST, min(30, room - cell_len(disputed + rest + origins) - 2)))
    lead = Spot(f"{name}: ", "dim")
    return [lead, Spot(disputed, "accent" if here else "dim"), Spot(rest + origins, "dim")]


def _of(some: int, whole: int) -> str:
    return str(some) if some == whole else f"{some} of {whole}"


def margin(screen: ReadingDesk) -> Region | None:
    """Return the blank cells right of the caret's line, down to the last; None where they are too few."""
    view = screen.pane.view
    frame, region = view.sheet.frame, view.content_region
    if screen.size.width < MARGIN_FROM or len(screen.panes) > 1:
        return None
    left = frame.text_at + frame.column + MARGIN_GAP
    width = frame.width - left - 1
    if width < MARGIN[0]:
        return None
    row = min(max(0, view.line_of(view.caret) - view.scroll_offset.y), region.height - 1)
    return Region(region.x + left, region.y + row, width, region.height - row)
