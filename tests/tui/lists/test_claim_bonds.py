"""The Claims screen: relations, merging, splitting, pages, who says it, suggestions, passages side by side."""

from __future__ import annotations

import pytest

from reader.library.service import Library
from reader.model.claim import Claim, Relation, Stance, Status
from reader.model.ids import ArticleId
from reader.tui.screens.claims import ClaimsScreen
from reader.tui.screens.list_dialog import DialogList
from reader.tui.screens.reading import ReadingScreen
from reader.tui.screens.timeline import TimelineDialog
from reader.tui.widgets.evidence_rows import EvidenceRow, RelatedRow
from tests.tui.lists.conftest import OpenApp, Shown


def cost(library: Library) -> Claim:
    return next(claim for claim in library.claims.all() if "145" in claim.text)


def headings(shown: Shown) -> list[str]:
    rows = shown.rows("evidence")
    return [row.heading for row in rows.rows_of(list(rows.source.keys)) if row.heading]


async def choose_cost(shown: Shown) -> None:
    """Make the claim with evidence the chosen one."""
    screen = shown.app.screen
    assert isinstance(screen, ClaimsScreen)
    screen.choose(cost(shown.library).id)
    screen.load()
    await shown.pilot.pause()


async def test_evidence_stands_under_its_stance_and_relations_below(
    open_app: OpenApp, marked: Library
) -> None:
    other = marked.claims.new("It costs 72")
    marked.claims.relate(cost(marked).id, Relation.CONTRADICTS, other.id)
    async with open_app("g", "c") as shown:
        await choose_cost(shown)
        assert headings(shown) == ["supports · 1", "disputes · 1", "other claims · 1"]


async def test_two_marked_passages_open_side_by_side_at_their_places(
    open_app: OpenApp, marked: Library, wire: ArticleId, ledger: ArticleId
) -> None:
    async with open_app("g", "c", "tab", "x", "x", "enter") as shown:
        screen = shown.app.screen
        assert isinstance(screen, ReadingScreen)
        assert [pane.article.id for pane in screen.panes] == [wire, ledger]
        places = [pane.text[pane.view.caret :].split(" billion")[0] for pane in screen.panes]
        assert places == ["$145", "$72"]


async def test_marks_are_taken_back_first_and_mean_nothing_among_the_claims(
    open_app: OpenApp, marked: Library
) -> None:
    async with open_app("g", "c", "x", "tab", "x") as shown:
        assert len(shown.rows("evidence").marks) == 1
        await shown.press("escape")
        assert shown.rows("evidence").marks == set()
        assert shown.app.screen.focused is shown.rows("evidence")
        await shown.press("escape")
        assert shown.app.screen.focused is shown.rows("claims")


async def test_a_relation_is_made_with_a_picker_and_leads_to_the_other_claim(
    open_app: OpenApp, marked: Library
) -> None:
    other = marked.claims.new("It costs 72")
    async with open_app("g", "c") as shown:
        await choose_cost(shown)
        await shown.press("R", "x")
        await shown.type("72")
        await shown.press("enter")
        assert [(r.relation, r.claim) for r in cost(marked).related] == [(Relation.CONTRADICTS, other.id)]
        await shown.press("tab", "G")
        assert isinstance(shown.rows("evidence").row, RelatedRow)
        await shown.press("enter")
        screen = shown.app.screen
        assert isinstance(screen, ClaimsScreen)
        assert screen.claim is not None
        assert screen.claim.id == other.id
        await shown.press("tab", "d")
        assert cost(marked).related == ()
        await shown.press("u")
        assert len(cost(marked).related) == 1


async def test_a_claim_is_merged_and_undo_brings_it_back(open_app: OpenApp, marked: Library) -> None:
    marked.claims.new("The price is higher", note="asked twice")
    kept = cost(marked).id
    async with open_app("g", "c") as shown:
        await choose_cost(shown)
        await shown.press("M", "enter", "y")
        [claim] = marked.claims.all()
        assert claim.id == kept
        assert claim.note == "Merged with it: “The price is higher”\n\nasked twice"
        await shown.press("u")
        assert len(marked.claims.all()) == 2


async def test_marked_evidence_becomes_a_claim_of_its_own(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "tab", "j", "x", "P") as shown:
        await shown.type("It costs 72")
        await shown.press("enter")
        screen = shown.app.screen
        assert isinstance(screen, ClaimsScreen)
        assert screen.claim is not None
        assert (screen.claim.text, [e.quote for e in screen.claim.evidence]) == (
            "It costs 72",
            ["$72 billion"],
        )
        assert [e.quote for e in cost(marked).evidence] == ["$145 billion"]


async def test_who_says_it_and_when_is_asked_and_shown(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "w") as shown:
        await shown.type("The firm")
        await shown.press("enter")
        await shown.type("soon")
        await shown.press("enter")
        assert cost(marked).said == ""
        await shown.press("ctrl+u")
        await shown.type("2026-06")
        await shown.press("enter")
        assert cost(marked).said == "The firm, 2026-06"


async def test_a_page_is_taken_as_evidence(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "A") as shown:
        await shown.type("https://firm.example/a")
        await shown.press("enter")
        await shown.type("We spend 145")
        await shown.press("enter", "u")
        [page] = cost(marked).web
        assert (page.url, page.quote, page.stance) == (
            "https://firm.example/a",
            "We spend 145",
            Stance.QUALIFIES,
        )
        await shown.press("tab", "G")
        row = shown.rows("evidence").row
        assert isinstance(row, EvidenceRow)
        assert row.outlet == "firm.example ↗"


async def test_the_suggested_status_is_taken_with_its_reason(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c") as shown:
        assert cost(marked).status is Status.OPEN
        await shown.press("D", "enter")
        last = cost(marked).history[-1]
        assert (last.status, last.reason) == (Status.DISPUTED, "supported by Wire, disputed by Ledger")
        await shown.press("D")
        assert isinstance(shown.app.screen, ClaimsScreen)


async def drawn(shown: Shown) -> TimelineDialog:
    """Wait until the reports have been read."""
    reading = [w for w in shown.app.workers if w.group == "timeline"]
    if reading:
        await shown.app.workers.wait_for_complete(reading)
    await shown.pilot.pause()
    assert isinstance(shown.app.screen, TimelineDialog)
    return shown.app.screen


async def test_the_timeline_leads_to_a_passage(open_app: OpenApp, marked: Library, wire: ArticleId) -> None:
    marked.articles.override(wire, "published", "2026-06-04")
    async with open_app("g", "c", "T") as shown:
        points = (await drawn(shown)).query_one(DialogList)
        assert points.row is not None
        assert (points.count, points.row.outlet, points.row.low) == (1, "Wire", 145e9)
        await shown.press("enter")
        assert isinstance(shown.app.screen, ReadingScreen)
        assert shown.app.screen.pane.text[shown.app.screen.pane.view.caret :].startswith("$145 billion")


async def test_a_timeline_of_nothing_says_so_and_leaves(open_app: OpenApp, library: Library) -> None:
    library.claims.new("Nobody knows")
    async with open_app("g", "c", "T") as shown:
        dialog = await drawn(shown)
        assert dialog.development.why_empty == "there is no evidence yet"
        await shown.press("enter", "escape")
        assert isinstance(shown.app.screen, ClaimsScreen)


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40), (20, 4)])
async def test_everything_stands_at_every_size(
    open_app: OpenApp, marked: Library, size: tuple[int, int]
) -> None:
    other = marked.claims.new("It costs 72", said_by="The firm")
    marked.claims.relate(cost(marked).id, Relation.SUPPORTS, other.id)
    marked.claims.attach_url(cost(marked).id, "https://firm.example/a", "145", Stance.SUPPORTS)
    async with open_app("g", "c", size=size) as shown:
        await choose_cost(shown)
        await shown.press("tab", "j", "x", "j", "j", "T")
        await drawn(shown)
        await shown.press("escape", "R", "escape", "M", "escape")
        assert isinstance(shown.app.screen, ClaimsScreen)


async def test_without_claims_the_new_keys_are_harmless(open_app: OpenApp, ledger: ArticleId) -> None:
    async with open_app("g", "c") as shown:
        await shown.press("R", "M", "P", "w", "A", "D", "T", "x", "S")
        assert isinstance(shown.app.screen, ClaimsScreen)
        assert shown.library.claims.all() == []
