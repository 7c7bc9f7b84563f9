"""Mailboxes, web archives and long books: many articles in one file, and a reason for each that is none."""

from __future__ import annotations

import os
import sys
from email.message import EmailMessage
from gzip import compress
from pathlib import Path

import pytest

from reader.errors import IngestError
from reader.ingest import epub, mailbox, packed
from reader.ingest.several import holds_several, read_several
from reader.model.draft import Draft
from tests.ingest.test_epub import book

SENTENCES = [
    "The harbour bridge at Orvale was shut on Thursday after a crane barge struck one of its pylons at dawn.",
    "Nobody was hurt, the harbour master said, but fourteen ships were waiting outside the breakwater by noon.",
]
PAGE = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1>" + "".join(
    f"<p>{sentence}</p>" for sentence in SENTENCES
)


def mail(subject: str, text: str, page: str = "") -> bytes:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "The Orvale Post <news@orvalepost.example>"
    message["Date"] = "Thu, 04 Jun 2026 09:40:00 -0400"
    message.set_content(text)
    if page:
        message.add_alternative(page, subtype="html")
    return message.as_bytes()


def mbox(*mails: bytes) -> bytes:
    return b"".join(
        b"From news@orvalepost.example Thu Jun  4 09:40:00 2026\n"
        + raw.replace(b"\nFrom ", b"\n>From ")
        + b"\n"
        for raw in mails
    )


def warc(*records: tuple[str, str, str, bytes], gzip: bool = True) -> bytes:
    """Return an archive of (address, status, type, body)."""
    out = b""
    for url, status, kind, body in records:
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-06-05T10:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        record = head.encode() + http + b"\r\n\r\n"
        out += compress(record) if gzip else record
    return out


def read(folder: Path, raw: bytes, name: str = "file") -> tuple[list[Draft], list[str]]:
    """Return the drafts, and the reasons with the folder left out."""
    path = folder / name
    path.write_bytes(raw)
    assert holds_several(path)
    drafts: list[Draft] = []
    reasons: list[str] = []
    for one in read_several(path):
        if isinstance(one, Draft):
            drafts.append(one)
        else:
            reasons.append(f"{one.what}: {one.why}".replace(f"{folder}/", ""))
    return drafts, reasons


def test_each_mail_is_an_article_with_its_subject_sender_and_date(tmp_path: Path) -> None:
    text = "\n\n".join([*SENTENCES, "From the mayor came nothing since 2026"])
    drafts, reasons = read(
        tmp_path, mbox(mail("Bridge shut", text), mail("Dam held", "x", PAGE.format("Dam")))
    )
    assert reasons == []
    first, second = (draft.metadata for draft in drafts)
    assert (first.title, first.outlet, second.title) == ("Bridge shut", "The Orvale Post", "Dam held")
    assert first.published is not None
    assert "From the mayor came nothing since 2026" in drafts[0].document.text
    assert all(sentence in drafts[1].document.text for sentence in SENTENCES)


def test_a_mail_without_text_and_one_that_is_too_large_cost_a_line_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailbox, "MAX_BYTES", 2_000)
    drafts, reasons = read(
        tmp_path, mbox(mail("Big", "word " * 1_000), mail("Empty", ""), mail("Bridge", SENTENCES[0]))
    )
    assert [draft.metadata.title for draft in drafts] == ["Bridge"]
    assert reasons == ["file, mail 1: too large (the limit is 0 MB)", "file, mail 2: there is no text in it"]


@pytest.mark.parametrize("gzip", [True, False])
def test_each_page_of_a_web_archive_is_an_article_under_its_address(tmp_path: Path, gzip: bool) -> None:
    raw = warc(
        ("https://a.example/1", "200 OK", "text/html; charset=utf-8", PAGE.format("Bridge shut").encode()),
        ("https://a.example/2", "404 Not Found", "text/html", b"<p>gone</p>"),
        ("https://a.example/a.css", "200 OK", "text/css", b"a{}"),
        ("file:///etc/passwd", "200 OK", "text/html", b"<p>no</p>"),
        ("https://a.example/bare", "200 OK", "text/html", b"<html></html>"),
        gzip=gzip,
    )
    drafts, reasons = read(tmp_path, raw)
    assert [(d.metadata.title, d.metadata.url) for d in drafts] == [("Bridge shut", "https://a.example/1")]
    assert (drafts[0].metadata.published, drafts[0].metadata.extra["captured"]) == (
        None,
        "2026-06-05T10:00:00Z",
    )
    assert reasons == ["https://a.example/bare: there is no text in it"]


def test_a_damaged_rest_of_an_archive_is_one_line_and_what_came_before_is_read(tmp_path: Path) -> None:
    page = ("https://a.example/1", "200 OK", "text/html", PAGE.format("Bridge shut").encode())
    drafts, reasons = read(tmp_path, warc(page) + b"\x1f\x8b" + b"\xff" * 200)
    assert [draft.metadata.title for draft in drafts] == ["Bridge shut"]
    assert len(reasons) <= 1


@pytest.mark.parametrize("cut", [20, 40, 100, 300])
def test_part_of_an_archive_is_never_an_exception(tmp_path: Path, cut: int) -> None:
    page = ("https://a.example/1", "200 OK", "text/html", PAGE.format("Bridge shut").encode())
    path = tmp_path / "file"
    path.write_bytes(warc(page, gzip=False)[:cut])
    assert all(isinstance(one, Draft | IngestError) for one in read_several(path))


def test_without_warcio_the_reason_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    drafts, [reason] = read(tmp_path, b"WARC/1.0\r\n\r\n")
    assert (drafts, reason) == ([], "file: reading WARC needs pip install 'variorum[warc]'")


def test_a_book_belongs_to_its_file_and_the_chapters_of_a_long_one_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [one], _ = read(tmp_path, book(), "flood.epub")
    assert one.origin.path == os.fsencode(tmp_path / "flood.epub")

    class Here:
        """Calls in this process, where the limit is another."""

        def call(self, _: str, raw: bytes, name: str) -> object:
            return epub.parse_epub(raw, name)

    monkeypatch.setattr(packed, "_KEPT", Here())
    monkeypatch.setattr(epub, "LONGEST", 50)
    chapters, _ = read(tmp_path, book(), "flood.epub")
    assert [(c.metadata.title, c.origin.path) for c in chapters] == [
        ("The Flood: Costs", None),
        ("The Flood: Afterwards", None),
    ]


@pytest.mark.parametrize(
    "raw", [b"", b"From here on, nothing was as in 2025\nIt rained.", b"\x1f\x8bxx", b"PK\x03\x04"]
)
def test_other_files_hold_one_article_or_none(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(raw)
    assert not holds_several(path)


def test_a_pipe_and_what_is_not_there_hold_nothing(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not holds_several(tmp_path / "pipe")
    assert not holds_several(tmp_path / "none")
