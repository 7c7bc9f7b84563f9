"""Opposed words: what a report states on a matter, and which passages of two reports are offered for it."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from reader.analysis.align import weigh
from reader.analysis.compare import readings_of
from reader.analysis.languages.en.opposites import OPPOSITES
from reader.analysis.languages.en.states import STATES
from reader.analysis.languages.scales import Scale, scales
from reader.analysis.opposites import OFFERS, opposites
from reader.analysis.reading import Reading
from reader.analysis.scales import contrary, stands
from reader.analysis.statuses import statuses
from tests.analysis.building import report_of

(DOOR,) = scales("door: open, ajar / closed, shut|barred ~ gate")
(TALKS,) = scales("*talks: set / put off / called off")


def reading(text: str, number: int = 1) -> Reading:
    (found,) = readings_of([report_of(text, number)])
    return found


def stated(text: str, scale: Scale) -> list[tuple[str, int]]:
    told = stands(reading(text), (scale,))
    return [(one.mark.slice(text), one.stated) for one in told]


def offered(left: str, right: str) -> list[tuple[str, str]]:
    """Return what the finders of opposites and of states set against each other."""
    x, y = reading(left, 1), reading(right, 2)
    weights = weigh([x, y])
    found = chain(opposites(x, y, weights, Counter()), statuses(x, y, weights, Counter()))
    return [(one.left.value, one.right.value) for one in found]


def test_a_scale_is_read_from_a_line_with_its_weight() -> None:
    assert (DOOR.name, DOOR.weight, TALKS.name, TALKS.weight) == ("door", 0.5, "talks", 1.0)
    assert TALKS.values == (("set",), ("put off",), ("called off",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The door was open.", [("open", 0)]),
        ("The door opens at nine.", [("opens", 0)]),
        ("The door was not open.", [("open", 1)]),
        ("No one found the door open.", [("open", 1)]),
        ("They barred the old gate.", [("barred the old gate", 1)]),
        ("They barred; the gate held.", []),
        ("Was the door open?", []),
        ("The door was not only open.", [("open", 0)]),
    ],
)
def test_what_is_stated_on_a_matter_of_two_sides(text: str, expected: list[tuple[str, int]]) -> None:
    assert stated(text, DOOR) == expected


def test_a_phrase_inside_a_longer_one_of_its_matter_says_nothing() -> None:
    (selling,) = scales("sale: selling / stopped selling")
    assert stated("It stopped selling them.", selling) == [("stopped selling", 1)]


def test_an_idiom_is_read_as_it_is_written() -> None:
    (ruling,) = scales("strike: walked out / worked")
    assert stated("The drivers walked out.", ruling) == [("walked out", 0)]


def test_what_stands_after_if_is_but_supposed() -> None:
    (one,) = stands(reading("If the door is open, ring."), (DOOR,))
    assert one.supposed


def test_of_three_values_two_exclude_each_other_and_a_denial_only_its_own() -> None:
    told = stands(
        reading("Talks are set. Talks were put off. Talks are not set. Talks were called off."), (TALKS,)
    )
    set_, put_off, not_set, called_off = told
    assert contrary(set_, put_off)
    assert contrary(put_off, called_off)
    assert contrary(set_, not_set)
    assert not contrary(not_set, called_off)
    assert not contrary(set_, set_)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He keeps his medal.", "The runner must return his medal."),
        ("Nobody was hurt on the pass.", "One man suffered a broken ankle on the path."),
        ("Test drillings had given no hint of the clay.", "His report had warned of the clay."),
        ("The ship reached Kirkwall under her own power.", "The vessel came in towed by the tug Einar."),
        ("Brandesi pleaded guilty in March.", "Brandesi maintained his innocence throughout."),
        ("The Coral Mender has left Nouméa.", "The Coral Mender was still in Nouméa on Friday."),
        ("The refrigerators have not been delivered.", "The refrigerators were installed in January."),
        ("She remained in serious condition on Friday.", "All had gone home by Thursday, the hospital said."),
        ("The second line is postponed by two years.", "The second line has been scrapped."),
        ("The opposition voted against the bill.", "The opposition abstained on the bill."),
        ("The museum will show the body from April.", "The body will not go on display at the museum."),
        ("The winger is fit and will play on Sunday.", "The winger is ruled out of the match on Sunday."),
        ("The hole has been patched in the new version.", "The hole remains unpatched in the new version."),
        ("The court upheld the ban on diesel cars.", "The court overturned the ban on diesel cars."),
    ],
)
def test_sentences_on_opposite_sides_are_offered(left: str, right: str) -> None:
    assert offered(left, right)
    assert [(y, x) for x, y in offered(right, left)] == offered(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Nobody was hurt in the crash.", "All passengers were unhurt in the crash."),
        ("He denied the charges in court.", "He pleaded not guilty in court."),
        ("The road stays closed until May.", "The road will not reopen before May."),
        ("The deal was not signed on Monday.", "The contract remains unsigned since Monday."),
        ("The talks collapsed on Friday.", "On Friday the talks ended without agreement."),
    ],
)
def test_sentences_on_one_side_are_not_offered(left: str, right: str) -> None:
    assert offered(left, right) == []


def test_a_report_is_not_set_against_its_own_words() -> None:
    text = "He keeps his medal. He must return his medal."
    assert offered(text, text) == [] or all(x != y for x, y in offered(text, text))


def test_at_most_a_few_passages_are_offered_by_a_finder() -> None:
    left = " ".join(f"Gate {number} was open and nobody was hurt at it." for number in range(20))
    right = " ".join(f"Gate {number} was closed and a man was injured at it." for number in range(20))
    assert len(offered(left, right)) <= 2 * OFFERS


def test_every_matter_has_a_name_of_its_own_and_phrases_on_every_side() -> None:
    for table in (OPPOSITES, STATES):
        assert len({one.name for one in table}) == len(table)
        for one in table:
            assert len(one.values) >= 2
            assert all(one.values)


def test_no_phrase_stands_on_two_sides_of_its_matter() -> None:
    for one in (*OPPOSITES, *STATES):
        phrases = [phrase for value in one.values for phrase in set(value)]
        assert len(phrases) == len(set(phrases)), one.name
