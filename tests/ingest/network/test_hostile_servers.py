"""Servers that lie, drag, burst or point elsewhere: one line with the reason, within the limits."""

from __future__ import annotations

import gzip
import socket
import threading
import tracemalloc
import zlib
from collections.abc import Callable

import pytest

from reader.errors import FetchFailed
from reader.ingest.network import Fetcher, Limits
from reader.model.fetching import Request
from tests.ingest.network.servers import Script, Server, answer, raw, redirect

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def failure(fetcher: Fetcher, url: str) -> str:
    """Return why an address gives nothing; it must be one line."""
    with pytest.raises(FetchFailed) as failed:
        fetcher.fetch(Request(url, typed=True))
    assert "\n" not in str(failed.value)
    assert str(failed.value).isprintable()
    return failed.value.why


def endless(data: bytes, before: bytes = b"") -> Script:
    """Return a script that sends until nobody listens."""

    def send(connection: socket.socket) -> None:
        connection.sendall(before)
        while True:
            connection.sendall(data)

    return send


def dripping(server: Server, before: bytes, drop: bytes) -> Script:
    """Return a script that sends a drop often enough to count as alive, for ever."""

    def drip(connection: socket.socket) -> None:
        connection.sendall(before)
        while not server.stopping.wait(0.02):
            connection.sendall(drop)

    return drip


@pytest.mark.parametrize(
    ("before", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (HEAD + b"\r\n", b"a"),
        (HEAD + b"Content-Length: 90000\r\n\r\n", b"a"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"0"),
    ],
    ids=["status", "header", "continue", "body", "body with a length", "chunks", "size of a chunk"],
)
def test_a_drip_ends_at_the_deadline(server: Server, before: bytes, drop: bytes) -> None:
    server.pages["/"] = dripping(server, before, drop)
    with Fetcher(limits=Limits(read=5.0, total=0.3)) as fetcher:
        assert failure(fetcher, server.url("/")) == "not done after 0.3 seconds"


def test_redirects_share_one_deadline(server: Server) -> None:
    def late(to: str) -> Script:
        def send(connection: socket.socket) -> None:
            server.stopping.wait(0.2)
            redirect(to)(connection)

        return send

    server.pages |= {f"/{n}": late(f"/{n + 1}") for n in range(5)}
    with Fetcher(limits=Limits(read=5.0, total=0.5)) as fetcher:
        assert failure(fetcher, server.url("/0")) == "not done after 0.5 seconds"


def test_silence_ends_it_earlier(server: Server) -> None:
    def stare(connection: socket.socket) -> None:
        connection.sendall(HEAD)
        server.stopping.wait(5.0)

    server.pages["/"] = stare
    with Fetcher(limits=Limits(read=0.2, total=10.0)) as fetcher:
        assert failure(fetcher, server.url("/")) == "the server stopped answering"


def _bomb(layers: Callable[[bytes], bytes], coding: str) -> Script:
    return answer(layers(bytes(60_000_000)), "200 OK", f"Content-Encoding: {coding}")


@pytest.mark.parametrize(
    ("coding", "squeeze"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("gzip, gzip", lambda data: gzip.compress(gzip.compress(data))),
    ],
)
def test_a_bomb_is_stopped_while_it_unfolds(
    server: Server, coding: str, squeeze: Callable[[bytes], bytes]
) -> None:
    server.pages["/"] = _bomb(squeeze, coding)
    with Fetcher(limits=Limits(body=2_000_000)) as fetcher:
        failure(fetcher, server.url("/warm"))
        tracemalloc.start()
        try:
            assert failure(fetcher, server.url("/")) == "more than 2 MB"
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    # Of sixty; the allowed two, and as much again on the way.
    assert most < 8_000_000


@pytest.mark.parametrize(
    "more", [b"", b"Content-Length: 10\r\n", b"Content-Length: -5\r\n", b"Content-Length: 1e9\r\n"]
)
def test_what_never_ends_is_cut(server: Server, fetcher: Fetcher, more: bytes) -> None:
    server.pages["/"] = endless(b"a" * 10_000, HEAD + more + b"\r\n")
    if b"10" in more:
        assert fetcher.fetch(Request(server.url("/"), typed=True)).body == b"a" * 10
    else:
        assert failure(fetcher, server.url("/")) == "more than 100000 bytes"


@pytest.mark.parametrize(
    "before",
    [b"", b"HTTP/1.1 200 OK\r\nX: ", HEAD + b"Transfer-Encoding: chunked\r\n\r\n"],
    ids=["status", "header", "size of a chunk"],
)
def test_a_line_without_an_end_is_no_http(server: Server, fetcher: Fetcher, before: bytes) -> None:
    server.pages["/"] = endless(b"5" * 10_000, before)
    assert failure(fetcher, server.url("/")) in (
        "the server does not speak HTTP properly",
        "the connection ended in the middle",
    )


def test_too_many_headers_are_refused(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = endless(b"X-Header: " + b"x" * 1000 + b"\r\n", HEAD)
    assert failure(fetcher, server.url("/")) == "the server does not speak HTTP properly"


@pytest.mark.parametrize(
    "data",
    [
        HEAD + b"Content-Length: 500\r\n\r\nhalf",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n40\r\nhalf",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
        b"",
        b"HTTP/1.1 2",
    ],
    ids=["shorter than it says", "half a chunk", "no last chunk", "nothing", "half a line"],
)
def test_half_a_body_is_no_body(server: Server, fetcher: Fetcher, data: bytes) -> None:
    server.pages["/"] = raw(data)
    why = failure(fetcher, server.url("/"))
    assert why in ("the connection ended in the middle", "the server does not speak HTTP properly")


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\xff\x1b]52;c;eA==\x07\r\n\r\n",
        b"<html>no head</html>\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        b"ICY 200 OK\r\n\r\nx",
    ],
)
def test_garbage_is_told_as_such_and_not_repeated(server: Server, fetcher: Fetcher, data: bytes) -> None:
    server.pages["/"] = raw(data)
    assert failure(fetcher, server.url("/")) == "the server does not speak HTTP properly"


def test_damaged_compression_is_told(server: Server, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"\x1f\x8b\x08 not really", "200 OK", "Content-Encoding: gzip")
    assert failure(fetcher, server.url("/")) == "the compressed text is damaged"


def test_headers_that_cannot_be_sent_back_are_not_kept(server: Server, fetcher: Fetcher) -> None:
    headers = ('ETag: "a\x1b[31m"', f"Last-Modified: {'x' * 5000}", "Content-Type: \x00;;charset=\x00")
    server.pages["/"] = answer(b"x", "200 OK", *headers)
    got = fetcher.fetch(Request(server.url("/"), typed=True))
    assert (got.etag, got.last_modified, got.media_type, got.charset) == ("", "", "", "")


def test_a_redirect_loop_ends(server: Server, fetcher: Fetcher) -> None:
    server.pages |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert failure(fetcher, server.url("/a")) == "more than 5 redirects"
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    "to",
    [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://127.0.0.1/",
        "gopher://x",
        "http://",
        "http://[::1",
        "//",
    ],
)
def test_a_redirect_leads_only_to_the_web(server: Server, fetcher: Fetcher, to: str) -> None:
    server.pages["/"] = redirect(to)
    assert failure(fetcher, server.url("/")).startswith(("redirected to something else", "more than 5"))


def test_the_body_of_a_refusal_is_not_waited_for(server: Server) -> None:
    server.pages["/"] = dripping(server, b"HTTP/1.1 404 Not Found\r\n\r\n", b"x")
    with Fetcher(limits=Limits(total=60.0)) as fetcher:
        assert "404" in failure(fetcher, server.url("/"))


def test_closing_ends_what_is_under_way(server: Server) -> None:
    server.pages["/"] = dripping(server, HEAD + b"\r\n", b"x")
    fetcher = Fetcher(limits=Limits(total=60.0))
    failed: list[str] = []
    thread = threading.Thread(target=lambda: failed.append(failure(fetcher, server.url("/"))))
    thread.start()
    while not server.asked:
        thread.join(0.01)
    fetcher.close()
    thread.join(20.0)
    assert failed == ["stopped"]
    assert failure(fetcher, server.url("/")) == "stopped"


def test_few_are_asked_at_once(server: Server) -> None:
    running, most = 0, 0
    lock = threading.Lock()

    def counted(connection: socket.socket) -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        server.stopping.wait(0.05)
        with lock:
            running -= 1
        answer(b"x")(connection)

    server.pages["/"] = counted
    with Fetcher(limits=Limits(per_host=2)) as fetcher:
        request = Request(server.url("/"), typed=True)
        threads = [threading.Thread(target=fetcher.fetch, args=(request,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20.0)
    assert len(server.asked) == 8
    assert 1 <= most <= 2


@pytest.mark.parametrize(
    ("limits", "why"),
    [
        (Limits(connect=0.2, total=10.0), "the server stopped answering"),
        (Limits(connect=10.0, total=0.2), "not done after 0.2 seconds"),
    ],
)
def test_a_server_that_never_greets_back_is_left(server: Server, limits: Limits, why: str) -> None:
    # It waits for the end of a request, which does not come before TLS is settled.
    with Fetcher(limits=limits) as fetcher:
        assert failure(fetcher, server.url("/").replace("http:", "https:")) == why


def test_plain_http_is_not_taken_for_https(server: Server, fetcher: Fetcher) -> None:
    def speak_first(connection: socket.socket) -> None:
        connection.sendall(HEAD)

    server.first = speak_first
    assert failure(fetcher, server.url("/").replace("http:", "https:")).startswith("no secure connection")
