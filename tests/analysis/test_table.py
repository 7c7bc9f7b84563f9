"""The table of facts: rows are matters, columns reports, cells what each says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.analysis.compare import compare
from reader.analysis.table import fact_table
from reader.model.finding import FactTable, Report

Reports = Callable[..., Sequence[Report]]

ONE = (
    "Norvex will buy Halden for $7.8 billion.\nThe group will have 41,000 employees.\nIt was founded in 1931."
)
TWO = "Halden goes to Norvex for $8.7 billion.\nThe new group has 41,000 employees."
THREE = "Norvex pays $7.8 billion for Halden, a record."


def tabled(given: Sequence[Report]) -> FactTable:
    return fact_table(given, compare(given).disagreements)


def test_a_row_holds_what_each_report_says_of_one_matter(reports: Reports) -> None:
    table = tabled(reports(ONE, TWO, THREE))
    values = [[cell.value if cell else None for cell in row.cells] for row in table.rows]
    assert values == [["7800000000", "8700000000", "7800000000"], ["41000", "41000", None]]


def test_rows_say_what_they_are_about_and_whether_they_are_disputed(reports: Reports) -> None:
    price, employees = tabled(reports(ONE, TWO)).rows
    assert (price.disputed, employees.disputed) == (True, False)
    assert "employees" in employees.what


def test_what_one_report_alone_states_has_no_row(reports: Reports) -> None:
    assert all(
        "1931" not in (row.cells[0].value if row.cells[0] else "") for row in tabled(reports(ONE, TWO)).rows
    )


def test_a_report_in_an_unknown_language_keeps_its_column(reports: Reports) -> None:
    one, two, other = reports(ONE, TWO, THREE)
    foreign = Report(other.article, other.revision, other.document, language="xx")
    table = tabled([foreign, one, two])
    assert table.articles == (foreign.article, one.article, two.article)
    assert [row.cells[0] for row in table.rows] == [None, None]


def names(table: FactTable) -> list[str]:
    return [row.what for row in table.rows]


def test_every_disagreement_has_one_row_whatever_its_kind(reports: Reports) -> None:
    one = "The captain, Tomas Reyle, was rescued.\nThe council approved the bridge.\nThe ferry carried 212 people."
    other = "The captain, Thomas Reyle, was rescued.\nThe council rejected the bridge.\nThe ferry carried 219 people."
    given = reports(one, other)
    found = compare(given).disagreements
    assert len({d.kind for d in found}) == 3
    rows = [row for row in fact_table(given, found).rows if row.disputed]
    assert sorted(row.key for row in rows) == sorted(d.key for d in found)
    assert all(all(row.cells) for row in rows)


def test_a_report_that_sides_with_one_of_two_has_its_cell_in_their_row(reports: Reports) -> None:
    price, _ = tabled(reports(ONE, TWO, THREE)).rows
    assert [cell.value if cell else None for cell in price.cells] == [
        "7800000000",
        "8700000000",
        "7800000000",
    ]


def test_a_row_of_counts_is_named_by_what_is_counted_and_what_befell_it(reports: Reports) -> None:
    one = "The fire at the Calder mill killed 43 people on Monday and 12 homes burned down."
    other = "Forty-three people died in the fire at the Calder mill; 12 homes burned down."
    assert names(tabled(reports(one, other))) == ["people killed", "homes burned"]


def test_other_rows_are_named_by_words_that_stand_around_the_figure_in_a_report(reports: Reports) -> None:
    one = "After two years of works, the museum reopens its doors on 2 May 2026."
    other = "Works are over, and the museum reopens on 2 May 2026."
    assert names(tabled(reports(one, other))) == ["museum reopens its doors on …"]


def test_a_month_and_a_year_are_no_row(reports: Reports) -> None:
    """A day of this month lies in this year, but the reports do not state one thing."""
    one = "Developers get access to the model this month, Meta said."
    other = "Developers get access to the model in 2026, Meta said."
    assert tabled(reports(one, other)).rows == ()


def test_figures_that_rounding_reconciles_are_marked_where_they_are_seen_to_differ(reports: Reports) -> None:
    one = "A quarter of the seats on the Calder council went to women."
    other = "Thirty per cent of the seats on the Calder council went to women."
    rows = tabled(reports(one, other)).rows
    assert [(row.disputed or row.apart) for row in rows] == [True]
    same = tabled(reports(one, other.replace("Thirty", "Twenty-five"))).rows
    assert [(row.disputed, row.apart) for row in same] == [(False, False)]
