"""How a figure developed over reports."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from reader.analysis.development import Saying, developed, developed_row, said
from reader.model.dates import PublicationDate
from reader.model.development import Development
from reader.model.finding import FactRow, Matter, Side
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange


class Told(NamedTuple):
    """What a report of a day says, and the part of it that is evidence."""

    day: str
    text: str
    quote: str = ""


def saying(told: Told) -> Saying:
    published = PublicationDate.parse(told.day) if told.day else None
    quote = told.quote or told.text
    start = told.text.index(quote)
    return Saying(
        said(told.text, "en", f"Outlet of {told.day}", published), TextRange(start, start + len(quote))
    )


def values(found: Development) -> list[tuple[str, float, float, str]]:
    return [(point.at.isoformat(), point.low, point.high, point.value) for point in found.points]


def test_points_stand_in_the_order_of_the_reports_whatever_the_evidence_came_in() -> None:
    found = developed(
        "Repairs cost $145 million",
        [
            saying(Told("2026-06-05", "The repairs cost $145 million.")),
            saying(Told("2026-06-03", "The repairs would cost about $90 million.")),
            saying(Told("2026-06-04", "Repairs cost between $100 million and $120 million.")),
        ],
    )
    assert (found.kind, found.unit) == (Matter.MONEY, "USD")
    assert [(day, low, high) for day, low, high, _ in values(found)] == [
        ("2026-06-03", 90e6, 90e6),
        ("2026-06-04", 100e6, 120e6),
        ("2026-06-05", 145e6, 145e6),
    ]
    assert "about $90 million" in found.points[0].value
    assert not found.is_steady


def test_only_the_figure_that_the_claim_speaks_of_is_followed() -> None:
    """A passage may name several: the dead are not the missing, nor those who were rescued."""
    found = developed(
        "31 people were killed",
        [
            saying(Told("2026-05-18", "At least 31 people were killed and 18 were missing on Monday.")),
            saying(Told("2026-05-19", "The coastguard said that 29 bodies had been recovered.")),
            saying(Told("2026-05-20", "A total of 163 people had been rescued.")),
        ],
    )
    assert [(low, value) for _, low, _, value in values(found)] == [(31, "At least 31"), (29, "29")]
    assert found.silent == 1


def test_the_new_figure_of_a_change_is_the_point() -> None:
    found = developed(
        "It costs $145 million", [saying(Told("2026-06-05", "It rose from $90 million to $145 million."))]
    )
    assert [low for _, low, _, _ in values(found)] == [145e6]


def test_without_a_figure_in_the_claim_the_one_of_most_passages_is_followed() -> None:
    found = developed(
        "The budget grows",
        [
            saying(Told("2026-06-03", "It takes 3 years and $72 billion.")),
            saying(Told("2026-06-04", "The budget is $80 billion.")),
        ],
    )
    assert [low for _, low, _, _ in values(found)] == [72e9, 80e9]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([], "there is no evidence yet"),
        ([Told("2026-06-03", "They do not say why.")], "no passage names a figure"),
        ([Told("", "It costs $3 million.")], "the reports that name a figure have no date"),
        ([Told("2026-06-03", "It opens on 4 June 2026 with version GPT-5.4.")], "no passage names a figure"),
    ],
)
def test_where_there_is_nothing_to_plot_it_says_why(told: list[Told], why: str) -> None:
    found = developed("It costs $145 million", [saying(one) for one in told])
    assert (found.points, found.why_empty) == ((), why)


def test_a_quote_is_read_with_the_sentence_it_stands_in() -> None:
    found = developed(
        "18 people are missing",
        [saying(Told("2026-05-18", "31 people were killed and 18 were missing.", "18"))],
    )
    assert [low for _, low, _, _ in values(found)] == [18]


def test_a_language_without_a_grammar_is_silent() -> None:
    report = said("Hinta on 145 miljoonaa.", "fi", "Sanomat", PublicationDate.parse("2026-06-03"))
    assert developed("145", [Saying(report, TextRange(0, 5))]).silent == 1


def side(article: str, value: str, quote: str = "It was 31 of them") -> Side:
    whole = TextRange(5, 5 + len(quote))
    return Side(ArticleId(article), RevisionId("r"), whole, quote, TextRange(12, 14), value, "people")


def test_a_row_of_a_fact_table_gives_a_point_for_each_report_that_says_something() -> None:
    reports = {
        ArticleId("a"): ("Wire", PublicationDate.parse("2026-05-19")),
        ArticleId("b"): ("Ledger", PublicationDate.parse("2026-05-18")),
        ArticleId("c"): ("Post", None),
    }
    row = FactRow(Matter.COUNT, "killed", (side("a", "31"), side("b", "200–300"), side("c", "9"), None), True)
    found = developed_row(row, reports)
    assert [(p.outlet, p.low, p.high, p.value) for p in found.points] == [
        ("Ledger", 200, 300, "31"),
        ("Wire", 31, 31, "31"),
    ]
    assert (found.unit, found.undated, found.silent) == ("people", 1, 1)


def test_a_row_of_names_or_dates_has_no_scale() -> None:
    row = FactRow(Matter.DATE, "opening", (side("a", "2026-06-04"),), False)
    assert developed_row(row, {}).why_empty == "no passage names a figure"
