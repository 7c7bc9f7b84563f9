"""Why something happened: how reports tell it, and which of their causes are set against each other."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.analysis.align import weigh
from reader.analysis.assessments import assessments
from reader.analysis.causes import MOST, causes
from reader.analysis.compare import readings_of
from reader.analysis.findings import Found
from reader.analysis.reading import Reading
from reader.analysis.reasons import LEAST, TOLD, reasons
from tests.analysis.building import report_of

DAY = "2026-03-04"

TOLD_WAYS = {
    "The delay came about because a permit was missing.": "a permit was missing",
    "Officials put the outage down to a squirrel.": "a squirrel",
    "The collapse has been traced to a cracked beam.": "a cracked beam",
    "The mayor blames years of neglect.": "years of neglect",
    "Doctors attribute the rise to vaping.": "vaping",
    "The shop is closing owing to soaring rents.": "soaring rents",
    "The minister cited health reasons.": "health reasons",
    "A short circuit was the likely cause.": "A short circuit",
    "Icy roads were responsible, the police said.": "Icy roads",
    "An electric van is thought to have been the source of the fire.": "An electric van",
    "Arson is suspected.": "Arson",
    "The company said the failure stemmed from a software update.": "a software update",
    "The fire came from a wiring fault.": "a wiring fault",
    "It started with a dropped cigarette.": "a dropped cigarette",
    "The reason was a lack of spare parts.": "a lack of spare parts",
    "Behind the delay is a row over who pays.": "a row over who pays",
    "What brought the bridge down was an overloaded lorry.": "an overloaded lorry",
    "She resigned over a dispute about pay.": "a dispute about pay",
    "He was sacked for leaking documents.": "leaking documents",
    "The fish died from lack of oxygen.": "lack of oxygen",
    "Thanks to a warm spring the harvest came early.": "a warm spring the harvest came early",
    "Overloading caused the ferry to capsize.": "Overloading",
    "Investigators believe that a supplier sent the wrong jars.": "a supplier sent the wrong jars",
    "Tests suggest a cleaning fault.": "a cleaning fault",
    "She gave an earth tremor as the cause.": "an earth tremor",
    "The minister spoke of human error.": "human error",
    "The ferry rolled over when its cargo shifted in a heavy swell.": "its cargo shifted in a heavy swell",
    "It struck a rock, which tore open the hull.": "It struck a rock",
    "Deaths were most often due to distraction by telephones.": "distraction by telephones",
    "The favourite dropped out after 28 kilometres with stomach cramps.": "stomach cramps",
    "They had dyed the water to protest against a gas terminal.": "a gas terminal",
    "The launch was scrapped because of high winds.": "high winds",
}

HINTS = (
    "The driver had fallen asleep at the wheel.",
    "A lifting strap slipped.",
    "A brake pipe had rusted through.",
    "The pilot misread the altimeter.",
    "Somebody left the tap running.",
    "Lightning struck the barn.",
    "The lorry left the road after swerving to avoid a deer.",
    "The lynx got out when a tree came down across the fence.",
    "The works had nothing to do with the smell, its owner said.",
)

NO_CAUSES = (
    "The bridge is due to open in June.",
    "The cause is not yet known.",
    "The mayor will open the new library on Friday.",
    "Ms Lund comes from Bergen.",
    "She was the first to arrive.",
)


def _read(*texts: str) -> list[Reading]:
    return readings_of([report_of(text, number, DAY) for number, text in enumerate(texts, 1)])


def _offered(left: str, right: str) -> list[Found]:
    one, other = _read(left, right)
    return list(causes(one, other, weigh([one, other])))


@pytest.mark.parametrize(("sentence", "cause"), TOLD_WAYS.items())
def test_a_statement_of_a_cause_is_read_with_its_words(sentence: str, cause: str) -> None:
    (reading,) = _read(sentence)
    (reason,) = reasons(reading)
    assert reason.level >= TOLD
    assert reason.mark.slice(reading.text) == cause


@pytest.mark.parametrize("sentence", HINTS)
def test_what_goes_wrong_is_a_reason_but_less_sure_than_a_statement(sentence: str) -> None:
    (reading,) = _read(sentence)
    (reason,) = reasons(reading)
    assert reason.level >= LEAST
    assert reason.level < TOLD


@pytest.mark.parametrize("sentence", NO_CAUSES)
def test_schedules_origins_of_people_and_open_questions_are_no_causes(sentence: str) -> None:
    (reading,) = _read(sentence)
    assert not [reason for reason in reasons(reading) if reason.level >= TOLD]


def test_two_causes_of_one_effect_are_accepted_by_the_rule() -> None:
    (found,) = _offered(
        "The fire in the mill was caused by a dropped cigarette.",
        "The fire in the mill was caused by lightning.",
    )
    assert dict(found.signs)["rule"] == 1.0
    assert (found.left.value, found.right.value) == ("a dropped cigarette", "lightning")


def test_reports_that_each_name_one_cause_unknown_to_the_other_say_so() -> None:
    offered = _offered(
        "A lock gate gave way at Tarrow. The engineer blamed a blocked drain.",
        "The lock at Tarrow is shut. The minister gave an earth tremor as the cause.",
    )
    (found,) = (found for found in offered if "one cause each" in dict(found.signs))
    assert (found.left.value, found.right.value) == ("a blocked drain", "an earth tremor")


def test_a_cause_that_the_other_report_knows_is_not_one_of_two() -> None:
    offered = _offered(
        "A lock gate gave way at Tarrow. The engineer blamed a blocked drain.",
        "The minister gave an earth tremor as the cause. A drain was found blocked too.",
    )
    assert not any("one cause each" in dict(found.signs) for found in offered)


def test_one_cause_in_two_reports_is_not_set_against_itself() -> None:
    assert not _offered("The fire was caused by a faulty heater.", "A faulty heater caused the fire.")


def test_a_hint_is_offered_against_a_statement_but_not_accepted() -> None:
    (found,) = _offered(
        "The lorry left the road near Tarrow. The driver had fallen asleep.",
        "The lorry left the road near Tarrow because of a burst tyre.",
    )
    signs = dict(found.signs)
    assert "rule" not in signs
    assert signs["told by one"] == 1.0


def test_a_denied_cause_is_offered_against_its_statement() -> None:
    offered = _offered(
        "The council put the smell down to the paper works at Lund.",
        "The owner denies that the paper works at Lund had anything to do with the smell.",
    )
    assert any("denied" in dict(found.signs) for found in offered)


def test_reports_full_of_causes_offer_a_few_pairs_only() -> None:
    left = " ".join(f"Shop {number} closed because of rent {number}." for number in "ABCDEFGH")
    right = " ".join(f"Shop {number} closed because of thieves {number}." for number in "ABCDEFGH")
    assert 0 < len(_offered(left, right)) <= MOST + 1


def test_descriptions_that_exclude_each_other_are_offered() -> None:
    one, other = _read(
        "Witnesses in Brennau saw a dark estate car drive off.",
        "The police in Brennau are looking for a silver van.",
    )
    found = list(assessments(one, other, weigh([one, other]), Counter()))
    assert [(each.left.sentence.index, each.right.sentence.index) for each in found] == [(0, 0)]


def test_descriptions_that_agree_are_not_offered() -> None:
    one, other = _read(
        "Witnesses in Brennau saw a dark estate car drive off.",
        "The police in Brennau are looking for a black car.",
    )
    assert not list(assessments(one, other, weigh([one, other]), Counter()))
