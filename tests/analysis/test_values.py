"""How two values stand to each other, whatever they are written in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

import pytest

from reader.analysis.languages import grammar_for
from reader.analysis.quantities.model import Quantity, Relation
from reader.analysis.values import relation
from reader.model.finding import Matter

Figures = Callable[..., list[Quantity]]


def _names() -> list[tuple[str, str]]:
    """Return every two names of one unit: km and kilometre."""
    grammar = grammar_for("en")
    assert grammar is not None
    exact = {sign.lower() for sign in grammar.units.case_sensitive}
    units: dict[tuple[str, float], list[str]] = defaultdict(list)
    for words, unit in grammar.units.measures.items():
        # A figure before "feet" or "quarts" is read the same; signs that need their case are tried elsewhere.
        if unit[0] not in ("magnitude", "temperature", "fahrenheit") and not {*words} & exact:
            units[unit].append(" ".join(words).replace(" / ", "/").replace(" - ", "-"))
    return [pair for names in units.values() for pair in combinations(names, 2)]


@pytest.mark.parametrize(("name", "other"), _names())
def test_names_of_one_unit_measure_alike(figures: Figures, name: str, other: str) -> None:
    """What is written 37 km and 37 kilometres is one value, and 39 is another: nothing was converted."""
    (one,) = _measures(figures(f"They counted 37 {name} of it."))
    (same,) = _measures(figures(f"They counted 37 {other} of it."))
    (more,) = _measures(figures(f"They counted 39 {other} of it."))
    assert relation(one, same) is Relation.EQUAL
    assert relation(one, more) is Relation.DIFFERENT


def _measures(found: list[Quantity]) -> list[Quantity]:
    return [one for one in found if one.kind is Matter.MEASURE]


def _one(figures: Figures, text: str) -> Quantity:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("a rise of up to 12 cents", "a rise of no more than 10 cents", Relation.DIFFERENT),
        ("a fine of up to $500", "a fine of $450", Relation.COMPATIBLE),
        ("room for up to 310 people", "room for 260 people", Relation.DIFFERENT),
        ("20,000 acres", "8,500 hectares", Relation.COMPATIBLE),
        ("lasted well over a decade", "lasted nine years", Relation.DIFFERENT),
        ("lasted more than a month", "lasted 30 days", Relation.COMPATIBLE),
        ("just under two hours", "2:04:11", Relation.DIFFERENT),
        ("jailed for two years and eight months", "jailed for 28 months", Relation.DIFFERENT),
        ("jailed for a year and a half", "jailed for 18 months", Relation.EQUAL),
        ("a ball at 93mph", "a ball at 138kph", Relation.DIFFERENT),
        ("he is 6ft 2in", "he is 1.88m", Relation.EQUAL),
        ("he is 6ft 2in", "he is 1.78m", Relation.DIFFERENT),
        ("just shy of $5bn", "$5.3bn", Relation.DIFFERENT),
        ("nearly $5bn", "$4.8bn", Relation.COMPATIBLE),
        ("nearly 150 homes", "152 homes", Relation.COMPATIBLE),
        ("nearly 150 homes", "about 155 homes", Relation.COMPATIBLE),
        ("nearly 150 homes", "158 homes", Relation.DIFFERENT),
        ("just under two hours", "two hours and 11 minutes", Relation.DIFFERENT),
    ],
)
def test_bounds_that_hold_each_other_agree(figures: Figures, a: str, b: str, how: Relation) -> None:
    assert relation(_one(figures, a), _one(figures, b)) is how


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("in the 18th century", "in 1832", Relation.DIFFERENT),
        ("in the 18th century", "in 1790", Relation.COMPATIBLE),
        ("in the 2015-16 season", "in the 2016/17 season", Relation.DIFFERENT),
        ("in the 2015-16 season", "in 2015", Relation.COMPATIBLE),
        ("in early 2025", "in May 2025", Relation.COMPATIBLE),
        ("in early 2025", "in August 2025", Relation.DIFFERENT),
        ("in the late 1930s", "in 1934", Relation.DIFFERENT),
        ("a decade ago", "in 2006", Relation.DIFFERENT),
        ("well over a decade ago", "in 2013", Relation.COMPATIBLE),
        ("a fortnight ago", "on 14 May", Relation.DIFFERENT),
        ("a fortnight ago", "on 20 May", Relation.COMPATIBLE),
        ("in the first three months of 2025", "in the first quarter of 2025", Relation.EQUAL),
        ("in the first three months of 2025", "in the first six months of 2025", Relation.DIFFERENT),
        ("at a quarter to nine", "at 8.45pm", Relation.EQUAL),
    ],
)
def test_times_that_hold_each_other_agree(figures: Figures, a: str, b: str, how: Relation) -> None:
    assert relation(_one(figures, a), _one(figures, b)) is how
