"""Articles from addresses: added, fetched again, and left alone when the network fails."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.ingest.network import Fetcher, Limits
from reader.library.service import Library
from reader.library.web import Web
from reader.model.article import Style
from reader.model.changes import Outcome
from tests.ingest.network.servers import Server, answer, redirect

WORDS = "The council said on Monday that the bridge would stay shut for three more weeks while divers look at it. "
TEXT = f"Bridge stays shut\n\n{WORDS}\n\nRepairs are put at £2 million, and nobody knows yet who will pay for them.\n"
LATER = TEXT.replace("£2 million", "£3 million")
PAGE = f"""<html><head><title>Bridge stays shut</title>{{head}}</head><body><article>
<h1>Bridge stays shut</h1><p>{WORDS}</p><p>Repairs are put at £2 million, says <a href="/report">the report</a>,
and nobody knows yet who will pay for them. {WORDS}</p></article></body></html>"""
OTHER = "Sign in\n\n" + "Please enter your password below to continue reading everything you love. " * 3
PLAIN = "Content-Type: text/plain; charset=utf-8"
HTML = "Content-Type: text/html; charset=utf-8"


@pytest.fixture
def web(library: Library) -> Iterator[Web]:
    with Fetcher(limits=Limits(read=5.0, total=10.0, body=200_000)) as fetcher:
        yield Web(library.store, library.sources, fetcher)


def text_of(library: Library, outcome: object) -> str:
    return library.articles.revision(outcome.article).text  # type: ignore[attr-defined]


def problems(library: Library) -> list[tuple[str, str]]:
    return [(problem.source, problem.reason) for problem in library.sources.problems()]


def test_an_address_becomes_an_article_with_its_bytes(server: Server, library: Library, web: Web) -> None:
    server.pages["/a.txt"] = answer(TEXT.encode(), "200 OK", PLAIN)
    added = web.add(server.url("/a.txt#top"))
    assert (added.outcome, added.title) == (Outcome.ADDED, "Bridge stays shut")
    assert added.article is not None
    article = library.articles.get(added.article)
    assert article.metadata.url == server.url("/a.txt")
    assert library.articles.raw(article.revision) == TEXT.encode()


def test_what_has_changed_is_a_new_revision(server: Server, library: Library, web: Web) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    first = web.add(server.url("/a"))
    assert web.add(server.url("/a")).outcome is Outcome.UNCHANGED
    server.pages["/a"] = answer(LATER.encode(), "200 OK", PLAIN)
    second = web.add(server.url("/a"))
    assert (second.outcome, second.article) == (Outcome.REVISED, first.article)
    assert "£3 million" in text_of(library, second)
    assert second.article is not None
    assert library.articles.revision_numbers(second.article) == [1, 2]
    assert web.again(second.article).outcome is Outcome.UNCHANGED


def test_an_address_of_a_removed_article_brings_it_back(server: Server, library: Library, web: Web) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    first = web.add(server.url("/a"))
    assert first.article is not None
    for text, outcome in ((TEXT, Outcome.ADDED), (LATER, Outcome.REVISED)):
        library.articles.remove([first.article])
        server.pages["/a"] = answer(text.encode(), "200 OK", PLAIN)
        again = web.add(server.url("/a"))
        assert (again.outcome, again.article) == (outcome, first.article)
    assert "£3 million" in text_of(library, again)


def test_the_server_is_told_what_is_at_hand(server: Server, library: Library, web: Web) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN, 'ETag: "1"', "Last-Modified: x")
    first = web.add(server.url("/a"))
    server.pages["/a"] = answer(b"", "304 Not Modified")
    assert first.article is not None
    for again in (web.add(server.url("/a")), web.again(first.article), web.again(first.article)):
        assert (again.outcome, again.article, again.title) == (Outcome.UNCHANGED, first.article, first.title)
        assert (server.header("If-None-Match"), server.header("If-Modified-Since")) == ('"1"', "x")


@pytest.mark.parametrize("status", ["500 Oops", "404 Not Found", "429 Too Many Requests"])
def test_a_failure_is_a_line_and_a_problem_and_changes_nothing(
    server: Server, library: Library, web: Web, status: str
) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    first = web.add(server.url("/a"))
    server.pages["/a"] = answer(OTHER.encode(), status, PLAIN)
    assert first.article is not None
    failed = web.again(first.article)
    assert (failed.outcome, failed.article) == (Outcome.REFUSED, None)
    assert problems(library) == [(server.url("/a"), failed.reason)]
    assert "£2 million" in text_of(library, first)
    server.pages["/a"] = answer(LATER.encode(), "200 OK", PLAIN)
    assert web.again(first.article).outcome is Outcome.REVISED
    assert problems(library) == []


def test_a_login_page_does_not_take_an_articles_place(server: Server, library: Library, web: Web) -> None:
    server.pages["/a"] = answer((TEXT * 2).encode(), "200 OK", PLAIN)
    first = web.add(server.url("/a"))
    server.pages["/a"] = answer(OTHER.encode(), "200 OK", PLAIN)
    assert first.article is not None
    for again in (web.add(server.url("/a")), web.again(first.article)):
        assert again.outcome is Outcome.REFUSED
        assert "shows something else now" in again.reason
    assert "£2 million" in text_of(library, first)
    assert library.articles.count() == 1


def test_a_front_page_that_leads_elsewhere_gives_another_article(
    server: Server, library: Library, web: Web
) -> None:
    server.pages |= {"/": redirect("/a"), "/a": answer((TEXT * 2).encode(), "200 OK", PLAIN)}
    first = web.add(server.url("/"))
    server.pages |= {"/": redirect("/b"), "/b": answer(OTHER.encode(), "200 OK", PLAIN)}
    second = web.add(server.url("/"))
    assert (second.outcome, second.article != first.article) == (Outcome.ADDED, True)
    assert [library.articles.with_url(server.url(path)) for path in ("/a", "/b")] == [
        first.article,
        second.article,
    ]


def test_the_same_text_elsewhere_is_an_article_of_its_own(server: Server, library: Library, web: Web) -> None:
    for path in ("/a", "/b"):
        server.pages[path] = answer(TEXT.encode(), "200 OK", PLAIN)
    assert [web.add(server.url(path)).outcome for path in ("/a", "/b")] == [Outcome.ADDED, Outcome.ADDED]
    assert library.articles.count() == 2


def test_a_file_with_the_same_text_is_known_already(server: Server, library: Library, web: Web) -> None:
    known = library.sources.add_bytes(TEXT.encode())
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    added = web.add(server.url("/a"))
    assert (added.outcome, added.article) == (Outcome.DUPLICATE, known.article)


def test_a_page_is_kept_under_the_address_it_calls_its_own(
    server: Server, library: Library, web: Web
) -> None:
    own = server.url("/bridge")
    page = PAGE.format(head=f'<link rel="canonical" href="{own}">')
    server.pages["/amp?id=1"] = answer(page.encode(), "200 OK", HTML)
    added = web.add(server.url("/amp?id=1"))
    assert added.article is not None
    assert library.articles.get(added.article).metadata.url == own
    [link] = [
        run for run in library.articles.revision(added.article).document.runs if Style.LINK in run.styles
    ]
    assert link.href == server.url("/report")


def test_a_page_may_not_speak_for_another_site(server: Server, library: Library, web: Web) -> None:
    known = library.sources.add_bytes(
        f"---\ntitle: Kept\nurl: https://post.example/flood\n---\n\n{WORDS}\n".encode()
    )
    page = PAGE.format(head='<link rel="canonical" href="https://post.example/flood">')
    server.pages["/evil"] = answer(page.encode(), "200 OK", HTML)
    added = web.add(server.url("/evil"))
    assert (added.outcome, added.article != known.article) == (Outcome.ADDED, True)
    assert added.article is not None
    assert library.articles.get(added.article).metadata.url == server.url("/evil")


def test_an_address_found_in_an_article_may_not_lead_to_this_machine(
    server: Server, library: Library, web: Web
) -> None:
    server.pages["/a"] = answer(LATER.encode(), "200 OK", PLAIN)
    raw = f"---\ntitle: Bridge\nurl: {server.url('/a')}\n---\n\n{WORDS}\n".encode()
    known = library.sources.add_bytes(raw).article
    assert known is not None
    assert "leads to an address of this machine" in web.again(known).reason
    assert server.asked == []


def test_what_has_no_address_cannot_be_fetched_again(library: Library, web: Web) -> None:
    known = library.sources.add_bytes(TEXT.encode()).article
    assert known is not None
    assert web.again(known).reason == "it has no address to fetch it from"


@pytest.mark.parametrize(
    ("body", "kind", "why"),
    [
        (b"%PDF-1.7\n\x00\x01\x02" + bytes(500), "application/pdf", "PDF"),
        (b"\x89PNG\r\n\x1a\n" + bytes(500), "image/png", "image/png, not an article"),
        (b"<rss/>", "application/rss+xml", "it is a feed"),
        (b"", "text/html", "empty"),
        (b"<html><body></body></html>", "text/html", "no text"),
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(
    server: Server, library: Library, web: Web, body: bytes, kind: str, why: str
) -> None:
    server.pages["/x"] = answer(body, "200 OK", f"Content-Type: {kind}")
    refused = web.add(server.url("/x"))
    assert refused.outcome is Outcome.REFUSED
    assert why in refused.reason
    assert library.articles.count() == 0
    assert problems(library) == [(server.url("/x"), refused.reason)]


@pytest.mark.parametrize("charset", ["utf-8", "no-such-charset", "utf-16", "ascii"])
def test_a_wrong_charset_is_no_disaster(server: Server, library: Library, web: Web, charset: str) -> None:
    body = TEXT.encode("cp1252") if charset == "utf-8" else TEXT.encode()
    server.pages["/a"] = answer(body, "200 OK", f"Content-Type: text/plain; charset={charset}")
    added = web.add(server.url("/a"))
    assert added.outcome is Outcome.ADDED
    assert "£2 million" in text_of(library, added)


@pytest.mark.parametrize(
    ("path", "kind", "stored"),
    [
        ("/a.md", "text/plain", "text/markdown"),
        ("/a.md", "application/octet-stream", "text/markdown"),
        ("/a", "text/markdown", "text/markdown"),
        ("/a.txt", "", "text/plain"),
        ("/a.txt", "text/html", "text/html"),
    ],
)
def test_the_media_type_chooses_how_it_is_read(
    server: Server, library: Library, web: Web, path: str, kind: str, stored: str
) -> None:
    server.pages[path] = answer(f"# Bridge\n\n{WORDS}".encode(), "200 OK", f"Content-Type: {kind}")
    added = web.add(server.url(path))
    assert added.article is not None
    assert library.articles.revision(added.article).media_type == stored


def test_offline_is_told_and_is_no_problem(library: Library) -> None:
    with Fetcher(offline=True) as fetcher:
        refused = Web(library.store, library.sources, fetcher, offline=True).add("https://post.example/")
    assert "offline" in refused.reason
    assert problems(library) == []


@pytest.mark.parametrize("url", ["ftp://post.example/a", "https://", "file:///etc/passwd", "https://a b/"])
def test_other_addresses_are_refused_unasked(library: Library, web: Web, url: str) -> None:
    assert web.add(url).outcome is Outcome.REFUSED


def test_a_password_is_not_kept(server: Server, library: Library, web: Web) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    added = web.add(f"http://anna:secret@127.0.0.1:{server.port}/a")
    assert "secret" not in added.source
    assert added.article is not None
    assert "secret" not in str(library.articles.get(added.article).metadata)


def test_trying_again_does_not_make_an_address_the_users_own(
    server: Server, library: Library, web: Web
) -> None:
    """What a file led to was refused; one key among the problems must not open this machine to it."""
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    for act in (web.add_from_file, web.retry):
        assert "leads to an address of this machine" in act(server.url("/a")).reason
    assert server.asked == []
    web.add(server.url("/a"))
    assert web.retry(server.url("/a")).outcome is Outcome.UNCHANGED


def test_an_address_in_a_file_is_told_without_its_password(web: Web, library: Library) -> None:
    refused = web.add_from_file("http://anna:secret@127.0.0.1/x")
    assert refused.source == "http://127.0.0.1/x"
    assert problems(library)[0][0] == "http://127.0.0.1/x"
