"""Quantities and dates: the golden cases, and laws that hold for any text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.languages import grammar_for
from reader.analysis.languages.grammar import Grammar
from reader.analysis.quantities.extract import quantities
from reader.analysis.quantities.model import Quantity
from reader.model.finding import Matter
from tests.analysis.building import Case, golden

DATELINE = date(2026, 6, 4)
Figures = Callable[..., list[Quantity]]


def shown(text: str, quantity: Quantity) -> str:
    """Write a quantity as the golden cases do."""
    line = f"{quantity.kind.value}: {text[quantity.start : quantity.end]} = {quantity.shown} {quantity.unit}".rstrip()
    notes = [quantity.bound.value, quantity.form, f"per {quantity.per}" if quantity.per else ""]
    extra = ", ".join(note for note in notes if note)
    return f"{line} [{extra}]" if extra else line


CASES = [*golden("quantities.md"), *golden("dates.md")]


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_quantities_are_found_as_a_journalist_reads_them(figures: Figures, case: Case) -> None:
    assert "\n".join(shown(case.given, quantity) for quantity in figures(case.given)) == case.expected


@given(
    st.text(
        alphabet=st.sampled_from("0123456789.,-–$%€ aAmM:to half third June one dozen\n'’ü\U0001f600"),
        max_size=60,
    )
)
def test_quantities_lie_inside_any_text_in_order_and_apart(text: str) -> None:
    """Every quantity is a range of the text; no two overlap; values are ordered."""
    grammar = grammar_for("en")
    assert grammar is not None
    found = quantities(text, 0, len(text), grammar, DATELINE)
    for quantity in found:
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.low <= quantity.high
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_offsets_are_those_of_the_whole_text(english: Grammar) -> None:
    """A block in the middle of a text gives offsets of the text, not of the block."""
    text = "One line.\nIt cost $5 million.\nLast."
    (money,) = quantities(text, 10, 29, english)
    assert text[money.start : money.end] == "$5 million"


def test_weekdays_without_a_dateline_stay_open(figures: Figures) -> None:
    """Without a date of publication "on Tuesday" names no day of the calendar."""
    (tuesday,) = figures("It opened on Tuesday.", None)
    assert (tuesday.kind, tuesday.fixed, tuesday.unit) == (Matter.DATE, False, "weekday")


def test_relative_days_without_a_dateline_are_not_guessed(figures: Figures) -> None:
    assert figures("It opened yesterday, a year after last month.", None) == []


def test_an_unknown_language_has_no_grammar() -> None:
    assert grammar_for("xx") is None


@pytest.mark.parametrize("tag", ["", "en", "en-GB", "EN_us"])
def test_english_is_known_by_any_of_its_tags(tag: str) -> None:
    grammar = grammar_for(tag)
    assert grammar is not None
    assert grammar.tag == "en"


def test_a_day_that_does_not_exist_is_no_date(figures: Figures) -> None:
    assert all(quantity.unit != "day" for quantity in figures("On 31 June 2026."))


@pytest.mark.parametrize(
    ("text", "year"), [("on 20 December", 2025), ("on 2 February", 2026), ("in September", 2026)]
)
def test_a_missing_year_is_the_nearest(figures: Figures, text: str, year: int) -> None:
    """In a report of 4 May 2026, 20 December is last year's."""
    (found,) = figures(text, date(2026, 5, 4))
    assert date.fromordinal(int(found.low)).year == year


@pytest.mark.parametrize(
    "text", ["It died out 30 centuries ago.", "on the 99999999999th Sunday of May", "in the 99th century"]
)
def test_times_that_no_calendar_holds_are_no_dates(figures: Figures, text: str) -> None:
    assert all(quantity.kind is not Matter.DATE or quantity.unit != "year" for quantity in figures(text))
