"""Corrections stand above what is read; rules of an outlet hold for what comes in later."""

from __future__ import annotations

import pytest

from reader.errors import NotFound, UsageError
from reader.model.annotation import AnchorState
from reader.model.article import Role
from reader.model.ids import ArticleId
from tests.library.conftest import REPORT, Desk

WITH_LINE = REPORT + "\nGet our newsletter, 12 readers did today\n"


def block_number(desk: Desk, article: ArticleId, words: str) -> int:
    revision = desk.library.articles.revision(article)
    return next(n for n, b in enumerate(revision.document.blocks, 1) if words in b.range.slice(revision.text))


def role_of(desk: Desk, article: ArticleId, words: str) -> Role:
    return desk.library.corrections.block(article, block_number(desk, article, words)).role


def call(desk: Desk, article: ArticleId, words: str, role: Role) -> str:
    corrections = desk.library.corrections
    return corrections.call(article, corrections.block(article, block_number(desk, article, words)), role)


def test_a_field_tells_what_holds_what_was_read_and_where(desk: Desk) -> None:
    article = desk.add()
    desk.library.corrections.set(article, {"outlet": "Harbour Post", "byline": ""})
    fields = {field.name: field for field in desk.library.corrections.fields(article)}
    outlet = fields["outlet"]
    assert (outlet.value, outlet.by_hand, outlet.read) == ("Harbour Post", True, "The Harbour Post")
    assert outlet.found is not None
    assert outlet.found.where == "front matter"
    assert (fields["title"].by_hand, fields["byline"].by_hand) == (False, True)


def test_corrections_survive_an_edit_of_the_file(desk: Desk) -> None:
    article = desk.add()
    desk.library.corrections.set(article, {"title": "Flood estimate raised", "published": "2026-03-05"})
    assert desk.add(text=REPORT.replace("$145", "$160").replace("2026-03-04", "2026-03-06")) == article
    known = desk.library.articles.get(article).metadata
    assert known.title == "Flood estimate raised"
    assert known.published is not None
    assert known.published.isoformat() == "2026-03-05"


def test_fields_set_together_are_one_step_and_reset_lets_what_is_read_hold(desk: Desk) -> None:
    article = desk.add()
    desk.library.corrections.set(article, {"title": "Another", "language": "EN-gb"})
    assert desk.library.articles.get(article).metadata.language == "en-gb"
    desk.library.history.undo()
    assert not any(field.by_hand for field in desk.library.corrections.fields(article))
    desk.library.history.redo()
    desk.library.corrections.reset(article, "title", "language")
    assert desk.library.articles.get(article).title == "Ministry raises flood estimate"


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", " "), ("published", "yesterday"), ("url", "javascript:alert(1)"), ("colour", "red")],
)
def test_what_cannot_be_is_refused(desk: Desk, field: str, value: str) -> None:
    article = desk.add()
    with pytest.raises(UsageError):
        desk.library.corrections.set(article, {field: value})
    assert not any(field.by_hand for field in desk.library.corrections.fields(article))


def test_what_is_typed_is_made_safe(desk: Desk) -> None:
    article = desk.add()
    desk.library.corrections.set(article, {"title": "Dam\x1b[31m\nbursts"})
    assert desk.library.articles.get(article).title == "Dam bursts"


def test_a_highlight_stays_where_it_is_when_its_block_becomes_chrome(desk: Desk) -> None:
    article = desk.add(text=WITH_LINE)
    passage = desk.passage(article, "newsletter")
    desk.library.annotations.highlight(article, passage)
    call(desk, article, "newsletter", Role.CHROME)
    (placed,) = desk.library.annotations.of_article(article)
    assert (placed.anchored.state, placed.anchored.range) == (AnchorState.EXACT, passage)


def test_an_outlet_remembers_what_its_lines_are(desk: Desk) -> None:
    first = desk.add(text=WITH_LINE)
    assert call(desk, first, "newsletter", Role.CHROME) == "The Harbour Post"
    later = WITH_LINE.replace("Ministry raises", "Minister raises").replace("dam held", "dam broke")
    second = desk.add("second.md", later.replace("12 readers", "9 readers"))
    assert second != first
    assert role_of(desk, second, "newsletter") is Role.CHROME
    block = desk.library.corrections.block(second, block_number(desk, second, "newsletter"))
    assert block.reason == "your rule for The Harbour Post"
    other = later.replace("The Harbour Post", "Inland Wire").replace("31 people", "40 people")
    assert role_of(desk, desk.add("third.md", other), "newsletter") is not Role.CHROME


def test_a_forgotten_rule_is_not_applied(desk: Desk) -> None:
    first = desk.add(text=WITH_LINE)
    call(desk, first, "newsletter", Role.SIDEBAR)
    (rule,) = desk.library.corrections.rules()
    desk.library.corrections.forget_rule(rule.id)
    second = desk.add("second.md", WITH_LINE.replace("31 people", "40 people"))
    assert role_of(desk, second, "newsletter") is not Role.SIDEBAR


def test_prose_is_called_something_for_this_article_alone(desk: Desk) -> None:
    article = desk.add()
    long = desk.library.corrections.block(article, block_number(desk, article, "$145 million"))
    short_rule = desk.library.corrections.call(article, long, Role.STANDFIRST, only_here=True)
    assert short_rule == ""
    assert desk.library.corrections.rules() == []
    assert desk.library.corrections.uncall(article, long)
    assert role_of(desk, article, "$145 million") is Role.PARAGRAPH


def test_a_block_that_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.library.corrections.block(desk.add(), 99)
