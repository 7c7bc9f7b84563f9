"""The reason of a disagreement: what differs, with the values of all sides, as the reports word them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.analysis.compare import compare
from reader.analysis.wording import listed
from reader.model.finding import Report

Reports = Callable[..., Sequence[Report]]


def reasons(reports: Sequence[Report]) -> list[str]:
    return [found.reason for found in compare(reports).disagreements]


PRICE = "Hexworth will buy Shirakaba for {}, the companies said on Tuesday."


def test_a_reason_lists_the_values_of_all_sides_once_in_the_order_of_the_reports(reports: Reports) -> None:
    prices = ("$4.2 billion", "$4.6 billion", "$4.2 billion", "$3.9 billion")
    given = reports(*(PRICE.format(price) for price in prices))
    assert reasons(given) == ["Different amounts: $4.2 billion, $4.6 billion and $3.9 billion"]
    assert reasons(given[::-1]) == ["Different amounts: $3.9 billion, $4.2 billion and $4.6 billion"]


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            "The fire at the Calder mill killed 43 people on Monday.",
            "The fire at the Calder mill on Monday killed 47 people.",
            "Different counts: 43 and 47 killed",
        ),
        (
            "At least 43 died when the Calder mill burned down on Monday.",
            "Some 61 people died when the Calder mill burned down on Monday.",
            "Different counts: at least 43 and some 61 killed",
        ),
        (
            "The Calder museum lost 63 gold coins in the raid on Sunday.",
            "The raid on the Calder museum on Sunday cost it 49 gold coins.",
            "Different counts: 63 and 49 gold coins",
        ),
        (
            "Hurt in the Calder derailment were one hundred and seventy people, police said.",
            "Police said that 163 people were hurt in the Calder derailment.",
            "Different counts: 170 and 163 injured",
        ),
    ],
)
def test_counts_say_what_is_counted_as_a_person_would(
    reports: Reports, one: str, other: str, reason: str
) -> None:
    assert reasons(reports(one, other)) == [reason]


def test_a_number_in_words_has_no_capital_inside_a_reason(reports: Reports) -> None:
    one = "Eleven trams were burned in the Calder depot fire on Monday."
    other = "Seven trams were burned in the Calder depot fire on Monday."
    assert reasons(reports(one, other)) == ["Different counts: eleven and seven trams burned"]


def test_values_with_an_and_of_their_own_are_parted_by_a_slash() -> None:
    assert listed(["ham and eggs", "bread"]) == "ham and eggs / bread"
    assert listed(["“ham and eggs”", "“bread”"]) == "“ham and eggs” and “bread”"
    assert listed(["12", "14", "15"]) == "12, 14 and 15"
