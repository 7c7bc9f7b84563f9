"""Columns of tables stand in line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.columns import EMPTY, padding


def drawn(rows: list[str], room: int = 80) -> list[str]:
    """Return the rows as they would be drawn."""
    shown = []
    for row, pads in zip(rows, padding(rows, room, len), strict=True):
        shown.append("".join(" " * pads.get(at, 0) + letter for at, letter in enumerate(row)))
    return shown


FERRY = ["| Monday noon | Monday 11pm", "Dead | 31 | 29", "Rescued | 163 | 161"]


def test_columns_stand_in_line_also_where_the_first_cell_is_empty() -> None:
    assert drawn(FERRY) == [
        "        | Monday noon | Monday 11pm",
        "Dead    | 31          | 29",
        "Rescued | 163         | 161",
    ]


def test_a_row_too_long_for_the_room_leaves_the_others_in_line() -> None:
    assert drawn(FERRY, 30) == [
        " " * EMPTY + "| Monday noon | Monday 11pm",
        "Dead    | 31  | 29",
        "Rescued | 163 | 161",
    ]


def test_an_empty_cell_in_the_middle_keeps_its_column() -> None:
    assert drawn(["a | b | c", "long | | d"]) == ["a    | b | c", "long |   | d"]


cells = st.text(alphabet="ab", max_size=6)
tables = st.lists(st.lists(cells, min_size=1, max_size=4), max_size=6)


@given(tables, st.integers(1, 40))
def test_rows_in_line_have_their_bars_below_each_other_and_no_row_outgrows_the_room(
    table: list[list[str]], room: int
) -> None:
    rows = [" ".join(" | ".join(row).split()) for row in table]
    for row, shown, pads in zip(rows, drawn(rows, room), padding(rows, room, len), strict=True):
        assert shown.replace(" ", "") == row.replace(" ", "")
        if any(blanks for bar, blanks in pads.items() if bar):
            assert len(shown) <= room
    wide = drawn(rows, 1_000)
    for number in range(3):
        places = {
            [at for at, letter in enumerate(row) if letter == "|"][number]
            for row in wide
            if row.count("|") > number
        }
        assert len(places) <= 1
