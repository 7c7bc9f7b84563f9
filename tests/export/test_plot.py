"""A figure over time as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.plot import Plot, cells, lines, short_number
from reader.model.dates import PublicationDate
from reader.model.development import Development, Point
from reader.model.finding import Matter


def point(day: str, outlet: str, low: float, high: float | None = None) -> Point:
    at = PublicationDate.parse(day)
    return Point(at, outlet, low, low if high is None else high, f"{low:g}", "quote")


COST = Development(
    Matter.MONEY,
    "USD",
    (
        point("2026-06-03", "Ledger", 90e6),
        point("2026-06-04", "Wire", 100e6, 120e6),
        point("2026-06-05", "Post", 145e6),
    ),
    undated=1,
    silent=2,
)


def test_a_plot_can_be_read_without_colour() -> None:
    assert lines(COST, 60) == [
        "money in USD · 3 reports · 2026-06-03 to 2026-06-05",
        "",
        "2026-06-03  Ledger  ●                               9e+07",
        "2026-06-04  Wire    ·····●━━━━━━━━━━●               1e+08",
        "2026-06-05  Post    ·····························●  1.45e+08",
        "                    └────────────────────────────┘",
        "                    90m                   145m USD",
        "Left out: 1 in a report without a date, 2 without such a",
        "figure",
    ]


def test_reports_that_agree_are_said_to() -> None:
    same = Development(Matter.COUNT, "", (point("2026-06-03", "A", 3), point("2026-06-04", "B", 3)))
    told = lines(same, 80)
    assert told[0] == "count · 2 reports · 2026-06-03 to 2026-06-04 · all say the same"
    assert len({line.index("●") for line in told[2:4]}) == 1


def test_reports_of_one_day_show_their_hour() -> None:
    one_day = (point("2026-06-04T01:40:00Z", "A", 3), point("2026-06-04T16:15:00Z", "B", 4))
    assert [line[:16] for line in lines(Development(Matter.COUNT, "", one_day), 80)[2:4]] == [
        "2026-06-04 01:40",
        "2026-06-04 16:15",
    ]


def test_nothing_to_plot_says_why() -> None:
    assert lines(Development(None, "", silent=1), 80) == ["Nothing to plot: no passage names a figure"]


@given(
    st.lists(
        st.tuples(st.floats(-1e13, 1e13), st.floats(0, 1e13), st.text(max_size=40).filter(str.isprintable)),
        min_size=1,
        max_size=6,
    ),
    st.integers(40, 160),
)
def test_no_line_is_wider_than_the_terminal(told: list[tuple[float, float, str]], width: int) -> None:
    points = tuple(point("2026-06-04", outlet, low, low + more) for low, more, outlet in told)
    development = Development(Matter.COUNT, "", points)
    plot = Plot.of(development, width)
    drawn = [plot.line(one) for one in points] + plot.axis("")
    assert max(map(cells, drawn)) <= max(width, plot.dates + plot.outlets + plot.values + 6)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (31, "31"),
        (7.5, "7.5"),
        (1204, "1.2k"),
        (145e6, "145m"),
        (1.45e9, "1.45bn"),
        (-2e12, "-2tn"),
    ],
)
def test_a_scale_is_short(value: float, expected: str) -> None:
    assert short_number(value) == expected


def test_where_there_is_no_room_for_a_scale_the_figures_stay() -> None:
    long = Point(PublicationDate.parse("2026-05-18"), "The Halvorsen Wire", 31, 31, "At least 31", "quote")
    told = Plot.of(Development(Matter.COUNT, "people", (long,)), 34).line(long)
    assert told == "2026-05-18  The Halv…  At least 31"
