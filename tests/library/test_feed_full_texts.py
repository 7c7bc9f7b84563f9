"""Full texts of feeds: the pages behind their entries."""

from __future__ import annotations

from tests.library.feeding import PAGE, PARAGRAPH, Wire, item


def test_full_texts_are_fetched_by_rule(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    feed = wire.follow(item("one", "Short.", link=link), full_text=True).id
    assert "held for three days" in wire.texts("Dam")[0]
    article = wire.library.articles.get(wire.article("Dam"))
    assert (article.metadata.outlet, article.metadata.url) == ("The Daily Example", link)
    wire.web.put(link, PAGE.format(PARAGRAPH.replace("three", "four")), kind="text/html")
    wire.refresh(item("one", "Short, changed.", link=link))
    assert len(wire.texts("Dam")) == 2
    assert wire.titles(feed) == ["Dam"]


def test_a_page_that_cannot_be_had_leaves_what_the_feed_gives(wire: Wire) -> None:
    feed = wire.follow(item("one", "Short.", link="https://news.example/one"), full_text=True)
    assert wire.texts("One") == ["One\nShort."]
    assert wire.titles(feed.id) == ["One"]


def test_a_page_that_says_less_than_the_feed_is_not_taken(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.web.put(link, "<html><body><p>Please agree.</p></body></html>", kind="text/html")
    wire.follow(item("one", "A long report, with all its words.", link=link), full_text=True)
    assert wire.texts("One") == ["One\nA long report, with all its words."]


def test_an_article_that_was_fetched_again_keeps_the_text_of_its_page(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.follow(item("one", "Engineers worked on it for three days while the dam held.", link=link))
    article = wire.article("One")
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    wire.library.web._fetcher = wire.web
    assert wire.library.web.again(article).article == article
    wire.web.fail(link, "down")
    assert wire.refresh(item("one", "Short, changed.", link=link)).revised == 0


def test_full_text_on_demand_is_a_revision_and_stays(wire: Wire) -> None:
    link = "https://news.example/one"
    wire.follow(item("one", "Short.", link=link))
    article = wire.article("One")
    wire.web.put(link, PAGE.format(PARAGRAPH), kind="text/html")
    assert wire.feeds.fetch_full_text(article)
    assert not wire.feeds.fetch_full_text(article)
    wire.web.fail(link, "down")
    assert wire.refresh(item("one", "Short, changed.", link=link)).revised == 0
    assert "held for three days" in wire.library.articles.revision(article).text
