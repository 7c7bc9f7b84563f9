"""Bytes become text whatever their encoding, and a guess is told."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.decoding import decode
from reader.ingest.sniffing import MediaType, media_type_of
from reader.model.draft import Draft

FRENCH = "Le café de l’Hôtel fermé depuis août ; « à bientôt », a déclaré le maire à l’assemblée générale. "
RUSSIAN = "Городской совет проголосовал за закрытие ночной библиотеки, сообщили в четверг власти. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(encoding: str) -> None:
    decoded = decode(FRENCH.encode(encoding))
    assert decoded.text == FRENCH
    assert decoded.encoding == encoding.removesuffix("-sig")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_zeros(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)).text == FRENCH


def test_western_text_of_windows_is_read_and_told() -> None:
    decoded = decode((FRENCH * 4).encode("cp1252"))
    assert decoded.text == FRENCH * 4
    assert decoded.note == f"read as {decoded.encoding}"


def test_russian_text_is_recognised() -> None:
    assert decode((RUSSIAN * 4).encode("cp1251")).text == RUSSIAN * 4


def test_a_declared_charset_is_believed_before_a_guess() -> None:
    assert decode("Ő".encode("iso8859-2"), "iso-8859-2").text == "Ő"
    assert decode("“café”".encode("cp1252"), "iso-8859-1").text == "“café”"


def test_a_declared_charset_that_does_not_fit_is_not_believed() -> None:
    assert decode("café".encode(), "ascii").text == "café"
    assert decode("café".encode(), "no-such-charset").text == "café"


def test_a_stray_byte_in_utf8_costs_one_character_only() -> None:
    raw = (FRENCH * 3).encode() + b" caf\xe9 \x93bon\x94"
    decoded = decode(raw)
    assert decoded.text == FRENCH * 3 + " café “bon”"
    assert decoded.note == "3 bytes of another encoding read as windows-1252"


@given(st.binary(max_size=300))
def test_decoding_never_fails(raw: bytes) -> None:
    assert isinstance(decode(raw).text, str)


def test_a_draft_tells_encoding_and_removed_characters(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of(
        b"Caf\xe9s to close\n\nThe caf\xe9s close at nine from Monday on, the city said after a vote.\x1b[31m\x07\n",
        "a.txt",
    )
    assert draft.encoding == "windows-1252" or draft.encoding.startswith("windows")
    assert draft.notes[-1] == "6 control characters removed"
    assert "Cafés" in draft.metadata.title


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (b"words", "a.txt", MediaType.PLAIN),
        (b"# words", "a.txt", MediaType.PLAIN),
        (b"words", "a.MD", MediaType.MARKDOWN),
        (b"<!DOCTYPE html><p>a", "a.txt", MediaType.HTML),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<html>", "", MediaType.HTML),
        (b"no tags at all", "a.html", MediaType.PLAIN),
        (b"<p>a fragment</p>", "a.htm", MediaType.HTML),
        (b"---\ntitle: a\n---\nb", "a.txt", MediaType.PLAIN),
        (b"---\ntitle: a\n---\nb", "", MediaType.MARKDOWN),
        (b"## a\n\nb [c](https://d.example)\n\n## e\n", "", MediaType.MARKDOWN),
        (b"words", "", MediaType.PLAIN),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x",
            "a.mhtml",
            MediaType.MHTML,
        ),
        (b"From: a@b.example\nSubject: c\nMIME-Version: 1.0\n\nwords", "", MediaType.MAIL),
        (b"Title: a\nSource: b\n\nwords", "", MediaType.PLAIN),
    ],
)
def test_the_content_decides_what_the_name_suggests(raw: bytes, name: str, kind: MediaType) -> None:
    assert media_type_of(raw, name) is kind


def test_a_declared_media_type_is_believed() -> None:
    assert media_type_of(b"# a", "a.txt", "text/markdown; charset=utf-8") is MediaType.MARKDOWN
    assert media_type_of(b"# a", "a.txt", "application/x-unknown") is MediaType.PLAIN
