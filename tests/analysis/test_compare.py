"""Comparing reports: what is said of disagreements, shared statements, single ones and origins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.compare import compare
from reader.model.finding import Matter, Report, Strength
from tests.analysis.building import report_of

Reports = Callable[..., Sequence[Report]]

ONE = """
Norvex will buy Halden for $7.8 billion, the companies said on Tuesday.
The group will have 41,000 employees in 30 countries, said its chief executive, Marta Lindqvist.
The headquarters stay in Rotterdam, near the old harbour.
"""
OTHER = """
Halden has agreed to be bought by Norvex for $8.7 billion, both companies said on Tuesday.
With 41,000 employees in 30 countries the group will be led by Marta Lindqvist.
Regulators in Brussels have asked for 16 more documents, according to a spokesman.
"""


def test_a_report_agrees_with_itself(reports: Reports) -> None:
    assert not compare(reports(ONE, ONE)).differs


def test_two_prices_for_one_deal_are_a_likely_disagreement(reports: Reports) -> None:
    """Both passages are given whole, with the figure marked and its value normalised."""
    (found,) = compare(reports(ONE, OTHER)).disagreements
    assert (found.kind, found.strength, found.may_both_hold) == (Matter.MONEY, Strength.LIKELY, False)
    assert [(side.value, side.unit) for side in found.sides] == [("7800000000", "USD"), ("8700000000", "USD")]
    assert found.sides[0].quote.endswith("said on Tuesday.")


def test_every_passage_stands_where_it_is_said_to(reports: Reports) -> None:
    """`text[range] == quote`, and the mark lies inside the range."""
    given = reports(ONE, OTHER)
    texts = {report.article: report.document.text for report in given}
    found = compare(given)
    sides = [side for one in found.disagreements for side in one.sides]
    sides += [side for one in found.shared for side in one.sides]
    assert sides
    for side in sides:
        assert side.range.slice(texts[side.article]) == side.quote
        assert side.range.covers(side.mark)
    for only in found.only_in:
        assert only.range.slice(texts[only.article]) == only.quote


def test_what_both_state_is_shared_and_the_rest_stands_alone(reports: Reports) -> None:
    found = compare(reports(ONE, OTHER))
    assert any("41,000" in shared.sides[0].quote for shared in found.shared)
    assert any("Regulators" in only.quote for only in found.only_in)
    assert all("$7.8 billion" not in shared.sides[0].quote for shared in found.shared)


def test_sidebars_and_site_furniture_never_count(reports: Reports) -> None:
    """An opinion box that repeats another price is not the outlet's report."""
    sidebar = ONE.replace("Norvex will buy", "sidebar: Norvex will buy").replace("7.8", "5.1")
    assert not compare(reports(sidebar, OTHER)).differs


def test_three_reports_make_one_disagreement_with_three_sides(reports: Reports) -> None:
    found = compare(reports(ONE, OTHER, ONE.replace("$7.8 billion", "$7.1 billion"))).disagreements
    assert [[side.value for side in one.sides] for one in found] == [
        ["7800000000", "8700000000", "7100000000"]
    ]


def test_a_disagreement_keeps_its_key_whichever_report_comes_first(reports: Reports) -> None:
    """Dismissals are remembered by kind and values."""
    (one,) = compare(reports(ONE, OTHER)).disagreements
    (other,) = compare(reports(OTHER, ONE)).disagreements
    assert one.key == other.key


def test_nothing_is_found_in_a_language_without_a_grammar(reports: Reports) -> None:
    found = compare([Report(r.article, r.revision, r.document, language="xx") for r in reports(ONE, OTHER)])
    assert found.articles
    assert not found.differs


def test_copied_copy_is_one_origin(reports: Reports) -> None:
    """Two prints of one wire report are one origin; the statements they share count once."""
    found = compare(reports(ONE, ONE, OTHER))
    assert sorted(len(group.articles) for group in found.origins) == [1, 2]


def test_figures_given_as_a_minimum_may_both_hold(reports: Reports) -> None:
    one, other = "The quake killed at least 43 people.", "The quake killed 67 people."
    (found,) = compare(reports(one, other)).disagreements
    assert (found.strength, found.may_both_hold) == (Strength.POSSIBLE, True)
    assert found.caveat == "the lower figure is given as a minimum"


PIECES = [
    *(
        "Norvex",
        "Halden",
        "Karin Wolff",
        "the mayor",
        "said",
        "“Not one cup is empty,”",
        "will not",
        "killed",
        "no",
    ),
    *(
        "$5m",
        "$6m",
        "43",
        "people",
        "12%",
        "on Tuesday",
        "until June",
        "2-1",
        "because of",
        "rust",
        "GPT-4",
        "GPT-5",
    ),
    *(
        ",",
        ".",
        "\n",
        "(",
        "’",
        "\u202e",
        "\x1b[31m",
        "٣",
        "½",
        "²",
        "1,2,3.4.5",
        "\U0001f600",
        "’s",
        "-",
        "—",
        "\u0301",
    ),
]


@given(st.lists(st.sampled_from(PIECES), max_size=60), st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_two_texts_can_be_compared(one: list[str], other: list[str]) -> None:
    """Whatever stands in them, the passages are passages of the reports and the marks lie inside."""
    given_reports = [report_of(" ".join(one), 1, "2026-06-04"), report_of(" ".join(other), 2)]
    texts = {report.article: report.document.text for report in given_reports}
    for found in compare(given_reports).disagreements:
        assert found.may_both_hold == bool(found.caveat)
        assert found.sides[0].article != found.sides[1].article
        for side in found.sides:
            assert side.range.slice(texts[side.article]) == side.quote
            assert side.range.covers(side.mark)


def test_a_very_long_report_is_compared_as_far_as_news_goes(reports: Reports) -> None:
    """An article of five megabytes neither stops the app nor hides what its first pages say."""
    long = (
        ONE.replace("Norvex will buy", "\nNorvex will buy")
        + "Filler that says nothing new about it.\n" * 20_000
    )
    found = compare(reports(long, OTHER)).disagreements
    assert [side.value for side in found[0].sides] == ["7800000000", "8700000000"]


def test_no_reports_and_empty_reports_compare_to_nothing(reports: Reports) -> None:
    assert not compare([]).differs
    assert not compare(reports("", "")).differs
