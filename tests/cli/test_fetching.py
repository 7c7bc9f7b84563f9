"""`add URL` and `refresh` against servers that behave and servers that do not."""

from __future__ import annotations

import gzip
import socket

import pytest

from reader.ingest import network
from reader.ingest.network import Limits
from reader.ingest.network.fetcher import Fetcher
from tests.cli.conftest import Ask
from tests.ingest.network.servers import Script, Server, answer, raw, redirect

TEXT = """Bridge stays shut

The council said on Monday that the bridge would stay shut for three more weeks while divers look at it.

Repairs are put at £2 million, and nobody knows yet who will pay for them.
"""
PLAIN = "Content-Type: text/plain; charset=utf-8"


@pytest.fixture(autouse=True)
def _short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second has to be enough here."""

    def fetcher(offline: bool = False) -> Fetcher:
        return Fetcher(offline, Limits(read=5.0, total=0.7, body=500_000))

    monkeypatch.setattr(network, "Fetcher", fetcher)


def test_an_address_is_added_and_refreshed(ask: Ask, server: Server) -> None:
    server.pages["/a.txt"] = answer(TEXT.encode(), "200 OK", PLAIN, 'ETag: "1"')
    url = server.url("/a.txt")
    [added] = ask("add", url, "--json").json
    assert (added["outcome"], added["title"], added["source"]) == ("added", "Bridge stays shut", url)
    assert ask("list", "--json").json[0]["url"] == url
    server.pages["/a.txt"] = answer(b"", "304 Not Modified")
    assert ask("add", url, "--json").json[0]["outcome"] == "unchanged"
    server.pages["/a.txt"] = answer(TEXT.replace("three", "four").encode(), "200 OK", PLAIN)
    got = ask("refresh", added["id"])
    assert (got.code, got.out.split()[0], got.err) == (0, "revised", "1 revised\n")
    assert "four more weeks" in ask("show", added["id"], "--text").out


def test_what_fails_is_one_line_and_a_problem(ask: Ask, server: Server) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    [added] = ask("add", server.url("/a"), "--json").json
    server.pages["/a"] = answer(b"", "503 Wait", "Retry-After: 60")
    got = ask("refresh", "-q", added["id"])
    assert got.code == 6
    assert got.err == f"variorum: {server.url('/a')}: the server answered 503 Service Unavailable\n"
    assert server.url("/a") in ask("doctor").out
    assert "three more weeks" in ask("show", added["id"], "--text").out


HOSTILE: dict[str, tuple[Script, str]] = {
    "bomb": (
        answer(gzip.compress(bytes(20_000_000)), "200 OK", "Content-Encoding: gzip"),
        "more than 500000 bytes",
    ),
    "loop": (redirect("/x"), "more than 5 redirects"),
    "file": (redirect("file:///etc/passwd"), "redirected to something else"),
    "inside": (redirect("http://10.0.0.1/"), "leads to a private address"),
    "half": (answer(b"half", length=400), "the connection ended in the middle"),
    "garbage": (raw(b"\x1b]52;c;eA==\x07\r\n\r\n"), "the server does not speak HTTP properly"),
    "headers": (raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n"), "does not speak HTTP properly"),
    "binary": (answer(bytes(range(256)) * 50), "looks like a binary file"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_servers_get_one_line_each(ask: Ask, server: Server, name: str) -> None:
    server.pages["/x"], why = HOSTILE[name]
    got = ask("add", server.url("/x"), "-q")
    assert got.code == 6
    assert got.out == ""
    assert got.err.startswith(f"variorum: {server.url('/x')}: ")
    assert why in got.err
    assert got.err.count("\n") == 1
    assert ask("list", "--json").json == []


def test_a_drip_is_ended(ask: Ask, server: Server) -> None:
    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while not server.stopping.wait(0.02):
            connection.sendall(b"a")

    server.pages["/x"] = drip
    assert "not done after 0.7 seconds" in ask("add", server.url("/x"), "-q").err


def test_offline_asks_nobody(ask: Ask, server: Server) -> None:
    got = ask("add", "--offline", server.url("/x"), "-q")
    assert (got.code, "offline" in got.err, server.asked) == (6, True, [])


def test_the_settings_may_say_offline(ask: Ask, server: Server, home: object) -> None:
    folder = home / "config" / "variorum"  # type: ignore[operator]
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text("offline = true\n")
    assert "offline" in ask("add", server.url("/x"), "-q").err
    assert server.asked == []


def test_without_a_terminal_an_address_is_added(ask: Ask, server: Server) -> None:
    server.pages["/a"] = answer(TEXT.encode(), "200 OK", PLAIN)
    got = ask(server.url("/a"))
    assert (got.code, got.out.split()[0]) == (0, "added")


@pytest.mark.parametrize("source", ["ftp://post.example/x", "file:///etc/passwd", "javascript://x"])
def test_other_schemes_are_refused(ask: Ask, source: str) -> None:
    assert f"variorum: {source}: only http and https addresses are fetched" in ask("add", source).err


def test_an_unknown_id_is_told(ask: Ask) -> None:
    assert ask("refresh", "ZZZZ").code == 3
