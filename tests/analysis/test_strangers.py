"""Reports that tell of another event are known by their names."""

from __future__ import annotations

from itertools import combinations

from reader.analysis.compare import compare
from tests.analysis.building import report_of
from tests.analysis.sample_pairs import sample_pairs


def test_two_sample_reports_are_of_one_event_where_they_are_of_one_story() -> None:
    """The file names tell which story a sample belongs to."""
    samples = {report.article: report for pair in sample_pairs() for report in (pair.a, pair.b)}
    chosen = [samples[name] for name in sorted(samples) if not name.startswith("muse")][::2]
    for one, other in combinations(chosen, 2):
        of_one = one.article.split("-")[0] == other.article.split("-")[0]
        assert bool(compare([one, other]).strangers) is not of_one


def test_a_report_without_names_is_no_stranger_to_one_that_says_the_same() -> None:
    one = report_of("the ferry sank in the night with 212 people aboard.", 1)
    other = report_of("in the night the ferry sank; 212 people were aboard.", 2)
    assert compare([one, other]).strangers == ()


def test_reports_in_two_languages_are_not_judged() -> None:
    one = report_of("Helen Ashworth opened the line in Dunmarrow.", 1)
    other = report_of("Thomas Reyle eröffnete die Linie in Lanwick.", 2, language="xx")
    assert compare([one, other]).strangers == ()


def test_one_name_alone_does_not_make_one_event() -> None:
    ferry = report_of("Thomas Reyle steered the ferry that sank off Lanwick, Anders Brannock said.", 1)
    fire = report_of("The paint depot in Calder belongs to Brannock, Marta Lind told reporters.", 2)
    assert compare([ferry, fire]).strangers == (ferry.article, fire.article)
