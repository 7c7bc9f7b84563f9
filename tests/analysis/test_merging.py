"""Putting together what pairs of several reports disagree on."""

from __future__ import annotations

from reader.analysis.merging import merged
from reader.model.finding import Disagreement, Matter, Side
from reader.model.ids import ArticleId, RevisionId
from reader.model.ranges import TextRange

ORDER = tuple(map(ArticleId, "ABCD"))


def side(article: str, value: str) -> Side:
    here = TextRange(0, len(value))
    return Side(ArticleId(article), RevisionId(article), here, value, here, value)


def opposed(one: Side, other: Side, kind: Matter = Matter.STATUS) -> Disagreement:
    return Disagreement(kind, f"Opposite on health: “{one.value}” and “{other.value}”", (one, other))


def test_two_words_for_one_answer_are_not_against_each_other() -> None:
    hurt, treated = side("A", "injured"), side("B", "taken to hospital")
    unhurt, well = side("C", "unhurt"), side("D", "walked away")
    found = [opposed(hurt, unhurt), opposed(treated, unhurt), opposed(hurt, well)]
    (one,) = merged(found, ORDER)
    a, b, c, d = one.sides
    assert not a.against(b)
    assert not c.against(d)
    assert a.against(c)
    assert b.against(d)


def test_three_answers_that_all_contradict_each_other_have_no_poles() -> None:
    planned, delayed, cancelled = side("A", "planned"), side("B", "delayed"), side("C", "cancelled")
    found = [opposed(planned, delayed), opposed(planned, cancelled), opposed(delayed, cancelled)]
    (one,) = merged(found, ORDER)
    assert all(x.against(y) for x in one.sides for y in one.sides if x is not y)


def test_figures_are_told_apart_by_their_values() -> None:
    found = [
        opposed(side("A", "31"), side("B", "29"), Matter.COUNT),
        opposed(side("A", "31"), side("C", "29"), Matter.COUNT),
    ]
    (one,) = merged(found, ORDER)
    a, b, c = one.sides
    assert not b.against(c)
    assert a.against(b)
    assert [each.pole for each in one.sides] == [0, 0, 0]
