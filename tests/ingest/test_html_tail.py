"""What a page adds below its report is folded; what belongs to the report stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.ingest.building import Piece, Span, plain_piece
from reader.ingest.furniture import furniture_reason
from reader.ingest.html_tail import lists_others, with_folded_tail
from reader.ingest.naming import without_site
from reader.model.article import Role, Style

REPORT = plain_piece(Role.PARAGRAPH, "The dam held on Tuesday, the ministry said.")
LINK = frozenset({Style.LINK})


def link(text: str, role: Role = Role.LIST_ITEM) -> Piece:
    return Piece(role, (Span(text, LINK, "https://wire.example/a"),))


def heading(text: str) -> Piece:
    return plain_piece(Role.HEADING, text, level=2)


def roles(*pieces: Piece) -> list[Role]:
    return [piece.role for piece in with_folded_tail(pieces)]


def test_links_below_a_heading_for_other_articles_are_folded_with_it() -> None:
    tail = [heading("More must-reads from The Wire"), link("One"), link("Two", Role.PARAGRAPH)]
    assert roles(REPORT, *tail) == [Role.PARAGRAPH, Role.CHROME, Role.CHROME, Role.CHROME]


def test_a_heading_with_nothing_below_it_is_folded() -> None:
    assert roles(REPORT, heading("Newsletter of the day")) == [Role.PARAGRAPH, Role.CHROME]


@pytest.mark.parametrize(
    "pieces",
    [
        [REPORT, heading("Sources"), link("The ministry's report"), link("The budget")],
        [REPORT, heading("Related"), REPORT],
        [REPORT, heading("Latest"), plain_piece(Role.LIST_ITEM, "The dam held."), REPORT],
        [heading("Related"), link("One"), link("Two")],
        [],
    ],
)
def test_sources_text_and_pages_of_links_stay(pieces: list[Piece]) -> None:
    assert with_folded_tail(pieces) == pieces


def test_a_block_that_lists_other_articles_is_told_by_its_first_line_and_links() -> None:
    named = (Span("Read also\n"), Span("One", LINK, "https://a.example"), Span("\n"), Span("Two", LINK))
    assert lists_others(Piece(Role.PARAGRAPH, named))
    assert not lists_others(Piece(Role.PARAGRAPH, (*named, Span("\nThe dam held."))))
    assert not lists_others(link("Read also"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Write to Ana Ruiz at ana.ruiz@wire.example.", "a contact line"),
        ("ana@wire.example (END)", "a contact line"),
        ("Write to Ana Ruiz at ana@wire.example, the ministry said on Tuesday.", ""),
        ("京ICP备13028878号-6", "a legal line"),
    ],
)
def test_contact_and_registration_lines_are_furniture(line: str, reason: str) -> None:
    assert furniture_reason(line) == reason


def test_two_hyphens_part_a_headline_from_its_site() -> None:
    assert without_site("Dam holds -- Wire.net", "Wire.net") == ("Dam holds", "Wire.net")
    assert without_site("Dam holds -- for now", "Wire.net") == ("Dam holds -- for now", None)


def test_a_page_keeps_its_report_and_folds_its_tail(
    draft_of: Callable[..., object], roles_of: Callable[..., list[tuple[str, str]]]
) -> None:
    report = "".join(
        f"<p>The dam held for nine hours on day {n}, and the ministry said so.</p>" for n in range(4)
    )
    tail = "<h2>More must-reads</h2><ul><li><a href='/a'>One story of the day</a></li></ul>"
    found = roles_of(
        draft_of(f"<html><body><article><h1>Dam</h1>{report}{tail}</article></body></html>", "a.html")
    )
    assert [role for role, _ in found].count("paragraph") == 4
    assert not {role for role, text in found if "must-reads" in text or "One story" in text} - {"chrome"}
