"""`variorum feed` against a server on this machine."""

from __future__ import annotations

import socket
from pathlib import Path

from tests.cli.conftest import Ask, told_without
from tests.ingest.network.servers import Server, answer
from tests.library.feeding import item, rss

PAGE = """<html><head><title>Dam</title></head><body><article><h1>One</h1>
<p>The full report says that the dam held for three days while engineers worked on it.</p></article></body></html>"""


def put(server: Server, path: str, body: str, tag: str) -> None:
    """Serve a feed with a validator, and 304 to who has it."""

    def script(connection: socket.socket) -> None:
        known = server.header("if-none-match") == f'"{tag}"'
        reply = (
            answer(b"", "304 Not Modified") if known else answer(body.encode(), "200 OK", f'ETag: "{tag}"')
        )
        reply(connection)

    server.pages[path] = script


def test_a_feed_is_followed_refreshed_and_read(ask: Ask, server: Server) -> None:
    link = server.url("/one")
    put(server, "/feed", rss(item("one", "The dam held.", link=link)), "a")
    answered = ask("feed", "add", server.url("/feed"), "--tag", "News/Europe", "--json")
    assert answered.code == 0, answered.err
    [feed] = answered.json
    assert (feed["title"], feed["articles"], feed["unread"]) == ("The Daily Example", 1, 1)
    assert feed["tags"] == ["News/Europe"]

    [outcome] = ask("feed", "refresh", "--json").json
    assert outcome["outcome"] == "unchanged"
    assert server.header("if-none-match") == '"a"'

    put(server, "/feed", rss(item("one", "The dam broke.", link=link), item("two", "New.", day=2)), "b")
    refreshed = ask("feed", "refresh", "the daily example")
    assert refreshed.out == "The Daily Example: 1 new, 1 changed\n"
    assert refreshed.err == "1 feed: 1 new, 1 changed\n"
    listed = ask("list", "--feed", feed["id"], "--json").json
    assert [article["title"] for article in listed] == ["Two", "One"]
    assert ask("show", listed[1]["id"], "--text").out == "One\nThe dam broke.\n"

    server.pages["/one"] = answer(PAGE.encode(), "200 OK", "Content-Type: text/html")
    full = ask("feed", "full-text", "--article", listed[1]["id"])
    assert (full.code, full.out.split()[0]) == (0, "revised")
    assert "held for three days" in ask("show", listed[1]["id"], "--text").out
    (again,) = ask("feed", "full-text", "--article", listed[1]["id"], "--json").json
    assert (again["outcome"], again["id"]) == ("unchanged", listed[1]["id"])
    assert again["words"] > 3


def test_what_fails_is_told_and_the_rest_is_done(ask: Ask, server: Server) -> None:
    for name in ("one", "two"):
        put(server, f"/{name}", rss(item(name, f"Text {name}."), title=name.title()), name)
    ask("feed", "add", server.url("/one"), server.url("/two"))
    server.pages["/two"] = answer(b"", "500 Internal Server Error")
    answered = ask("feed", "refresh")
    assert answered.code == 6
    assert answered.err.startswith("variorum: Two: the server answered 500")
    [_, broken] = ask("feed", "list", "--json").json
    assert (broken["failures"], broken["error"][:23]) == (1, "the server answered 500")
    assert "! the server answered 500" in ask("feed", "list").out
    server.pages["/one"] = server.pages["/two"]
    assert ask("feed", "refresh").code == 2


def test_adding_tells_what_cannot_be_followed(ask: Ask, server: Server) -> None:
    put(server, "/feed", rss(item("one")), "a")
    server.pages["/page"] = answer(b"<html><body>no</body></html>")
    answered = ask("feed", "add", server.url("/page"), server.url("/feed"))
    assert answered.code == 6
    assert "neither a feed nor a page that names one" in answered.err
    assert ask("feed", "add", "two words").code == 2
    assert ask("feed", "add", server.url("/feed")).out.startswith("known")


def test_a_page_leads_to_its_feed(ask: Ask, server: Server) -> None:
    put(server, "/feed", rss(item("one")), "a")
    page = '<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'
    server.pages["/"] = answer(page.encode())
    [feed] = ask("feed", "add", server.url("/"), "--json").json
    assert feed["url"] == server.url("/feed")
    assert ask("feed", "refresh").code == 0


def test_feeds_are_renamed_tagged_removed_and_brought_back(ask: Ask, server: Server) -> None:
    put(server, "/feed", rss(item("one")), "a")
    ask("feed", "add", server.url("/feed"))
    assert ask("feed", "rename", "The Daily Example", "Mine").out.endswith("  Mine\n")
    ask("feed", "tag", "mine", "b", "a/c")
    assert ask("feed", "tag", "mine", "--remove", "b", "--json").json["tags"] == ["a/c"]
    assert len(ask("feed", "list", "--tag", "a", "--json").json) == 1
    assert ask("feed", "list", "--tag", "c").code == 1
    assert ask("feed", "full-text", "mine").out.endswith("  full text\n")
    listed = ask("feed", "list", "--json").json
    assert ask("feed", "remove", "mine", "--json").json == listed
    assert ask("feed", "list").code == 1
    assert len(ask("list", "--json").json) == 1
    ask("undo")
    assert ask("feed", "list", "--json").json[0]["name"] == "Mine"
    assert ask("feed", "remove", "nobody").code == 3


def test_lists_come_in_and_go_out(ask: Ask, home: Path) -> None:
    urls = home / "urls"
    urls.write_text('https://a.example/f news "~A"\n"query:x:y"\n', "utf-8")
    answered = ask("feed", "import", urls)
    assert answered.code == 6
    assert "line 2: query:x:y: a search, not a feed" in answered.err
    written = home / "out.opml"
    assert ask("feed", "export", written).code == 0
    assert ask("feed", "export").out == written.read_text("utf-8")
    ask("feed", "remove", "A")
    assert ask("feed", "import", written).code == 0
    assert ask("feed", "list", "--json").json[0]["tags"] == ["news"]
    assert ask("feed", "import", home / "nothing").code == 3


def test_offline_asks_nobody(ask: Ask, server: Server) -> None:
    assert ask("feed", "add", server.url("/feed"), "--offline").code == 0
    answered = ask("feed", "refresh", "--offline")
    assert answered.code == 2
    assert "offline" in answered.err
    assert server.asked == []


def test_listing_feeds_loads_neither_the_app_nor_the_parsers_nor_the_network(ask: Ask) -> None:
    heavy = frozenset(("textual", "rich", "whoosh", "lxml", "feedparser", "trafilatura", "urllib3"))
    assert told_without("feed", "list", heavy=heavy) == "no feed is followed: variorum feed add URL\n"
