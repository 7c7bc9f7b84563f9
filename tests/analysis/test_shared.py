"""What reports share: the same whichever comes first, and never where their figures conflict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

import pytest

from reader.analysis.compare import compare
from reader.model.finding import Comparison, Report
from reader.model.ids import ArticleId
from tests.analysis.building import report_of
from tests.analysis.sample_pairs import sample_pairs

Reports = Callable[..., Sequence[Report]]

FIRE = """
About 1,500 residents were moved out of the Calder estate when fire broke out at the depot at 3.40am.
The depot on Mill Road belongs to the haulier Brannock.
"""
BLAZE = """
Some 900 residents were moved out of the Calder estate when fire broke out at the depot at 2:15 a.m.
The depot on Mill Road belongs to the haulier Brannock.
"""

STORIES = ("ferry", "merger")
"""Three reports each."""


def passages(found: Comparison) -> list[list[str]]:
    return [[side.quote for side in one.sides] for one in found.shared]


def test_sentences_alike_but_for_their_figures_are_not_shared(reports: Reports) -> None:
    shared = passages(compare(reports(FIRE, BLAZE)))
    assert shared == [["The depot on Mill Road belongs to the haulier Brannock."] * 2]


def test_a_figure_beside_one_that_agrees_still_parts_two_sentences(reports: Reports) -> None:
    one = "The crash at Lower Weir killed 12 people and hurt 40 others on the bus from Dorn."
    other = "The crash at Lower Weir killed 12 people and hurt 55 others on the bus from Dorn."
    assert passages(compare(reports(one, other))) == []
    assert len(passages(compare(reports(one, one.replace("12", "twelve"))))) == 1


def test_counts_of_unlike_things_do_not_part_two_sentences(reports: Reports) -> None:
    one = "The Calder council sent 12 buses to Lower Weir after the flood closed the railway line."
    other = (
        "The Calder council sent buses to Lower Weir after the flood closed the railway line at 3 stations."
    )
    assert len(passages(compare(reports(one, other)))) == 1


def test_a_statement_of_two_reports_leaves_out_a_third_that_states_another_figure(reports: Reports) -> None:
    plain = "Residents were moved out of the Calder estate when fire broke out at the depot in the night."
    found = compare(reports(FIRE, BLAZE, plain))
    quotes = [quote for one in passages(found) for quote in one]
    assert plain in quotes
    assert not [
        one for one in passages(found) if any("1,500" in q for q in one) and any("900" in q for q in one)
    ]


def told(found: Comparison) -> set[frozenset[tuple[str, str]]]:
    return {frozenset((side.article, side.quote) for side in one.sides) for one in found.shared}


@pytest.fixture(scope="module")
def samples() -> dict[ArticleId, Report]:
    return {report.article: report for pair in sample_pairs() for report in (pair.a, pair.b)}


@pytest.mark.parametrize("story", STORIES)
def test_what_is_shared_does_not_depend_on_the_order_of_the_reports(
    story: str, samples: dict[ArticleId, Report]
) -> None:
    """Neither the statements nor their number; sides stand in the order that was asked for."""
    given = [report for article, report in samples.items() if article.startswith(story)]
    first = compare(given)
    assert first.shared
    for order in permutations(given):
        found = compare(order)
        assert told(found) == told(first)
        assert len(found.shared) == len(first.shared)
        assert len(found.only_in) == len(first.only_in)
        assert {frozenset(one.articles) for one in found.origins} == {
            frozenset(one.articles) for one in first.origins
        }
        assert {(frozenset(s.article for s in one.sides), one.origins) for one in found.shared} == {
            (frozenset(s.article for s in one.sides), one.origins) for one in first.shared
        }
        places = {report.article: at for at, report in enumerate(order)}
        for sides in [*(one.sides for one in found.shared), *(one.sides for one in found.disagreements)]:
            assert [places[s.article] for s in sides] == sorted(places[s.article] for s in sides)


def test_the_same_holds_for_disagreements_of_three_reports() -> None:
    texts = (FIRE, BLAZE, FIRE.replace("1,500", "1,200").replace("3.40am", "4.10am"))
    given = [report_of(text, number) for number, text in enumerate(texts, 1)]
    keys = {frozenset(one.key for one in compare(order).disagreements) for order in permutations(given)}
    assert len(keys) == 1
    assert keys != {frozenset()}


def test_a_person_named_in_both_is_no_statement_that_they_share(reports: Reports) -> None:
    missing = "The captain, Tomas Reyle, was among the missing."
    at_hand = "Tomas Reyle, 57, was interviewed at his bedside."
    assert passages(compare(reports(missing, at_hand))) == []
