"""What speaks for a conflict of two figures: the laws of its features, and what the fitted weights know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.analysis.align import weigh
from reader.analysis.compare import readings_of
from reader.analysis.figures import open_figures
from reader.analysis.scoring import features, score
from reader.analysis.weights import LIKELY, POSSIBLE, WEIGHTS
from reader.model.finding import Report

Reports = Callable[..., Sequence[Report]]

MINE = "Nine miners died in Chilonga on Monday. The mine employs 2,900 people and may reopen on 12 July."
THEIRS = "Twelve miners died in Chilonga. It has 3,100 workers. In 1997 a fire there killed 40. It stays shut until 19 July."


def _all(texts: Sequence[Report]) -> dict[tuple[str, ...], tuple[dict[str, float], float]]:
    left, right = readings_of(texts)
    rest, scene = open_figures(left, right, weigh([left, right]))
    return {
        tuple(sorted((one.left.quantity.shown, one.right.quantity.shown))): (
            features(one, scene),
            score(one, scene),
        )
        for one in rest
    }


def test_features_do_not_depend_on_which_report_comes_first(reports: Reports) -> None:
    forth, back = _all(reports(MINE, THEIRS)), _all(reports(THEIRS, MINE))
    assert forth.keys() == back.keys() != set()
    for pair, (said, odds) in forth.items():
        assert said.keys() == back[pair][0].keys()
        assert abs(odds - back[pair][1]) < 1e-9


def test_the_score_is_the_sum_of_what_the_features_are_worth(reports: Reports) -> None:
    for said, odds in _all(reports(MINE, THEIRS)).values():
        summed = WEIGHTS["always"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in said.items())
        assert abs(odds - summed) < 1e-9


def test_every_feature_has_been_fitted(reports: Reports) -> None:
    for said, _ in _all(reports(MINE, THEIRS)).values():
        assert said.keys() <= WEIGHTS.keys()


def test_the_toll_of_one_event_outweighs_that_of_years_ago(reports: Reports) -> None:
    found = _all(reports(MINE, THEIRS))
    assert found["12", "9"][1] >= LIKELY > POSSIBLE > found["40", "9"][1]
