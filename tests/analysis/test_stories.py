"""Stories: what is suggested, what joins by itself, what a rejection does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from reader.analysis.stories import StoryIndex, group, nearly_same, signature
from reader.model.ids import ArticleId
from tests.analysis.judging import PAIRS, Pair, read_pair

DAY = date(2026, 6, 4)
WRITTEN = [read_pair(path) for path in sorted(PAIRS.glob("*.json"))]

PRECISION = 0.95
"""Share of the first suggestions that are the other report of the event."""


def text_of(pair: Pair, side: str) -> tuple[str, str]:
    text = (pair.a if side == "a" else pair.b).document.text
    return text.split("\n")[0], text


def filled(days_apart: int = 0) -> StoryIndex:
    """Fill an index with both reports of every written pair."""
    index = StoryIndex()
    for pair, side in product(WRITTEN, "ab"):
        day = DAY if side == "a" else date.fromordinal(DAY.toordinal() + days_apart)
        index.add(ArticleId(pair.name + side), *text_of(pair, side), day)
    return index


@pytest.fixture(scope="module")
def index() -> StoryIndex:
    return filled()


def partners() -> Iterator[tuple[ArticleId, ArticleId]]:
    for pair in WRITTEN:
        yield ArticleId(pair.name + "a"), ArticleId(pair.name + "b")


def test_the_other_report_of_the_event_comes_first(index: StoryIndex) -> None:
    first = [index.suggest(one)[:1] for one, _ in partners()]
    right = sum(
        bool(found) and found[0].article == other for found, (_, other) in zip(first, partners(), strict=True)
    )
    assert right >= PRECISION * len(WRITTEN)


def test_nothing_joins_a_story_that_is_not_its_own(index: StoryIndex) -> None:
    for one, other in partners():
        assert {found.article for found in index.suggest(one) if found.joins} <= {other}


def test_rejected_articles_never_come_back(index: StoryIndex) -> None:
    one, other = next(partners())
    assert other not in {found.article for found in index.suggest(one, rejected=[other])}


def test_the_days_between_two_reports_weaken_the_likeness(index: StoryIndex) -> None:
    one, other = next(partners())
    (near,) = [found.score for found in index.suggest(one) if found.article == other]
    far = {found.article: found.score for found in filled(days_apart=30).suggest(one)}
    assert far.get(other, 0.0) < near / 2


HELP = (
    "The Bank of Norland said it lent the money market {amount} million crowns of help today. "
    "It bought treasury bills at unchanged rates. Earlier the bank had put the day's shortage at {short} million."
)
"""A report of a series: another comes out every week."""

RAILWAY = " Dealers blamed a tax bill of the Kelmar railway, whose sale the finance minister had put off after a strike."


def series() -> StoryIndex:
    """Fill an index with twelve reports of one series, a week apart; the seventh has news of its own."""
    index = filled()
    for week in range(12):
        text = HELP.format(amount=311 + 17 * week, short=820 - 31 * week) + RAILWAY * (week == 6)
        index.add(ArticleId(f"week {week}"), "Bank of Norland helps the market", text, week_day(week))
    return index


def week_day(week: int) -> date:
    return date.fromordinal(DAY.toordinal() + 7 * week)


@pytest.mark.parametrize("week", range(3, 9))
def test_reports_of_a_series_are_no_story(week: int) -> None:
    assert series().suggest(ArticleId(f"week {week}")) == []


def test_another_report_of_one_in_a_series_is_told_by_its_figures() -> None:
    index = series()
    same = HELP.format(amount=413, short=634) + RAILWAY
    other = HELP.format(amount=299, short=518) + RAILWAY
    index.add(ArticleId("same figures"), "Norland's bank lends", same, week_day(6))
    index.add(ArticleId("other figures"), "Norland's bank lends", other, week_day(6))
    assert [found.article for found in index.suggest(ArticleId("week 6"))] == ["same figures"]


def test_a_removed_article_is_forgotten() -> None:
    one, other = next(partners())
    index = filled()
    index.remove(other)
    assert other not in index
    assert other not in {found.article for found in index.suggest(one)}
    index.remove(other)


def test_adding_an_article_again_replaces_it() -> None:
    index = StoryIndex()
    index.add(ArticleId("a"), "Storm", "A storm hit the coast of Amalie.", DAY)
    index.add(ArticleId("a"), "Chess", "Rao won the chess title in Lisbon.", DAY)
    assert len(index) == 1


def test_an_unknown_article_has_no_suggestions() -> None:
    with pytest.raises(KeyError):
        StoryIndex().suggest(ArticleId("nobody"))


def test_groups_are_made_of_articles_that_surely_belong_together(index: StoryIndex) -> None:
    articles = [ArticleId(pair.name + side) for pair, side in product(WRITTEN, "ab")]
    for story in group(index, articles):
        assert len({article[:-1] for article in story}) == 1


def test_a_signature_is_the_same_in_every_process() -> None:
    """It may be kept in a file: nothing in it depends on the seed of Python's hashes."""
    assert list(signature("Storm", "A storm hit Amalie.", frozenset({"a"}))) == [
        853074,
        2253840,
        170930,
        2127920,
        3366448,
    ]


def test_near_duplicates_share_their_word_sequences() -> None:
    text = WRITTEN[0].a.document.text
    assert nearly_same(text, text) == 1.0
    assert nearly_same(text, text.replace("Monday", "Tuesday")) > 0.8
    assert nearly_same(text, WRITTEN[0].b.document.text) < 0.2
