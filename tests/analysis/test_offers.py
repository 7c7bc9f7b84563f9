"""Which passages the finders of names, places, kinds, deeds and sayings set against each other, and which not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import figures
from reader.analysis.align import weigh
from reader.analysis.compare import candidates, readings_of
from reader.analysis.findings import Found
from reader.analysis.offers import foremost
from reader.analysis.sayings import said_in
from tests.analysis.building import report_of

FINDERS = {"people", "places", "agents", "kinds", "lists", "sayings", "quotations"}


def offered(left: str, right: str) -> list[Found]:
    """Return what the finders of this room offer for two texts."""
    x, y = readings_of([report_of(left, 1), report_of(right, 2)])
    weights = weigh([x, y])
    matches, _ = figures.match(x, y, weights)
    return [one for one in candidates(x, y, weights, matches) if one.finder in FINDERS]


def values(left: str, right: str, finder: str) -> list[tuple[str, str]]:
    return [(one.left.value, one.right.value) for one in offered(left, right) if one.finder == finder]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The dagger was sold at an auction in Lyon for 28,000 euros.",
            "It went for 28,000 euros at a sale in Dublin, the owner of the dagger said.",
            ("Lyon", "Dublin"),
        ),
        (
            "Two helicopters from Latvia are dropping water on the moor.",
            "The moor crews get support from two Lithuanian helicopters with water bags.",
            ("Latvia", "Lithuanian"),
        ),
        (
            "Fresh helium from the United States will reach the hospital in May.",
            "The hospital expects fresh helium from Qatar in May.",
            ("United States", "Qatar"),
        ),
    ],
)
def test_names_in_one_slot_of_counterparts_are_offered(
    left: str, right: str, expected: tuple[str, str]
) -> None:
    assert expected in values(left, right, "places")


def test_a_name_of_a_nation_is_no_rival_of_its_adjective() -> None:
    left = "A tanker from Latvia ran aground off the cape on Monday."
    right = "A Latvian tanker ran aground off the cape on Monday."
    assert values(left, right, "places") == []


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The blaze in the mill was noticed by a passer-by at dawn.",
            "A neighbour noticed the blaze in the mill at dawn.",
            ("passer-by", "neighbour"),
        ),
        (
            "Her father taught her the moves.",
            "Her mother, a chemist, introduced her to the game.",
            ("father", "mother"),
        ),
        (
            "Inspectors found the germ in the packing room of the dairy.",
            "The germ was found in the brine tank of the dairy, inspectors say.",
            ("packing room", "brine tank"),
        ),
        (
            "The handover took place on a coast guard ship.",
            "The handover on board a naval vessel lasted an hour.",
            ("coast guard ship", "naval vessel"),
        ),
    ],
)
def test_kinds_that_fill_one_place_are_offered(left: str, right: str, expected: tuple[str, str]) -> None:
    assert expected in values(left, right, "kinds")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Ministers discuss the quota in Ljubljana in May.",
            "The quota is discussed by ministers in Slovenia in May.",
        ),
        ("The cranes are welded in Gdynia by 430 people.", "The cranes are welded by 430 people in Europe."),
        ("The stamps were printed in Scotland in May.", "The stamps were printed in Britain in May."),
        (
            "Posts go at the works in Umeå and at the head office in Uppsala.",
            "Umeå loses posts at the works, as does the head office in Uppsala.",
        ),
        ("The ferry will cost 20 million in EUR.", "The ferry will cost 20 million in USD."),
    ],
)
def test_places_of_which_one_lies_in_the_other_and_those_that_both_name_are_not_offered(
    left: str, right: str
) -> None:
    assert values(left, right, "places") == []


def test_well_known_towns_need_no_word_of_place() -> None:
    left = "The smugglers had tickets for Bangkok in their bags."
    right = "The smugglers were about to board with tickets to Hanoi in their bags."
    assert values(left, right, "places") == [("Bangkok", "Hanoi")]
    dateline = "ROME - The smugglers had tickets for a flight in their bags."
    assert values(dateline, right, "places") == []


def test_two_well_known_towns_cannot_be_one_place() -> None:
    left = "The merged firm will have its head office in Lisbon, it said."
    right = "The merged firm said its head office will be in Madrid."
    known = [dict(one.signs) for one in offered(left, right) if one.finder == "places"]
    assert [one.get("two towns") for one in known] == [1.0]


@pytest.mark.parametrize(
    ("left", "right", "single"),
    [
        ("The captain hurt his knee in the first half.", "The captain hurt his shoulder.", True),
        ("The thief had a pistol in his hand.", "In his hand the thief had a bread knife.", True),
        ("A girl of six was rescued from the well.", "A boy was rescued from the well.", True),
        (
            "The insurer paid for the repair of the well.",
            "The council paid for the repair of the well.",
            False,
        ),
        ("It was hidden in the school by the lake.", "It was hidden in the church by the lake.", False),
    ],
)
def test_kinds_of_which_one_matter_has_but_one_say_so(left: str, right: str, single: bool) -> None:
    kinds = [one for one in offered(left, right) if one.finder == "kinds"]
    assert {bool(dict(one.signs).get("single unknown")) for one in kinds} == {single}


def test_a_noun_tells_apart_the_parts_of_a_town() -> None:
    left = "In the harbour district she received 71% of the votes."
    right = "Her best result, 71 percent of the votes, was in the university district."
    assert ("harbour district", "university district") in values(left, right, "kinds")
    assert values(left, "She received 71% of the votes in the whole district.", "kinds") == []


def test_a_man_may_be_the_neighbour_and_a_room_is_in_a_house() -> None:
    left = "The man found the coins in the cellar of the villa."
    right = "The coins were found by a neighbour in a house, the villa of the widow."
    assert values(left, right, "kinds") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Firefighters pumped the cellar dry.", "The fire brigade pumped the cellar dry."),
        ("A passer-by called the police.", "Police were called by passers-by."),
    ],
)
def test_two_words_for_one_kind_are_not_offered(left: str, right: str) -> None:
    assert values(left, right, "kinds") == values(left, right, "agents") == []


def test_a_deed_with_other_doers_is_offered_though_one_is_told_by_kind() -> None:
    left = "The engines of the ferry were repaired by Kestrel Dynamics in March."
    right = "In March the engines of the ferry were repaired by an outside mechanic."
    assert ("Kestrel Dynamics", "mechanic") in values(left, right, "agents")


def test_only_lists_that_surely_are_one_are_offered() -> None:
    left = "The treaty was signed by Orsa, Lubor and Merev after two days of talks."
    right = "After two days of talks Orsa, Lubor and Hessum have signed the treaty."
    assert values(left, right, "lists") == [("Orsa, Lubor and Merev", "Orsa, Lubor and Hessum")]
    assert values(left, "Orsa and Hessum will host two days of talks on the treaty.", "lists") == []


def test_other_deeds_of_doers_whom_both_reports_know_are_not_offered() -> None:
    left = "Kestrel Dynamics repaired the engines of the ferry. Thrustall built the ferry."
    right = "The engines of the ferry were built by Thrustall. Kestrel Dynamics owns the ferry."
    assert values(left, right, "agents") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Race director Pam Lutz said the result stands.",
            "Race director Pamela Lutz said that the result stands.",
        ),
        ("The title goes to Stijn Roelandt, 24.", "The title goes to the Belgian Roelandt."),
        (
            "The stations in Los Angeles were sold to the studio.",
            "The stations in Arrow Hill were sold to the studio.",
        ),
        ("Oil was found by Delhi in Cooper Basin.", "Oil was found by Delhi in Eromanga Basin."),
    ],
)
def test_short_forms_towns_and_lands_are_no_other_persons(left: str, right: str) -> None:
    assert values(left, right, "people") == []


def test_one_name_with_two_offices_is_offered() -> None:
    left = "The geologist Maja Forsell found the stone near the lake."
    right = "The stone near the lake was found by Maja Forsell, a farmer from Uppsala."
    assert ("geologist", "farmer") in values(left, right, "people")


def test_two_names_for_one_office_are_offered() -> None:
    left = "The auctioneer, Fraser Leckie, sold the tower within minutes."
    right = "Within minutes the auctioneer, Moira Dunn, had sold the tower."
    assert ("Fraser Leckie", "Moira Dunn") in values(left, right, "people")


def test_what_one_speaker_says_is_set_against_what_he_says_elsewhere() -> None:
    """A pronoun is read as the speaker of the sentence before."""
    left = "Mairi Gillespie leads the trust. She said the trust accepted the result."
    right = 'Mairi Gillespie heard it on the pier. "This is far from finished," she said.'
    assert ("Mairi Gillespie", "Mairi Gillespie") in values(left, right, "sayings")


def test_a_quotation_over_two_sentences_has_the_speaker_named_at_its_end() -> None:
    (report,) = readings_of([report_of('"We waited. Nobody came at all," Elena Castaneda told reporters.')])
    assert [one.shown for one in said_in(report)] == ["Elena Castaneda", "Elena Castaneda"]


def test_words_quoted_in_part_with_another_speaker_contradict() -> None:
    left = 'Moira Kerr said her members "can\'t pay the rent with compliments".'
    right = '"My members can\'t pay the rent with compliments," Frank Duffy said.'
    (found,) = [one for one in offered(left, right) if one.finder == "quotations"]
    assert dict(found.signs)["rule"] == 1.0


def test_every_offer_of_a_copy_is_none() -> None:
    text = "A passer-by saw the ship from Latvia in Lyon. Maja Forsell, a farmer, said it was late."
    assert offered(text, text) == []


@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 4), st.integers(0, 4))),
    st.integers(0, 4),
    st.floats(0, 1),
)
def test_the_foremost_pairs_hold_each_mention_once(
    scored: list[tuple[float, int, int]], most: int, least: float
) -> None:
    """They are in order, none lies below the least, and none that was left out is better and free."""
    best = list(foremost(scored, most, least, lambda i, j: ()))
    assert len(best) <= most
    assert all(score >= least for score, _, _ in best)
    assert [score for score, _, _ in best] == sorted((score for score, _, _ in best), reverse=True)
    assert len({i for _, i, _ in best}) == len({j for _, _, j in best}) == len(best)
