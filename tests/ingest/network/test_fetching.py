"""What a well-behaved server gets and gives."""

from __future__ import annotations

import gzip
import re
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from reader import __version__
from reader.errors import FetchFailed
from reader.ingest.network import Fetcher
from reader.ingest.network.answers import LONGEST_WAIT, retry_after
from reader.model.fetching import Request
from tests.ingest.network.servers import Server, answer, redirect

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)


def typed(url: str, **more: Any) -> Request:
    return Request(url, typed=True, **more)


def test_body_type_and_validators_come_back(server: Server, fetcher: Fetcher) -> None:
    headers = ('Content-Type: Text/HTML; Charset="UTF-8"', 'ETag: "a1"', "Last-Modified: yesterday")
    server.pages["/a?b=1"] = answer(b"<p>Hello", "200 OK", *headers)
    got = fetcher.fetch(typed(server.url("/a?b=1#part")))
    assert (got.body, got.media_type, got.charset) == (b"<p>Hello", "text/html", "utf-8")
    assert (got.etag, got.last_modified) == ('"a1"', "yesterday")
    assert (got.url, got.unchanged, got.moved_for_good) == (server.url("/a?b=1"), False, False)


def test_we_say_who_we_are_and_nothing_else(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"x")
    fetcher.fetch(typed(server.url("/").replace("http://", "http://anna:secret@")))
    assert server.header("User-Agent").startswith(f"Variorum/{__version__}")
    assert server.header("Host") == f"127.0.0.1:{server.port}"
    names = {line.split(":")[0] for line in server.asked[0].strip().split("\r\n")[1:]}
    assert names == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}


def test_a_password_in_an_address_is_in_no_answer_and_no_error(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"x")
    address = f"http://anna:secret@127.0.0.1:{server.port}/"
    assert "secret" not in fetcher.fetch(typed(address)).url
    with pytest.raises(FetchFailed) as failed:
        fetcher.fetch(typed(f"{address}nothing"))
    assert "secret" not in str(failed.value)


@pytest.mark.parametrize(
    ("coding", "squeeze"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("gzip, deflate", lambda data: zlib.compress(gzip.compress(data))),
        ("identity", bytes),
    ],
)
def test_compressed_bodies_are_unpacked(
    server: Server, fetcher: Fetcher, coding: str, squeeze: object
) -> None:
    body = b"The dam held. " * 500
    server.pages["/"] = answer(squeeze(body), "200 OK", f"Content-Encoding: {coding}")  # type: ignore[operator]
    assert fetcher.fetch(typed(server.url("/"))).body == body


def test_only_what_can_be_unpacked_is_asked_for(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"x", "200 OK", "Content-Encoding: br")
    with pytest.raises(FetchFailed, match="coding that was not asked for"):
        fetcher.fetch(typed(server.url("/")))
    assert server.header("Accept-Encoding") == "gzip, deflate"


def test_304_means_unchanged_to_who_has_a_copy(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"", "304 Not Modified")
    got = fetcher.fetch(typed(server.url("/"), etag='W/"7"', last_modified="Mon, 02 Mar 2026 08:00:00 GMT"))
    assert (got.unchanged, got.body, got.etag) == (True, b"", 'W/"7"')
    assert got.last_modified == "Mon, 02 Mar 2026 08:00:00 GMT"
    assert server.header("If-None-Match") == 'W/"7"'
    assert server.header("If-Modified-Since") == "Mon, 02 Mar 2026 08:00:00 GMT"


def test_304_to_who_has_none_is_a_failure(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"", "304 Not Modified")
    with pytest.raises(FetchFailed, match="304"):
        fetcher.fetch(typed(server.url("/")))


def test_redirects_are_followed(server: Server, fetcher: Fetcher) -> None:
    server.pages |= {
        "/1": redirect("/2?q=1", "301 Moved Permanently"),
        "/2?q=1": redirect(server.url("/é/3"), "308 Permanent Redirect"),
        "/%C3%A9/3": answer(b"here"),
    }
    got = fetcher.fetch(typed(server.url("/1")))
    assert (got.body, got.url, got.moved_for_good) == (b"here", server.url("/%C3%A9/3"), True)


def test_one_passing_redirect_and_the_address_is_not_to_be_kept(server: Server, fetcher: Fetcher) -> None:
    server.pages |= {
        "/1": redirect("/2", "301 Moved Permanently"),
        "/2": redirect("/3", "307 Temporary Redirect"),
        "/3": answer(b"here"),
    }
    assert not fetcher.fetch(typed(server.url("/1"))).moved_for_good


@pytest.mark.parametrize(
    "status", ["400 Bad Request", "404 Nope", "410 Gone", "500 Oh", "503 Wait", "302 Found", "599 X"]
)
def test_a_refusal_is_told_by_its_number(server: Server, fetcher: Fetcher, status: str) -> None:
    server.pages["/"] = answer(b"sorry", status)
    with pytest.raises(FetchFailed, match=f"the server answered {status[:3]}") as failed:
        fetcher.fetch(typed(server.url("/")))
    assert (failed.value.what, failed.value.retry_after) == (server.url("/"), None)


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_server_may_ask_to_wait(server: Server, fetcher: Fetcher, status: str) -> None:
    server.pages["/"] = answer(b"", status, "Retry-After: 120")
    with pytest.raises(FetchFailed) as failed:
        fetcher.fetch(typed(server.url("/")))
    assert failed.value.retry_after == 120.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0.0),
        (" 90 ", 90.0),
        (format_datetime(NOW + timedelta(minutes=5), usegmt=True), 300.0),
        (format_datetime(NOW - timedelta(days=5), usegmt=True), 0.0),
        ("Wed, 04 Mar 2026 12:01:00", 60.0),
        ("999999999999", LONGEST_WAIT),
        ("Fri, 31 Dec 9999 23:59:59 GMT", LONGEST_WAIT),
        ("9" * 400, None),
        ("-5", None),
        ("soon", None),
        ("Wed, 99 Mar 2026 12:01:00 GMT", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


def test_offline_asks_nobody(server: Server) -> None:
    with Fetcher(offline=True) as fetcher, pytest.raises(FetchFailed, match="offline"):
        fetcher.fetch(typed(server.url("/")))
    assert server.asked == []


def test_cookies_are_ignored(server: Server, fetcher: Fetcher) -> None:
    server.pages["/1"] = answer(b"", "302 Found", "Location: /2", "Set-Cookie: id=1; Path=/")
    server.pages["/2"] = answer(b"x", "200 OK", "Set-Cookie: id=2; Path=/")
    fetcher.fetch(typed(server.url("/1")))
    fetcher.fetch(typed(server.url("/2")))
    assert not any(re.search("cookie", asked, re.IGNORECASE) for asked in server.asked)
