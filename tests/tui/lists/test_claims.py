"""The Claims screen: claims, their evidence, and everything that changes them."""

from __future__ import annotations

import pytest

from reader.errors import LibraryUnwritable
from reader.library.claims import Passage
from reader.library.service import Library
from reader.model.claim import Stance, Status
from reader.model.ids import ArticleId
from reader.tui.screens.claims import ClaimsScreen
from reader.tui.screens.note_editor import Writing
from reader.tui.screens.prompts import AskLine
from reader.tui.screens.reading import ReadingScreen
from reader.tui.widgets.evidence_rows import EvidenceRow
from reader.tui.widgets.input_bar import LineInput
from reader.tui.widgets.row_list import RowList
from tests.tui.lists.conftest import OpenApp, Shown


def stances(shown: Shown) -> list[tuple[str, str]]:
    rows = shown.rows("evidence")
    found = rows.rows_of(list(rows.source.keys))
    return [(str(r.evidence.stance), r.quote) for r in found if isinstance(r, EvidenceRow)]


async def test_the_evidence_of_the_chosen_claim_stands_beside_it(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c") as shown:
        assert stances(shown) == [("supports", "$145 billion"), ("disputes", "$72 billion")]


async def test_enter_leads_to_the_evidence_and_from_there_to_the_passage(
    open_app: OpenApp, marked: Library, ledger: ArticleId
) -> None:
    async with open_app("g", "c", "enter", "j", "enter") as shown:
        screen = shown.app.screen
        assert isinstance(screen, ReadingScreen)
        assert screen.pane.article.id == ledger
        assert screen.pane.text[screen.pane.view.caret :].startswith("$72 billion")


async def test_a_status_is_set_with_its_reason(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "s", "d") as shown:
        await shown.type("two figures")
        await shown.press("enter")
        [claim] = marked.claims.all()
        assert claim.status is Status.DISPUTED
        assert [step.reason for step in claim.history] == ["", "two figures"]


async def test_a_stance_is_changed(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "tab", "S", "m"):
        [claim] = marked.claims.all()
        assert claim.evidence[0].stance is Stance.MENTIONS


async def test_a_passage_may_qualify_a_claim(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "tab", "S", "u") as shown:
        assert stances(shown) == [("disputes", "$72 billion"), ("qualifies", "$145 billion")]


async def test_a_claim_is_made_and_edited(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "C") as shown:
        await shown.type("It is late")
        await shown.press("enter")
        assert isinstance(shown.app.screen, ClaimsScreen)
        assert shown.app.screen.claim is not None
        assert shown.app.screen.claim.text == "It is late"
        await shown.press("e")
        await shown.type(" again")
        await shown.press("enter")
        assert marked.claims.all()[0].text == "It is late again"


async def test_removing_takes_what_is_focused_and_can_be_undone(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "tab", "d") as shown:
        assert stances(shown) == [("disputes", "$72 billion")]
        await shown.press("u", "tab", "d")
        assert marked.claims.all() == []
        await shown.press("u")
        assert len(stances(shown)) == 2


async def test_the_dossier_is_written_to_a_file(
    open_app: OpenApp, marked: Library, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(str(tmp_path))
    async with open_app("g", "c", "E", "enter"):
        with open(f"{tmp_path}/dossier.md", encoding="utf-8") as written:
            assert "## It costs $145 billion" in written.read()


async def test_a_filter_hides_and_says_so(open_app: OpenApp, marked: Library) -> None:
    marked.claims.new("Something else")
    async with open_app("g", "c", "=") as shown:
        await shown.type("145")
        assert shown.rows("claims").count == 1
        await shown.press("enter", "escape")
        assert shown.rows("claims").count == 2


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 50), (20, 4)])
async def test_it_stands_at_every_size(open_app: OpenApp, marked: Library, size: tuple[int, int]) -> None:
    async with open_app("g", "c", size=size) as shown:
        await shown.press("tab", "j", "k", "tab")
        assert len(stances(shown)) == 2


async def test_without_claims_every_key_is_harmless(open_app: OpenApp, ledger: ArticleId) -> None:
    async with open_app("g", "c") as shown:
        await shown.press("enter", "e", "s", "x", "a", "t", "d", "y", "tab", "d")
        assert shown.library.claims.all() == []


async def test_tags_of_a_claim_may_have_blanks(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", "t") as shown:
        await shown.type("to check, money")
        await shown.press("enter")
        assert marked.claims.all()[0].tags == ("money", "to check")
        await shown.press("t", "enter")
        assert marked.claims.all()[0].tags == ("money", "to check")


async def test_without_claims_only_making_one_is_hinted_at(open_app: OpenApp, ledger: ArticleId) -> None:
    async with open_app("g", "c") as shown:
        screen = shown.app.screen
        assert isinstance(screen, ClaimsScreen)
        keys = {hint.key for hint in screen.status.hints}
        assert "C" in keys
        assert not {"Enter", "s", "S", "T", "E"} & keys


async def test_a_reason_that_was_left_half_written_is_brought_back_by_up(
    open_app: OpenApp, marked: Library
) -> None:
    async with open_app("g", "c", "s", "d") as shown:
        await shown.type("two figures")
        await shown.press("escape")
        assert marked.claims.all()[0].history[-1].reason == ""
        await shown.press("s", "d", "up", "enter")
        assert shown.library.claims.all()[0].history[-1].reason == "two figures"


async def test_a_reason_that_cannot_be_saved_comes_back(
    open_app: OpenApp, marked: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unwritable(*_: object, **__: object) -> None:
        raise LibraryUnwritable("library", "the folder or file does not take writes")

    monkeypatch.setattr(type(marked.claims), "set_status", unwritable)
    async with open_app("g", "c", "s", "d") as shown:
        await shown.type("two figures")
        await shown.press("enter")
        assert isinstance(shown.app.screen, AskLine)
        assert shown.app.screen.query_one(LineInput).value == "two figures"


@pytest.mark.parametrize("screen", ["c", "e", "h"])
async def test_in_the_smallest_terminal_an_empty_list_says_all_it_has_to_say(
    open_app: OpenApp, ledger: ArticleId, screen: str
) -> None:
    """The half that was kept for the evidence cut it off."""
    async with open_app("g", screen, size=(40, 10)) as shown:
        told = [rows for rows in shown.app.screen.query(RowList) if rows.empty and rows.display and rows.size]
        [rows] = told
        drawn = " ".join(rows.render_line(y).text.strip() for y in range(rows.size.height))
        assert " ".join(rows.empty.split()) == " ".join(drawn.split())


LONG = (
    "The police spent four hours on Monday evening questioning the captain of the ferry that went down in the"
    " sound on Sunday, it was said in the capital late that night, at a cost of at least 29 lives, as it emerged"
    " that she may have sailed with more people than her certificate allowed"
)


@pytest.mark.parametrize("size", [(200, 50), (120, 40), (80, 24)])
async def test_a_long_passage_and_a_long_statement_take_the_rows_that_are_free(
    open_app: OpenApp, library: Library, size: tuple[int, int]
) -> None:
    """Regression test for a disputed figure cut off above an empty screen."""
    report = f"---\ntitle: Captain questioned\noutlet: Courier\n---\n\n{LONG}.\n"
    article = library.sources.add_bytes(report.encode()).article
    assert article is not None
    library.claims.new(LONG, [Passage(article, library.annotations.passage(article, LONG))])
    async with open_app("g", "c", size=size) as shown:
        for name in ("claims", "evidence"):
            rows = shown.rows(name)
            told = " ".join(
                rows.render_line(y).text.strip("▌ ").rstrip("▐ ") for y in range(rows.painter.height)
            )
            assert "at least 29 lives" in told
            assert "her certificate allowed" in told or size == (80, 24)


async def test_a_list_of_claims_that_fills_the_screen_stays_dense(open_app: OpenApp, marked: Library) -> None:
    for number in range(12):
        library_claim = f"{number}: {LONG}"
        marked.claims.new(library_claim)
    async with open_app("g", "c") as shown:
        assert shown.rows("claims").painter.height == 4


async def test_what_the_evidence_suggests_is_told_whole(open_app: OpenApp, marked: Library) -> None:
    async with open_app("g", "c", size=(60, 24)) as shown:
        told = shown.app.screen.query_one("#suggested")
        lines = " ".join(told.render_line(y).text.strip() for y in range(told.size.height))
        assert lines == "perhaps disputed (D takes it): supported by Wire, disputed by Ledger"


async def test_a_statement_of_several_rows_is_cleared_at_once_and_brought_back(
    open_app: OpenApp, library: Library
) -> None:
    """Regression test for the beginning of an old statement that stayed in the claim."""
    claim = library.claims.new(LONG)
    async with open_app("g", "c", "e", "ctrl+u") as shown:
        area = shown.app.screen.query_one(Writing)
        assert area.text == ""
        await shown.press("ctrl+z")
        assert area.text == LONG
        area.move_cursor((0, 0))
        await shown.press("ctrl+k")
        assert area.text == ""
        await shown.type("It sank")
        await shown.press("enter")
        assert library.claims.get(claim.id).text == "It sank"
