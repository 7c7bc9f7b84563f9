"""What the user did not name may not lead to this machine or the network around it."""

from __future__ import annotations

import socket

import pytest

from reader.errors import FetchFailed
from reader.ingest.network import Fetcher, Limits
from reader.ingest.network.addresses import objection
from reader.ingest.network.targets import target_of
from reader.model.fetching import Request
from tests.ingest.network.servers import Server, answer, redirect

PUBLIC = "93.184.216.34"


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "127.9.9.9", "::1", "0.0.0.0", "0.1.2.3", "::"),
        *("10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1", "fec0::1"),
        *("169.254.169.254", "fe80::1", "fe80::1%eth0", "100.64.0.1", "100.127.255.255"),
        *("224.0.0.1", "239.1.1.1", "ff02::1", "ff0e::1", "255.255.255.255", "240.0.0.1"),
        *("192.0.2.1", "198.18.0.1", "203.0.113.5", "2001:db8::1", "100::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::10.0.0.1"),
        *("2002:7f00:1::", "2002:a00:1::1", "2002:c0a8:101::", "64:ff9b::7f00:1", "64:ff9b::a00:1"),
        *("64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "2001:0:7f00:1::", "not an address", ""),
    ],
)
def test_no_way_to_write_a_private_address_passes(address: str) -> None:
    assert objection(address)


@pytest.mark.parametrize(
    "address",
    [
        PUBLIC,
        "8.8.8.8",
        "2606:4700::1111",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
        "100.128.0.1",
    ],
)
def test_public_addresses_pass(address: str) -> None:
    assert objection(address) == ""


class Names:
    """A resolver and a dialler of our own: every address is really the test's server."""

    def __init__(self, server: Server, **known: list[str]) -> None:
        self.server = server
        self.known = {name.replace("_", "."): addresses for name, addresses in known.items()}
        self.asked: list[str] = []
        self.dialled: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        if host in self.known:
            # A second question is answered differently: what a rebinding name server does.
            return self.known[host] if self.asked.count(host) == 1 else ["127.0.0.1"]
        return [host]

    def dial(self, address: str, port: int, seconds: float) -> socket.socket:
        self.dialled.append(address)
        return socket.create_connection(("127.0.0.1", self.server.port), seconds)

    def fetcher(self) -> Fetcher:
        return Fetcher(limits=Limits(total=10.0), resolve=self.resolve, dial=self.dial)


def refused(fetcher: Fetcher, url: str, typed: bool = False) -> str:
    with pytest.raises(FetchFailed) as failed:
        fetcher.fetch(Request(url, typed=typed))
    return failed.value.why


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "0177.0.0.1", "[::1]", "127.1"]
)
def test_content_may_not_lead_to_this_machine(server: Server, fetcher: Fetcher, host: str) -> None:
    why = refused(fetcher, f"http://{host}:{server.port}/")
    assert why.startswith(("leads to an address of this machine", "no such host"))
    assert server.asked == []


def test_a_public_name_with_a_private_address_is_refused(server: Server) -> None:
    names = Names(server, inside_example=["10.0.0.7"])
    with names.fetcher() as fetcher:
        assert refused(fetcher, "http://inside.example/") == "leads to a private address (inside.example)"
    assert names.dialled == []


def test_of_several_addresses_only_public_ones_are_asked(server: Server) -> None:
    server.pages["/"] = answer(b"x")
    names = Names(server, mixed_example=["127.0.0.1", PUBLIC])
    with names.fetcher() as fetcher:
        assert fetcher.fetch(Request("http://mixed.example/")).body == b"x"
    assert names.dialled == [PUBLIC]
    assert server.header("Host") == "mixed.example"


@pytest.mark.parametrize("typed", [False, True])
def test_a_name_is_resolved_once_for_all_hops(server: Server, typed: bool) -> None:
    server.pages |= {"/": redirect("/2"), "/2": redirect("http://rebind.example:8080/3"), "/3": answer(b"x")}
    names = Names(server, rebind_example=[PUBLIC])
    with names.fetcher() as fetcher:
        assert fetcher.fetch(Request("http://rebind.example/", typed=typed)).body == b"x"
    assert names.asked == ["rebind.example"]
    assert names.dialled == [PUBLIC] * 3


@pytest.mark.parametrize(
    "to", ["http://127.0.0.1/", "http://localhost./", "http://[::ffff:10.0.0.1]/", "http://10.0.0.1:22/"]
)
@pytest.mark.parametrize("typed", [False, True])
def test_a_redirect_may_not_lead_inside(server: Server, to: str, typed: bool) -> None:
    server.pages["/"] = redirect(to)
    names = Names(server, **{"news_example": [PUBLIC], "localhost.": ["127.0.0.1"]})
    with names.fetcher() as fetcher:
        assert refused(fetcher, "http://news.example/", typed).startswith(("leads to", "no such host"))
    assert names.dialled == [PUBLIC]


def test_a_typed_private_host_may_redirect_within_itself_only(server: Server, fetcher: Fetcher) -> None:
    server.pages |= {
        "/": redirect(server.url("/2")),
        "/2": answer(b"x"),
        "/out": redirect(server.url("/2", "127.0.0.2")),
    }
    assert fetcher.fetch(Request(server.url("/"), typed=True)).body == b"x"
    why = refused(fetcher, server.url("/out"), typed=True)
    assert why == "leads to an address of this machine (127.0.0.2)"


def test_the_next_address_is_tried_when_one_does_not_answer(server: Server) -> None:
    server.pages["/"] = answer(b"x")
    names = Names(server, two_example=["8.8.4.4", PUBLIC])

    def dial(address: str, port: int, seconds: float) -> socket.socket:
        if address == "8.8.4.4":
            raise ConnectionRefusedError(111, "Connection refused")
        return names.dial(address, port, seconds)

    with Fetcher(resolve=names.resolve, dial=dial) as fetcher:
        assert fetcher.fetch(Request("http://two.example/")).body == b"x"


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTP://Anna:pw@Example.ORG:80/a b?q=ü#x", "http://example.org/a%20b?q=%C3%BC"),
        ("https://bücher.example", "https://xn--bcher-kva.example/"),
        ("https://[2606:4700::1111]:8443/%20", "https://[2606:4700::1111]:8443/%20"),
    ],
)
def test_an_address_is_put_in_one_form(url: str, same: str) -> None:
    assert target_of(url).url == same


@pytest.mark.parametrize(
    "url",
    [
        *(
            "",
            "example.org",
            "file:///etc/passwd",
            "ftp://x/",
            "http://",
            "http:///path",
            "http://a b/",
            "http://x:0/",
        ),
        *("http://x:99999/", "http://[::1", "http://exa\x00mple/", "http://ex\tample\x1b/", "http://a\\b/"),
        *(
            "https://" + "a" * 9000,
            "http://" + "a" * 70 + ".example/",
            "http://-/",
            "http://[fe80::1%25eth0]/x\r\nX: y",
        ),
    ],
)
def test_what_is_no_web_address_is_refused_before_anything_is_asked(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        target_of(url)
