"""Near copies are linked and stay articles of their own; the same text in two places is one article."""

from __future__ import annotations

import pytest

from reader.model.changes import Outcome
from reader.model.ids import ArticleId
from tests.library.conftest import Desk

BODY = """\
The ministry said on Tuesday that the repairs would cost $145 million, up from $90 million in January.

The dam held through the night, and 31 people were still missing on Wednesday morning in the valley.

Engineers will inspect the spillway once the water has fallen, a spokesman for the Harbour office said.
"""


def report(
    outlet: str, url: str = "", body: str = BODY, title: str = "Ministry raises flood estimate"
) -> str:
    address = f"url: {url}\n" if url else ""
    return f"---\ntitle: {title}\noutlet: {outlet}\ndate: 2026-03-04\n{address}---\n\n{body}"


def linked(desk: Desk) -> None:
    desk.library.stories.bring_up_to_date()
    desk.library.copies.bring_up_to_date()


def copies(desk: Desk, article: ArticleId) -> list[tuple[ArticleId, str]]:
    return [(one.article.id, one.told) for one in desk.library.copies.of(article)]


def test_the_same_text_under_another_address_is_an_article_of_its_own_marked_as_a_copy(desk: Desk) -> None:
    first = desk.add("a.md", report("The Wire", "https://wire.example/a"))
    path = desk.put("b.md", report("The Post", "https://post.example/b"))
    added = desk.library.sources.add_file(path)
    assert (added.outcome, added.reason) == (Outcome.ADDED, f"the same text as {first[-6:]}")
    assert added.article is not None
    assert copies(desk, first) == [(added.article, "the same text")]
    assert copies(desk, added.article) == [(first, "the same text")]
    assert desk.library.articles.count() == 2


def test_a_copy_under_its_own_address_is_known_when_it_comes_again(desk: Desk) -> None:
    desk.add("a.md", report("The Wire", "https://wire.example/a"))
    second = desk.add("b.md", report("The Post", "https://post.example/b"))
    again = desk.library.sources.add_bytes(report("The Post", "https://post.example/b").encode(), name="x.md")
    assert (again.outcome, again.article) == (Outcome.UNCHANGED, second)
    assert desk.library.articles.count() == 2


@pytest.mark.parametrize("url", ["", "https://wire.example/a"])
def test_the_same_text_in_two_places_is_one_article(desk: Desk, url: str) -> None:
    first = desk.add("a.md", report("The Wire", url))
    added = desk.library.sources.add_file(desk.put("b.md", report("The Wire", url)))
    assert (added.outcome, added.article) == (Outcome.DUPLICATE, first)


def test_a_text_without_an_address_is_no_copy_of_one_with(desk: Desk) -> None:
    first = desk.add("a.md", report("The Wire", "https://wire.example/a"))
    added = desk.library.sources.add_file(desk.put("b.md", report("The Wire")))
    assert (added.outcome, added.article) == (Outcome.DUPLICATE, first)


def test_an_edited_copy_is_linked_and_another_report_is_not(desk: Desk) -> None:
    first = desk.add("a.md", report("The Wire", "https://wire.example/a"))
    edited = BODY.replace("$145 million", "$160 million")
    second = desk.add("b.md", report("The Post", "https://post.example/b", edited))
    other = BODY.replace("the repairs would cost", "mending everything may come to").replace(
        "The dam held through the night, and 31 people were", "Nothing broke, while thirty-one persons are"
    )
    other = other.replace("Engineers will inspect the spillway once", "A look at the sluices follows when")
    desk.add("c.md", report("The Echo", "https://echo.example/c", other))
    linked(desk)
    ((found, told),) = copies(desk, first)
    assert found == second
    assert told.endswith("% the same")


def test_a_link_follows_the_texts(desk: Desk) -> None:
    first = desk.add("a.md", report("The Wire", "https://wire.example/a"))
    second = desk.add("b.md", report("The Post", "https://post.example/b"))
    linked(desk)
    assert copies(desk, first) == [(second, "the same text")]
    desk.add("b.md", report("The Post", "https://post.example/b", "Quite another story now.\n" * 9))
    linked(desk)
    assert copies(desk, first) == []


def test_a_removed_copy_is_not_told_and_comes_back_with_undo(desk: Desk) -> None:
    first = desk.add("a.md", report("The Wire", "https://wire.example/a"))
    second = desk.add("b.md", report("The Post", "https://post.example/b"))
    desk.library.articles.remove([second])
    linked(desk)
    assert copies(desk, first) == []
    desk.library.history.undo()
    linked(desk)
    assert copies(desk, first) == [(second, "the same text")]


def test_linking_stops_when_something_else_is_wanted_and_goes_on_later(desk: Desk) -> None:
    desk.add("a.md", report("The Wire"))
    desk.library.copies.bring_up_to_date(lambda: False)
    assert desk.library.copies.pending
    linked(desk)
    assert not desk.library.copies.pending
