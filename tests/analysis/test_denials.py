"""Denials in other words than "no": both reports are read alike, however they deny."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from reader.analysis.compare import compare
from reader.model.finding import Matter, Report

Make = Callable[..., Sequence[Report]]

AGREE = [
    (
        "The care home in Brandon Street had no sprinklers, the fire brigade said.",
        "The care home in Brandon Street lacked sprinklers, the fire brigade said.",
    ),
    (
        "Observers saw no serious irregularities in the vote in Sarlia.",
        "Observers called the vote in Sarlia free of serious irregularities.",
    ),
    (
        "The ferry sailed without a working radar, the harbour master said.",
        "The ferry sailed with no working radar, the harbour master said.",
    ),
]

DIFFER = [
    (
        "He remains at liberty until the appeal is decided.",
        "He was taken into custody straight from the courtroom.",
    ),
    (
        "Underground trains in the capital were running as usual on Monday.",
        "The capital's underground trains were shut down altogether on Monday.",
    ),
    (
        "Her rival Joana Riera conceded at ten o'clock and congratulated her.",
        "Her rival Joana Riera refused to accept defeat and asked for a recount.",
    ),
    (
        "Investigators said that a signal near the station had failed.",
        "Investigators said that the signals near the station had worked properly.",
    ),
    (
        "The trawler had a crew of 16; all were rescued by a helicopter.",
        "The trawler sank; 13 sailors were saved by a helicopter and three are missing.",
    ),
    (
        "The company has no sign that the gap in its software had been exploited.",
        "Attackers had already used the gap in its software, the company confirmed.",
    ),
    (
        "The driver of the tram is among the dead.",
        "The driver of the tram survived and was questioned.",
    ),
    (
        "Buyers of the heater get the full price back.",
        "Buyers of the heater will have half the price refunded.",
    ),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_a_denial_in_other_words_agrees_with_a_plain_one(left: str, right: str, reports: Make) -> None:
    found = compare(reports(left, right)).disagreements
    assert not [one for one in found if one.kind is Matter.POLARITY]


@pytest.mark.parametrize(("left", "right"), DIFFER)
def test_opposite_outcomes_are_found_whatever_the_words(left: str, right: str, reports: Make) -> None:
    found = compare(reports(left, right)).disagreements
    assert [one for one in found if one.kind in (Matter.POLARITY, Matter.STATUS)]


def test_what_was_planned_and_put_off_agrees_with_what_is_not_there_yet(reports: Make) -> None:
    left = "The line was due to be fitted with the warning system in 2024, but this was put off twice."
    right = "The warning system has still not been installed on the line."
    assert not [one for one in compare(reports(left, right)).disagreements if one.kind is Matter.POLARITY]
