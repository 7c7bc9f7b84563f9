"""Following feeds: what comes in, what changes, what stays out."""

from __future__ import annotations

import pytest

from reader.errors import FetchFailed, SourceRefused, UsageError
from reader.model.feed import RefreshState
from tests.library.feeding import PAGE, PARAGRAPH, URL, Wire, item, rss


def test_following_a_feed_takes_what_it_has(wire: Wire) -> None:
    followed = wire.follow(item("one"), item("two", "Another text.", day=2))
    assert wire.titles(followed.id) == ["One", "Two"]
    assert (followed.title, followed.site) == ("The Daily Example", "https://news.example/")
    article = wire.library.articles.get(wire.article("One"))
    assert (article.metadata.outlet, article.read) == ("The Daily Example", False)
    [row] = wire.feeds.rows()
    assert (row.articles, row.unread) == (2, 2)


def test_a_page_is_followed_by_the_feed_it_names(wire: Wire) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="/{name}">' for name in ("feed", "comments")
    )
    wire.web.put("https://news.example", f"<html><head>{links}</head></html>")
    wire.web.put(URL, rss(item("one")))
    followed = wire.feeds.add("news.example")
    assert followed.feed.url == URL
    assert [other.url for other in followed.others] == ["https://news.example/comments"]
    assert wire.titles() == ["One"]


def test_what_names_no_feed_is_refused_and_not_followed(wire: Wire) -> None:
    wire.web.put("https://news.example/page", "<html><body>nothing</body></html>")
    with pytest.raises(SourceRefused):
        wire.feeds.add("https://news.example/page")
    with pytest.raises(FetchFailed):
        wire.feeds.add("https://gone.example/")
    for address in ("file:///etc/passwd", "javascript:x", "two words", "", "https://"):
        with pytest.raises(UsageError):
            wire.feeds.add(address)
    assert wire.feeds.rows() == []


def test_only_addresses_that_were_typed_may_be_private(wire: Wire) -> None:
    wire.follow(item("one"))
    wire.feeds.import_list(b"https://other.example/feed\n", "urls")
    list(wire.feeds.refresh())
    asked = {request.url: request.typed for request in wire.web.asked}
    assert asked == {URL: True, "https://other.example/feed": False}
    assert wire.feeds.add("https://other.example/feed").known
    assert [row.subscription.typed for row in wire.feeds.rows()] == [True, True]


def test_a_changed_entry_becomes_a_revision(wire: Wire) -> None:
    wire.follow(item("one", "The dam held."))
    assert wire.refresh(item("one", "The dam broke.")).revised == 1
    assert wire.texts("One") == ["One\nThe dam held.", "One\nThe dam broke."]
    assert wire.refresh(item("one", "The dam broke.")).state is RefreshState.UNCHANGED


def test_a_change_that_is_not_of_the_text_makes_no_revision(wire: Wire) -> None:
    wire.follow(item("one", day=1))
    assert wire.refresh(item("one", day=2)).revised == 0
    assert len(wire.texts("One")) == 1


def test_what_is_gone_from_the_feed_stays(wire: Wire) -> None:
    wire.follow(item("one"), item("two", "Other words."))
    wire.refresh(item("two", "Other words."))
    assert wire.titles() == ["One", "Two"]


def test_a_removed_article_does_not_come_back(wire: Wire) -> None:
    wire.follow(item("one"), item("two", "Other words."))
    wire.library.articles.remove([wire.article("One")])
    outcome = wire.refresh(item("one", "It has changed."), item("two", "Other words."))
    assert (outcome.added, wire.titles()) == (0, ["Two"])
    wire.library.history.undo()
    assert wire.titles() == ["One", "Two"]


def test_the_same_text_elsewhere_is_one_article(wire: Wire) -> None:
    wire.follow(item("one"))
    other = wire.follow(item("one"), url="https://other.example/feed")
    assert wire.titles() == ["One"]
    assert wire.titles(other.id) == ["One"]


def test_a_title_alone_is_no_text_to_know_a_report_by(wire: Wire) -> None:
    wire.follow(item("weekly", ""))
    wire.follow(item("weekly", ""), url="https://other.example/feed")
    assert wire.titles() == ["Weekly", "Weekly"]


def test_a_report_that_was_saved_before_keeps_its_text(wire: Wire) -> None:
    link = "https://news.example/one"
    page = PAGE.format(PARAGRAPH).replace("<head>", f'<head><link rel="canonical" href="{link}">')
    saved = wire.library.sources.add_bytes(page.encode(), name="page.html")
    wire.follow(item("one", "Short.", link=link))
    wire.refresh(item("one", "Short, changed.", link=link))
    assert saved.article is not None
    assert wire.library.articles.revision_numbers(saved.article) == [1]
    assert wire.library.articles.count() == 1


def test_entries_that_share_one_address_are_different_reports(wire: Wire) -> None:
    link = "https://news.example/latest"
    wire.follow(item("one", "First.", link=link), item("two", "Second.", link=link))
    assert wire.titles() == ["One", "Two"]


def test_an_address_is_kept_without_what_tells_who_sent_the_reader(wire: Wire) -> None:
    wire.follow(item("one", link="https://news.example/one?id=1&amp;utm_source=rss"))
    known = wire.library.articles.get(wire.article("One")).metadata
    assert known.url == "https://news.example/one?id=1"


def test_highlights_follow_a_report_that_changes(wire: Wire) -> None:
    from reader.model.annotation import Kind
    from reader.model.ranges import TextRange

    wire.follow(item("one", "The dam held for days."))
    article = wire.article("One")
    text = wire.library.articles.revision(article).text
    start = text.index("held")
    wire.library.annotations.highlight(article, TextRange(start, start + 4), Kind.FIGURE)
    wire.refresh(item("one", "Officials said: the dam held for days."))
    [placed] = wire.library.annotations.of_article(article)
    assert placed.anchored.quote == "held"


def test_lists_come_in_as_one_step_and_go_out_again(wire: Wire) -> None:
    opml = """<opml version="2.0"><body><outline text="News"><outline text="A" xmlUrl="https://a.example/f"/>
    </outline><outline text="B" xmlUrl="https://b.example/f"/></body></opml>"""
    imported = wire.feeds.import_list(opml.encode(), "my.opml")
    assert (len(imported.added), imported.known) == (2, 0)
    written = wire.feeds.opml()
    again = wire.feeds.import_list(written.encode(), "again.opml")
    assert (again.added, again.known) == ((), 2)
    assert {row.subscription.shown: row.subscription.tags for row in wire.feeds.rows()} == {
        "A": ("News",),
        "B": (),
    }
    assert wire.library.history.undo() is not None
    assert wire.feeds.rows() == []
