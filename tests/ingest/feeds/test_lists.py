"""Lists of feeds: OPML in and out, newsboat's urls in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import SourceRefused
from reader.ingest.feeds.lists import read_list
from reader.ingest.feeds.opml import folder_tag, parse_opml_here, write_opml
from reader.model.feed import Listed
from reader.text.safe import safe_line

OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>
<outline text="News"><outline text="Europe"><outline type="rss" text="Élan &amp; Co" xmlUrl="https://a.example/f"/></outline>
<outline type="rss" text="Again" xmlUrl="https://a.example/f"/></outline>
<outline type="rss" xmlUrl="https://b.example/f" htmlUrl="https://b.example/"/>
<outline type="rss" text="bad" xmlUrl="javascript:x()"/></body></opml>"""


def test_folders_become_tags_and_an_address_stands_once() -> None:
    assert read_list(OPML.encode(), "x.opml") == (
        [
            Listed("https://a.example/f", "Élan & Co", tags=("News/Europe", "News")),
            Listed("https://b.example/f"),
        ],
        [],
    )


def test_opml_in_another_charset_is_read() -> None:
    body = OPML.replace("<?xml version", '<?xml encoding="utf-16" version', 1).encode("utf-16")
    found, _ = read_list(body, "x")
    assert found[0].title == "Élan & Co"


def test_broken_opml_is_read_as_far_as_it_goes() -> None:
    found, _ = read_list(OPML[: OPML.index("<outline type", OPML.index("b.example"))].encode(), "x")
    assert [feed.url for feed in found] == ["https://a.example/f", "https://b.example/f"]


def test_entities_are_not_expanded_and_open_no_file() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE opml [<!ENTITY l0 "ha">{laughs}<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    body = (
        f'{doctype}<opml><body><outline text="&l11;&f;" xmlUrl="https://a.example/"/></body></opml>'.encode()
    )
    found, _ = read_list(body, "x")
    assert [feed.url for feed in found] == ["https://a.example/"]
    assert len(found[0].title) < 100
    assert "root" not in found[0].title


@pytest.mark.parametrize("body", [b"<html><p>no</p></html>", b"", b"\x00\x01\x02", b"# only a remark\n"])
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(SourceRefused):
        read_list(body, "x")


_LINES = st.text(max_size=30).map(lambda text: safe_line(text, 60))
_TAGS = st.lists(st.lists(_LINES, max_size=3).map(folder_tag).filter(bool), max_size=3, unique=True)
_FEEDS = st.builds(
    Listed,
    st.integers(0, 9999).map(lambda n: f"https://a.example/f?n={n}&x=<y>"),
    _LINES.filter(bool),
    st.just(""),
    _TAGS.map(lambda tags: tuple(sorted(tags))),
)


@given(st.lists(_FEEDS, max_size=5, unique_by=lambda feed: feed.url))
def test_what_is_written_as_opml_is_read_back(feeds: list[Listed]) -> None:
    written = write_opml(feeds).encode()
    if not feeds:
        assert parse_opml_here(written, "x") == []
        return
    found = {feed.url: (feed.title, tuple(sorted(feed.tags))) for feed in parse_opml_here(written, "x")}
    assert found == {feed.url: (feed.title, feed.tags) for feed in feeds}


def test_newsboats_urls_are_read_with_tags_titles_and_remarks() -> None:
    text = """# my feeds
https://a.example/feed news "far east" "~My \\"A\\"" # a remark
  https://b.example/feed#part !hidden

"query:Unread:unread = \\"yes\\""
exec:~/bin/feed
file:///tmp/x
https://a.example/feed again
"""
    assert read_list(text.encode(), "urls") == (
        [
            Listed("https://a.example/feed", 'My "A"', tags=("news", "far east")),
            Listed("https://b.example/feed#part", "", tags=("hidden",)),
        ],
        [
            'line 5: query:Unread:unread = "yes": a search, not a feed',
            "line 6: exec:~/bin/feed: a program, not a feed",
            "line 7: file:///tmp/x: not a web address",
        ],
    )
