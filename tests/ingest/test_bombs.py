"""Small files that would unpack or unfold to gigabytes: refused in one line, with little memory."""

from __future__ import annotations

import os
import zlib
from base64 import encodebytes
from collections.abc import Callable, Iterable, Iterator
from gzip import compress
from pathlib import Path

import pytest

from reader.errors import IngestError, SourceRefused
from reader.ingest import warc
from reader.ingest.reading import read_bytes
from reader.ingest.several import holds_several, read_several
from reader.model.draft import Draft, Origin, OriginKind

HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGE = b"<html><body><p>" + b"The dam held on Tuesday, the ministry said. " * 20 + b"</p></body></html>"
MAIL = b"From: a@wire.example\r\nSubject: Dam\r\nMIME-Version: 1.0\r\n"
TEXT = b"Content-Type: text/plain\r\n\r\nThe dam held on Tuesday, the ministry said.\r\n"
MIXED = b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n'
MEGABYTE = b"0" * (1 << 20)


def record(body: bytes, length: int | None = None, http: bytes = HTTP) -> bytes:
    head = (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://wire.example/x\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
    )
    whole = http + b"\r\n" + body
    return head % (len(whole) if length is None else length) + whole + b"\r\n\r\n"


def squeezed(parts: Iterable[bytes]) -> bytes:
    squeezing = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(squeezing.compress(part) for part in parts), squeezing.flush()])


def zeros(megabytes: int) -> Iterator[bytes]:
    return (MEGABYTE for _ in range(megabytes))


def told(path: Path, raw: bytes) -> list[str]:
    """Return why each part of an archive was refused, or how its text begins."""
    path.write_bytes(raw)
    assert holds_several(path)
    return [
        read.why if isinstance(read, IngestError) else read.document.text[:12] for read in read_several(path)
    ]


def test_a_page_that_unpacks_without_end_is_refused_and_the_next_is_read(tmp_path: Path) -> None:
    bomb = record(squeezed(zeros(64)), http=HTTP + b"Content-Encoding: gzip\r\n")
    assert told(tmp_path / "a.warc", bomb + record(PAGE)) == [
        "too large (the limit is 10 MB)",
        "The dam held",
    ]


def test_what_is_packed_twice_is_no_page(tmp_path: Path) -> None:
    twice = record(compress(compress(PAGE)), http=HTTP + b"Content-Encoding: gzip\r\n")
    assert told(tmp_path / "a.warc", twice) == ["looks like a binary file (gzip)"]
    path = tmp_path / "b.warc.gz"
    path.write_bytes(compress(compress(record(PAGE))))
    assert not holds_several(path)


def test_a_record_that_unpacks_without_end_ends_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warc, "UNPACKED", 16 << 20)
    bomb = squeezed([record(b"", 64 << 20), *zeros(64)])
    assert told(tmp_path / "a.warc.gz", bomb + compress(record(PAGE))) == [
        "too large (the limit is 10 MB)",
        "it unpacks to more than 200 times its size",
    ]


@pytest.mark.parametrize("headers", [b"X: " + MEGABYTE * 4, b"X: y\r\n" * (1 << 19)])
def test_headers_without_end_are_not_read(tmp_path: Path, headers: bytes) -> None:
    for name, raw in (("a.warc", headers), ("a.warc.gz", None)):
        whole = b"WARC/1.0\r\n" + headers if raw else compress(b"WARC/1.0\r\n" + headers)
        assert told(tmp_path / name, whole) == ["its headers are longer than 1 MB"]


def test_a_wrong_length_writes_nothing_to_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path / "a.warc", record(PAGE, 10) + record(PAGE))
    assert capfd.readouterr() == ("", "")


def read(raw: bytes) -> Draft:
    return read_bytes(raw, Origin(OriginKind.STDIN), name="a.eml")


def test_a_mail_with_a_huge_attachment_is_its_text() -> None:
    attached = b"Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    raw = (
        MAIL + MIXED + b"--b\r\n" + TEXT + b"--b\r\n" + attached + encodebytes(os.urandom(6 << 20)) + b"--b--"
    )
    draft = read(raw)
    assert draft.document.text == "Dam\nThe dam held on Tuesday, the ministry said."
    with pytest.raises(SourceRefused, match="too large"):
        read(raw + encodebytes(bytes(3 << 20)))


def nested(depth: int) -> bytes:
    levels = (
        b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth)
    )
    return MAIL + b"".join(levels) + TEXT


BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "many parts": (lambda: MAIL + MIXED + b"--b\r\n\r\nx\r\n" * 100_000, "it has more than 2,000 parts"),
    "parts in parts": (lambda: nested(20_000), "it has more than 2,000 parts"),
    "fewer parts in parts": (lambda: nested(1_900), "its parts are nested too deeply"),
    "mails in mails": (
        lambda: MAIL + b"Content-Type: message/rfc822\r\n\r\n" * 20_000 + TEXT,
        "it has more than 2,000 parts",
    ),
    "a long subject": (
        lambda: b"From: a\r\nSubject: " + b"=?utf-8?q?a?= " * 20_000 + b"\r\nMIME-Version: 1.0\r\n" + TEXT,
        "a header of it is longer than 8 kB",
    ),
    "a long type": (
        lambda: MAIL + b"Content-Type: text/plain; " + b"a=x; " * 20_000 + b"\r\n\r\nThe dam held.\r\n",
        "a header of it is longer than 8 kB",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_mail_that_takes_the_parser_minutes_is_refused(name: str) -> None:
    raw, why = BOMBS[name]
    with pytest.raises(SourceRefused) as refused:
        read(raw())
    assert refused.value.why == why


def test_a_mail_of_ordinary_depth_is_read() -> None:
    assert "The dam held" in read(nested(20)).document.text
