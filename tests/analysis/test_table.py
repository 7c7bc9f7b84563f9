"""The table of facts: rows are matters, columns reports, cells what each says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.analysis.table import fact_table
from reader.model.finding import Report

Reports = Callable[..., Sequence[Report]]

ONE = (
    "Norvex will buy Halden for $7.8 billion.\nThe group will have 41,000 employees.\nIt was founded in 1931."
)
TWO = "Halden goes to Norvex for $8.7 billion.\nThe new group has 41,000 employees."
THREE = "Norvex pays $7.8 billion for Halden, a record."


def test_a_row_holds_what_each_report_says_of_one_matter(reports: Reports) -> None:
    table = fact_table(reports(ONE, TWO, THREE))
    values = [[cell.value if cell else None for cell in row.cells] for row in table.rows]
    assert values == [["7800000000", "8700000000", "7800000000"], ["41000", "41000", None]]


def test_rows_say_what_they_are_about_and_whether_they_are_disputed(reports: Reports) -> None:
    price, employees = fact_table(reports(ONE, TWO)).rows
    assert (price.disputed, employees.disputed) == (True, False)
    assert "employees" in employees.what


def test_what_one_report_alone_states_has_no_row(reports: Reports) -> None:
    assert all(
        "1931" not in (row.cells[0].value if row.cells[0] else "")
        for row in fact_table(reports(ONE, TWO)).rows
    )


def test_a_report_in_an_unknown_language_keeps_its_column(reports: Reports) -> None:
    one, two, other = reports(ONE, TWO, THREE)
    foreign = Report(other.article, other.revision, other.document, language="xx")
    table = fact_table([foreign, one, two])
    assert table.articles == (foreign.article, one.article, two.article)
    assert [row.cells[0] for row in table.rows] == [None, None]
