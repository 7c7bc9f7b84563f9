"""The table of facts as Markdown and as CSV: each value in the words of its report; hostile text stays text."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest

from reader.export.comparison import markdown as compared
from reader.export.comparison import words
from reader.export.facts import markdown, name, table
from reader.model.article import Article, Metadata
from reader.model.finding import Comparison, Disagreement, FactRow, FactTable, Matter, Side
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange

POST, WIRE, NAMELESS = ArticleId("POST"), ArticleId("WIRE"), ArticleId("NAMELESS")
REVISION = RevisionId("R1")


def article(identifier: ArticleId, outlet: str, title: str) -> Article:
    return Article(identifier, REVISION, Metadata(title, outlet), datetime(2026, 3, 4, tzinfo=UTC), 20)


ARTICLES = {
    POST: article(POST, "Harbour Post", "Flood"),
    WIRE: article(WIRE, "Inland | Wire", "Dam"),
    NAMELESS: article(NAMELESS, "", "A report without an outlet"),
}


def cell(identifier: ArticleId, quote: str, marked: str, value: str) -> Side:
    """Return a cell whose value is carried by `marked`, in a sentence that begins at offset 100."""
    start = 100 + quote.index(marked)
    inside = TextRange(100, 100 + len(quote))
    return Side(identifier, REVISION, inside, quote, TextRange(start, start + len(marked)), value)


DEAD = FactRow(
    Matter.COUNT,
    "people killed",
    (cell(POST, "The flood killed 31 people.", "31 people", "31"), None),
    disputed=False,
)
COST = FactRow(
    Matter.MONEY,
    "cost",
    (
        cell(POST, "It will cost $7.8\n billion.", "$7.8\n billion", "7800000000"),
        cell(WIRE, "The bill: *8.7bn* dollars.", "*8.7bn* dollars", "8700000000"),
    ),
    disputed=True,
)
TABLE = FactTable((POST, WIRE), (COST, DEAD))


def lines_of(text: str) -> list[str]:
    return text.splitlines()


def test_markdown_has_a_column_for_each_outlet_and_a_row_for_each_matter() -> None:
    """Disputed matters are marked, silence is a dash, and signs of Markdown are shown, not obeyed."""
    assert lines_of(markdown(TABLE, ARTICLES))[2:6] == [
        r"| Matter | Harbour Post | Inland \| Wire |",
        "| --- | --- | --- |",
        r"| cost ≠ | $7.8 billion | \*8.7bn\* dollars |",
        "| people killed | 31 people | — |",
    ]


def test_markdown_ends_with_every_passage_and_whose_it_is() -> None:
    assert lines_of(markdown(TABLE, ARTICLES))[-3:] == [
        "- cost (Harbour Post): “It will cost $7.8 billion.”",
        r"- cost (Inland \| Wire): “The bill: \*8.7bn\* dollars.”",
        "- people killed (Harbour Post): “The flood killed 31 people.”",
    ]


def test_csv_says_the_kind_and_whether_a_matter_is_disputed() -> None:
    assert list(csv.reader(io.StringIO(table(TABLE, ARTICLES)))) == [
        ["matter", "kind", "disputed", "Harbour Post", "Inland | Wire"],
        ["cost", "money", "yes", "$7.8 billion", "*8.7bn* dollars"],
        ["people killed", "count", "no", "31 people", ""],
    ]


def test_csv_lines_end_as_the_standard_says() -> None:
    """RFC 4180: carriage return and line feed, a header line first."""
    text = table(TABLE, ARTICLES)
    assert text.count("\r\n") == text.count("\n") == 3


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t"])
def test_no_cell_runs_as_a_formula(opening: str) -> None:
    """Matter, outlet and value come from outside, and spreadsheets run what begins like a formula."""
    hostile = f"{opening}HYPERLINK(1)"
    row = FactRow(Matter.COUNT, hostile, (cell(POST, f"{hostile} x", hostile, "1"),), disputed=False)
    articles = {POST: article(POST, hostile, "t")}
    rows = list(csv.reader(io.StringIO(table(FactTable((POST,), (row,)), articles))))
    told = [rows[0][3], rows[1][0], rows[1][3]]
    assert all(text.startswith("'") or not text.startswith(opening) for text in told)
    assert rows[1][0] == f"'{hostile}"


def test_an_article_without_an_outlet_is_called_by_the_beginning_of_its_title() -> None:
    assert name(ARTICLES[NAMELESS]) == "“A report without an out…”"
    assert name(ARTICLES[POST]) == "Harbour Post"


def test_a_cell_shows_the_words_of_its_report_on_one_line() -> None:
    assert words(COST.cells[0]) == "$7.8 billion"
    assert words(None) == ""


def test_a_value_without_words_is_shown_as_it_was_normalised() -> None:
    """A mark may be empty where a value is only implied."""
    bare = Side(POST, REVISION, TextRange(0, 9), "No money.", TextRange(3, 3), "0")
    assert words(bare) == "0"


def test_a_table_without_rows_still_names_its_columns() -> None:
    empty = FactTable((POST, WIRE), ())
    assert table(empty, ARTICLES).splitlines() == ["matter,kind,disputed,Harbour Post,Inland | Wire"]
    assert r"| Matter | Harbour Post | Inland \| Wire |" in markdown(empty, ARTICLES)


def test_what_is_denied_is_shown_as_denied() -> None:
    """The words "allowed" alone would say the opposite of "have not been allowed back"."""
    assert words(cell(POST, "They have not been allowed back.", "allowed", "not allowed")) == "not allowed"


def test_a_comparison_gives_values_in_the_words_of_their_reports_too() -> None:
    """Regression test for “at least 31 people”, which a page of the comparison called 31."""
    sides = (
        cell(POST, "The flood killed at least 31 people.", "at least 31 people", "31"),
        cell(WIRE, "It killed 29.", "29", "29"),
    )
    page = compared(
        Comparison((POST, WIRE), (Disagreement(Matter.COUNT, "Different counts", sides),)), ARTICLES
    )
    assert "| at least 31 people | “The flood killed at least 31 people.” |" in page
    assert "| 29 | “It killed 29.” |" in page
