"""What is read in part only: kept as an article, and told among the problems until it reads well."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Locations
from reader.library.service import Library, open_library
from reader.model.changes import Outcome
from reader.model.fetching import Response
from tests.library.conftest import REPORT, Desk
from tests.library.feeding import FakeWeb, item, rss

DEEP = f"<html><body>{'<div>' * 400}The deep words.{'</div>' * 400}<p>After.</p></body></html>"
WELL = "<html><head><title>Bridge</title></head><body><p>The bridge stays shut for weeks.</p></body></html>"
URL = "https://news.example/feed"
NESTED = "partial: read without its structure, page furniture included: the page is nested too deeply"


def reasons(library: Library) -> dict[str, str]:
    return {Path(problem.source).name: problem.reason for problem in library.troubles.all()}


@pytest.fixture
def web() -> FakeWeb:
    return FakeWeb()


@pytest.fixture
def library(locations: Locations, web: FakeWeb, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.setattr(Library, "_new_fetcher", lambda _: web)
    with open_library(locations) as opened:
        yield opened


def test_a_page_read_without_its_structure_is_an_article_and_a_problem(desk: Desk) -> None:
    added = desk.library.sources.add_file(desk.put("deep.html", DEEP))
    assert added.article is not None
    assert reasons(desk.library) == {"deep.html": f"{NESTED} (4 of 4 words kept)"}
    [problem] = desk.library.troubles.all()
    assert problem.article == added.article


def test_it_is_settled_when_the_file_reads_well(desk: Desk) -> None:
    path = desk.put("deep.html", DEEP)
    desk.library.sources.add_file(path)
    desk.put("deep.html", DEEP.replace("<div>", "").replace("</div>", ""))
    desk.library.troubles.retry(str(path))
    assert reasons(desk.library) == {}


def test_markdown_without_its_styling_is_told(desk: Desk) -> None:
    desk.put("bomb.md", f"# Bomb\n\n{'>' * 5000} deep\n")
    desk.scan()
    why = "partial: shown without styling: the Markdown is too deeply nested (4 of 4 words kept)"
    assert reasons(desk.library) == {"bomb.md": why}


def test_a_book_that_lost_a_chapter_is_told_once(desk: Desk) -> None:
    container = '<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>'
    items = "".join(f'<item id="c{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in (1, 2))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in (1, 2))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("c.opf", f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>")
        archive.writestr("1.xhtml", "<html><body><p>The dam held for nine hours.</p></body></html>")
    path = desk.put("flood.epub", buffer.getvalue())
    assert [added.outcome for added in desk.library.sources.add(path)] == [Outcome.ADDED]
    why = "partial: 1 of 2 chapters could not be read (2.xhtml: it is not in the archive)"
    assert reasons(desk.library) == {"flood.epub": why}


def test_what_was_pasted_is_no_problem_for_it_cannot_be_read_again(desk: Desk) -> None:
    added = desk.library.sources.add_bytes(DEEP.encode())
    assert NESTED in added.reason
    assert reasons(desk.library) == {}


def test_a_fetched_page_is_told_until_it_reads_well(
    library: Library, web: FakeWeb, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "https://news.example/deep"
    monkeypatch.setattr("reader.ingest.network.Fetcher", lambda *_: web)
    web.pages[address] = Response(address, DEEP.encode(), "text/html", etag="1")
    added = library.web.add(address)
    assert reasons(library) == {"deep": f"{NESTED} (4 of 4 words kept)"}
    # A server that says it has not changed does not mend it.
    assert library.web.add(address).outcome is Outcome.UNCHANGED
    assert list(reasons(library)) == ["deep"]
    web.pages[address] = Response(address, WELL.encode(), "text/html", etag="2")
    assert library.web.add(address).article == added.article
    assert reasons(library) == {}


def test_a_feed_that_breaks_off_is_told_until_it_is_whole(library: Library, web: FakeWeb) -> None:
    whole = rss(item("one"), item("two", "Another text.", day=2))
    web.put(URL, whole[: whole.index("Another")], etag="1")
    library.feeds.add(URL)
    why = "partial: its XML is broken; what could be read was taken"
    assert reasons(library) == {"feed": why}
    list(library.feeds.refresh())
    assert reasons(library) == {"feed": why}
    web.put(URL, whole, etag="2")
    list(library.feeds.refresh())
    assert reasons(library) == {}


def test_an_entry_read_in_part_is_told_under_its_own_address(library: Library, web: FakeWeb) -> None:
    deep = f"<![CDATA[{'<div>' * 400}The deep words.{'</div>' * 400}]]>"
    web.put(URL, rss(item("one", deep, link="https://news.example/one")))
    library.feeds.add(URL)
    assert list(reasons(library)) == ["one"]


def test_what_reads_well_is_no_problem(desk: Desk) -> None:
    desk.put("report.md", REPORT)
    desk.scan()
    assert reasons(desk.library) == {}
